import { describe, expect, it } from 'vitest';
import { isCurrent, kinOf } from '../../scripts/archive/kin.ts';
import type { Entry } from '../../scripts/archive/model.ts';
import { anArticle, anEntry } from '../builders.ts';

const link = (label: string) => ({ label, url: `/tu-khoa/${label}/` });

/** An entry by the words `slug: tag tag @category`; `!rút` for a withdrawn one. */
function entry(words: string): Entry {
  const [slug = '', rest = ''] = words.split(': ');
  const labels = rest.split(' ').filter((word) => word !== '');
  const category = labels.find((label) => label.startsWith('@'));
  const withdrawn = labels.includes('!rút')
    ? { date: '2023-02-01', reason: 'Trùng', replacedBy: undefined }
    : undefined;
  return anEntry(anArticle({ id: `2023/01/${slug}`, withdrawn }), {
    tags: labels.filter((label) => !/^[@!]/.test(label)).map(link),
    category: category === undefined ? undefined : link(category),
  });
}
const slug = ({ article }: Entry): string => article.id.slice(8);
/** The related articles of the newest of `entries`. */
const related = (entries: readonly Entry[]): string[] => (kinOf(entries)[0]?.related() ?? []).map(slug);

/** Everybody's kin, as it stands on their pages. */
const wholeKin = (entries: readonly Entry[]) =>
  kinOf(entries).map((kin) => ({ ...kin, related: kin.related() }));

describe('kinOf', () => {
  it('links each entry to its neighbours in time', () => {
    const entries = ['c', 'b', 'a'].map(entry);
    const kin = kinOf(entries);
    expect(kin.map(({ newer }) => newer && slug(newer))).toEqual([undefined, 'c', 'b']);
    expect(kin.map(({ older }) => older && slug(older))).toEqual(['b', 'a', undefined]);
  });

  it('passes withdrawn entries over, and gives them no neighbours', () => {
    const kin = kinOf(['e', 'd: !rút', 'c: !rút', 'b', 'a: !rút'].map(entry));
    const names = (of: 'newer' | 'older') => kin.map(({ [of]: one }) => one && slug(one));
    expect(names('newer')).toEqual([undefined, undefined, undefined, 'e', undefined]);
    expect(names('older')).toEqual(['b', undefined, undefined, undefined, undefined]);
  });

  it('relates nothing to a withdrawn entry, which itself leads on to others', () => {
    const entries = ['d: x', 'c: x !rút', 'b: x', 'a: x !rút'].map(entry);
    expect(kinOf(entries).map((one) => one.related().map(slug))).toEqual([['b'], ['b'], [], []]);
  });

  it('relates only older entries that share a tag', () => {
    const entries = ['d: x', 'c: x', 'b: y', 'a: x'].map(entry);
    expect(kinOf(entries).map((one) => one.related().map(slug))).toEqual([['c', 'a'], ['a'], [], []]);
  });

  it('weighs a rare tag more than a common one', () => {
    expect(related(['new: common rare', 'c: common', 'b: common', 'a: rare'].map(entry))[0]).toBe('a');
  });

  it('weighs two tags more than one of them', () => {
    expect(related(['new: x y', 'c: x', 'b: x y', 'a: y'].map(entry))[0]).toBe('b');
  });

  it('prefers the same category among equals, and then the nearest in time', () => {
    expect(related(['new: x @k', 'c: x', 'b: x @k', 'a: x @k'].map(entry))).toEqual(['b', 'a', 'c']);
  });

  it('gives four at most, each once, never the entry itself', () => {
    const entries = ['new: x y', 'f: x y', 'e: x y', 'd: x y', 'c: x y', 'b: x y'].map(entry);
    expect(related(entries)).toEqual(['f', 'e', 'd', 'c']);
  });

  it('relates nothing where there is nothing', () => {
    expect(kinOf([])).toEqual([]);
    expect(related([entry('alone: x')])).toEqual([]);
  });

  it('weighs tags by what is older, so that a tag which becomes common later changes nothing', () => {
    const entries = ['x: a b', 'p: a', 'q: b'].map(entry);
    const [, kin] = kinOf([entry('new: a'), ...entries]);
    expect(kin?.related().map(slug)).toEqual(['p', 'q']);
    expect(related(entries)).toEqual(['p', 'q']);
  });

  it('changes nothing for older entries when a new one comes, but the newer neighbour of one', () => {
    const tags = ['a', 'b', 'c', 'd', 'e'];
    // A fixed sequence that mixes common and rare tags.
    const entries = Array.from({ length: 80 }, (_, index) => {
      const chosen = tags.filter((_tag, tag) => (index * 7 + tag * tag) % (tag + 2) === 0);
      const marks = `${index % 3 === 0 ? ' @k' : ''}${index % 4 < 2 ? ' !rút' : ''}`;
      return entry(`bai-${80 - index}: ${chosen.join(' ')}${marks}`);
    });
    const before = wholeKin(entries);
    const neighbour = entries.findIndex(isCurrent);
    const alone = { newer: undefined, older: undefined, related: [] };
    expect(neighbour).toBe(2);
    for (const words of ['moi: a', 'moi: a b c d e @k', 'moi: f', 'moi: e']) {
      const [, ...after] = wholeKin([entry(words), ...entries]);
      expect(after[neighbour]?.newer?.article.id).toBe('2023/01/moi');
      expect(after.with(neighbour, { ...alone, ...after[neighbour], newer: undefined })).toEqual(before);
    }
  });

  it('looks at a bounded number of entries for each, however common a tag is', () => {
    let looks = 0;
    const category = link('@k');
    const entries = Array.from({ length: 2000 }, (_, index) => {
      const one = { ...entry(`bai-${index}: x y`) };
      return Object.defineProperty(one, 'category', {
        get: () => {
          looks += 1;
          return category;
        },
      });
    });
    wholeKin(entries);
    expect(looks).toBeLessThan(2000 * 24 * 2 * 3);
  });
});
