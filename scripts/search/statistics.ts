import { BODY } from './fields.ts';
import { different, howMany, type Places, type PostingsBook } from './postings.ts';

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
  const words = new Map<string, number>();
  const common = new Map<string, readonly number[]>();
  const least = Math.max(articles * COMMON_PART, COMMON_LEAST);
  const countPages = pageCounter(articles);
  for (const { plain, readings } of book.words()) {
    words.set(plain, countPages(readings));
    for (const { key, pages } of readings) if (howMany(pages) >= least) common.set(key, different(pages));
  }
  return { articles, common, words };
}

/** Counts the pages that any of several readings stands on, each page once. */
function pageCounter(articles: number): (readings: readonly Places[]) => number {
  const lastAsked = new Uint32Array(articles);
  let asked = 0;
  return (readings) => {
    asked += 1;
    let count = 0;
    for (const { pages } of readings) {
      for (const page of pages) {
        if (lastAsked[page] === asked) continue;
        lastAsked[page] = asked;
        count += 1;
      }
    }
    return count;
  };
}

/** The keys without what `common` lists already: common words of bodies. */
export function* withoutCommon(keys: Iterable<Places>, common: Statistics['common']): Generator<Places> {
  for (const places of keys) yield common.has(places.key) ? beforeBody(places) : places;
}

function beforeBody({ key, pages, positions }: Places): Places {
  const stays = (_: number, at: number): boolean => (positions[at] ?? 0) < BODY;
  return { key, pages: pages.filter(stays), positions: positions.filter(stays) };
}
