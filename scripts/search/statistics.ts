import { BODY } from './fields.ts';
import { different, type Places, type PostingsBook } from './postings.ts';

/** What is counted in the words of a volume. */
export interface Statistics {
  readonly articles: number;
  /** Articles that have a word in any reading. */
  readonly words: ReadonlyMap<string, number>;
  /** Pages of the words that stand in very many articles, by key. */
  readonly common: ReadonlyMap<string, readonly number[]>;
}

/** A word in a twentieth of the articles, and in no fewer than so many, is common; small volumes have none. */
const COMMON_PART = 0.05;
const COMMON_LEAST = 500;

export function statisticsOf(book: PostingsBook, articles: number): Statistics {
  const words = new Map<string, Set<number>>();
  const common = new Map<string, readonly number[]>();
  const least = Math.max(articles * COMMON_PART, COMMON_LEAST);
  for (const { term, key, pages } of book.words()) {
    const own = different(pages);
    const known = words.get(term.plain);
    if (known) for (const page of own) known.add(page);
    else words.set(term.plain, new Set(own));
    if (own.length >= least) common.set(key, own);
  }
  return { articles, common, words: new Map(Array.from(words, ([word, { size }]) => [word, size])) };
}

/** The keys without what `common` lists already: common words of bodies. */
export function* withoutCommon(keys: Iterable<Places>, common: Statistics['common']): Generator<Places> {
  for (const places of keys) yield common.has(places.key) ? beforeBody(places) : places;
}

function beforeBody({ key, pages, positions }: Places): Places {
  const stays = (_: number, at: number): boolean => (positions[at] ?? 0) < BODY;
  return { key, pages: pages.filter(stays), positions: positions.filter(stays) };
}
