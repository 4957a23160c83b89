import { describe, expect, it } from 'vitest';
import { isHttpsOrigin } from '../../scripts/content/fields.ts';

describe('the address of a whole host', () => {
  it.each([
    'https://git.example.vn',
    'https://Git.Example.vn/',
    'https://git.example.vn:8443',
    'https://git.tỉnh.vn',
  ])('may be %s', (text) => expect(isHttpsOrigin(text)).toBe(true));

  it.each([
    'git.example.vn',
    'http://git.example.vn',
    'https://',
    'https://git.example.vn/gitlab',
    'https://git.example.vn/?',
    'https://git.example.vn/#a',
    'https://ai@git.example.vn',
    'https://git.example.vn:99999',
    'https://git.example.vn https://khac.example.vn',
    'https://git.example.vn;script-src',
    "https://git.example.vn'",
    'https://git.example.vn"',
    'https://git$host.example.vn',
    'https://{a}.example.vn',
    'https://[::1]',
    'https://*.example.vn',
    'javascript:alert(1)',
  ])('may not be %s', (text) => expect(isHttpsOrigin(text)).toBe(false));
});
