import { describe, expect, it } from 'vitest';
import { formatLedger, type LedgerLine, LedgerRefused, parseLedger } from '../../scripts/publish/ledger.ts';

const aLine = (over: Partial<LedgerLine>): LedgerLine => ({
  url: '/2023/01/bai/',
  id: '/2023/01/bai/',
  kind: 'article',
  first: '2023-01-09',
  state: 'published',
  target: '',
  sha256: 'a'.repeat(64),
  updates: 0,
  ...over,
});
const ledger = new Map(
  [
    aLine({}),
    aLine({ url: '/2023/01/cu/', state: 'moved', target: '/2023/01/bai/', sha256: '' }),
    aLine({ url: '/2022/12/dinh-kem/tệp 1.pdf', kind: 'attachment' }),
    aLine({ url: '/2022/12/go/', state: 'removed', sha256: '', updates: 3 }),
  ].map((line) => [line.url, line]),
);
const text = formatLedger(ledger);

describe('a ledger', () => {
  it('reads back as it was written', () => {
    expect(parseLedger(text)).toEqual(new Map([...ledger].toSorted(([a], [b]) => (a < b ? -1 : 1))));
    expect(parseLedger(formatLedger(new Map()))).toEqual(new Map());
  });

  it('is a table that other programs read', () => {
    const [heading, first] = text.split('\n');
    expect(heading).toBe('url\tid\tkind\tfirst\tstate\ttarget\tsha256\tupdates');
    expect(first?.split('\t')).toHaveLength(8);
  });

  it.each([
    ['that is empty', ''],
    ['without its last line', text.slice(0, text.lastIndexOf('#'))],
    ['with a line cut out', text.replace(/^\/2023\/01\/bai\/.*\n/m, '')],
    ['with a changed hash', text.replace('aaaa', 'baaa')],
    ['with a changed state', text.replace('removed', 'moved')],
    ['that ends in the middle', text.slice(0, text.length / 2)],
    ['that is a web page', '<!DOCTYPE html><title>404</title>\n'],
  ])('%s is refused', (_name, changed) => {
    expect(() => parseLedger(changed)).toThrow(LedgerRefused);
  });

  it.each([
    { url: 'no-slash' },
    { first: 'yesterday' },
    { sha256: 'short' },
    { state: 'moved' as const, target: '' },
    { state: 'published' as const, target: '/x/' },
  ])('with a line %j is refused, though its checksum fits', (over) => {
    const line = aLine(over);
    expect(() => parseLedger(formatLedger(new Map([[line.url, line]])))).toThrow(/line 2/);
  });
});
