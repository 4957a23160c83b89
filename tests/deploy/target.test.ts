import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../scripts/deploy/target.ts';

const here = { kind: 'folder', host: undefined, port: undefined };
const there = { kind: 'folder', port: undefined };

describe('a target', () => {
  it.each([
    ['/srv/tin', { ...here, path: '/srv/tin' }],
    ['../srv tin', { ...here, path: '/home/srv tin' }],
    ['~/tin', { ...here, path: `${homedir()}/tin` }],
    ['./a:b', { ...here, path: '/home/an/a:b' }],
    ['web@tin.example.vn:/srv/tin/', { ...there, host: 'web@tin.example.vn', path: '/srv/tin' }],
    ['may-chu:tin', { ...there, host: 'may-chu', path: './tin' }],
    ['may-chu:~/tin', { ...there, host: 'may-chu', path: './tin' }],
    ['web@[2001:db8::1]:/srv', { ...there, host: 'web@[2001:db8::1]', path: '/srv' }],
    ['ssh://web@may-chu:2222/srv/tin', { ...there, host: 'web@may-chu', port: '2222', path: '/srv/tin' }],
    ['ssh://may-chu/srv', { ...there, host: 'may-chu', path: '/srv' }],
    ['s3://kho-tin', { kind: 'bucket', path: 'kho-tin' }],
    ['s3://kho-tin/tin/tuc/', { kind: 'bucket', path: 'kho-tin/tin/tuc' }],
  ])('%s is understood', (words, target) => {
    expect(parseTarget(words, '/home/an')).toEqual(target);
  });

  it.each([
    '',
    '-oProxyCommand=x:/srv',
    '-rf',
    'may-chu:',
    'may-chu:/',
    'ssh://may-chu',
    'ssh://-oProxyCommand=x/srv',
    'ftp://example.org/x',
    's3://',
    's3://Kho/x',
    's3://kho-tin/../khac',
    'a\nb',
  ])('%j is none', (words) => {
    expect(parseTarget(words, '/home/an')).toBeUndefined();
  });
});
