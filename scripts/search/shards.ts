import { EMPTY } from './content.ts';
import type { SearchDocument } from './documents.ts';

/**
 * A large volume is indexed in shards, each with the words of some first letters: Pagefind needs
 * 3.6 GB for 10,000 articles at once, and a word lies in one shard, so a query loads no more.
 */
export interface Shard {
  readonly name: string;
  /** First words in the order of their letters: from this one on, up to the next shard's. */
  readonly from: string;
  readonly to: string | undefined;
}

/** Letters of text that Pagefind indexes at once in less than 2.5 GB. */
const LETTERS_A_SHARD = 14_000_000;
/** Where Vietnamese words part into halves and thirds. */
const BOUNDARIES: readonly (readonly string[])[] = [[''], ['', 'm'], ['', 'h', 'p']];

/** Letters that fit into the most shards there are. */
export const MOST_LETTERS = LETTERS_A_SHARD * BOUNDARIES.length;

export const lettersOf = (articles: readonly SearchDocument[]): number =>
  articles.reduce((sum, { title, summary, text }) => sum + title.length + summary.length + text.length, 0);

export function shardsFor(articles: readonly SearchDocument[]): Shard[] {
  const count = Math.max(1, Math.ceil(lettersOf(articles) / LETTERS_A_SHARD));
  const boundaries = BOUNDARIES[Math.min(count, BOUNDARIES.length) - 1] ?? [''];
  return boundaries.map((from, at) => ({ name: String(at), from, to: boundaries[at + 1] }));
}

/** A content in which only the words of a shard stand, each in its place. */
export function partOf(content: string, { from, to }: Shard): string {
  if (from === '' && to === undefined) return content;
  const words = content.split(' ');
  return words.map((word) => (word >= from && (to === undefined || word < to) ? word : EMPTY)).join(' ');
}
