import { describe, expect, it } from 'vitest';
import { parseAlias } from '../../scripts/content/alias.ts';

describe('an alias', () => {
  it.each([
    ['/tin-cu/bai.html', '/tin-cu/bai.html', []],
    ['/', '/', []],
    ['/c%C5%A9/', '/cũ/', []],
    ['/a%2Bb%20c', '/a+b c', []],
    ['/50%', '/50%', []],
    [
      '/?ItemID=18746&CateID=0',
      '/',
      [
        ['CateID', '0'],
        ['ItemID', '18746'],
      ],
    ],
    ['/Default.aspx?id=2&empty=', '/Default.aspx', [['id', '2']]],
    ['/tim?ten=%C4%91%E1%BA%A5t+%C4%91ai', '/tim', [['ten', 'đất đai']]],
    ['/x?a=b?c=d/../e', '/x', [['a', 'b?c=d/../e']]],
  ])('%s is read', (alias, path, parameters) => {
    expect(parseAlias(alias)).toEqual({ path, parameters });
  });

  it.each([
    ['has no slash', 'tin-cu/bai.html'],
    ['names a host', '//other.example/'],
    ['climbs', '/a/../b'],
    ['climbs in code', '/a/%2e%2e/b'],
    ['hides a slash', '/a%2Fb'],
    ['hides a backslash', '/a%5cb'],
    ['hides a question mark', '/a%3Fb'],
    ['has an anchor', '/a#b'],
    ['has a space', '/a b'],
    ['has a line break in code', '/a%0Ab'],
    ['has a line break in a value', '/?a=%0d%0aX-Evil:%201'],
    ['has a query without a value', '/?tin-tuc-18746'],
    ['has an empty query', '/?'],
    ['names a parameter with other signs', '/?ctl00%24id=1'],
    ['names a parameter twice', '/?id=1&ID=2'],
    ['has a value that is no text', '/?a=%FF'],
    [
      'has more parameters than an address has',
      `/?${Array.from({ length: 11 }, (_, at) => `p${at}=1`).join('&')}`,
    ],
  ])('that %s is refused', (_, alias) => {
    expect(parseAlias(alias)).toBeUndefined();
  });
});
