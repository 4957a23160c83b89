import { describe, expect, it } from 'vitest';
import { ownAddress } from '../../scripts/pages/own-address.ts';

describe('an address of this site', () => {
  it.each([
    ['https://tin.example.vn', '/'],
    ['https://tin.example.vn/2024/01/bai/', '/2024/01/bai/'],
    ['http://tin.example.vn/2024/', '/2024/'],
    ['https://tin.example.vn:443/2024/', '/2024/'],
    ['http://tin.example.vn:80/2024/', '/2024/'],
    ['HTTPS://TIN.Example.VN/2024/', '/2024/'],
    ['https://www.tin.example.vn/2024/', '/2024/'],
    ['https://tin.example.vn/2024/01/bài/Tệp số 1.pdf', '/2024/01/bài/Tệp số 1.pdf'],
    ['https://tin.example.vn/2024/01/b%C3%A0i/', '/2024/01/bài/'],
    ['https://tin.example.vn/2024/../2023/', '/2023/'],
    ['/2024/01/bai/', '/2024/01/bai/'],
    ['', ''],
  ])('is %j', (link, path) => {
    expect(ownAddress({ origin: 'https://tin.example.vn', base: '/' })(link)).toBe(path);
  });

  it.each([
    'https://example.vn/2024/',
    'https://so.tin.example.vn/2024/',
    'https://tin.example.vn.khac.example/2024/',
    'https://khac.example/https://tin.example.vn/2024/',
    'https://tin.example.vn:8443/2024/',
    'http://tin.example.vn:443/2024/',
    'https://[',
  ])('is not %j', (link) => {
    expect(ownAddress({ origin: 'https://tin.example.vn', base: '/' })(link)).toBeUndefined();
  });

  it.each([
    ['https://www.example.vn:8443/tin-tuc/2024/', '/2024/'],
    ['https://example.vn:8443/tin-tuc/', '/'],
    ['https://www.example.vn:8443/tin-tuc', undefined],
    ['https://www.example.vn:8443/van-ban/', undefined],
    ['https://www.example.vn:8443/tin-tuc-cu/', undefined],
    ['https://www.example.vn/tin-tuc/2024/', undefined],
  ])('lies at the port and below the base path: %j', (link, path) => {
    expect(ownAddress({ origin: 'https://www.example.vn:8443', base: '/tin-tuc/' })(link)).toBe(path);
  });
});
