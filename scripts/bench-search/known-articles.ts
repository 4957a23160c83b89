import { normalise, termsOf } from '../search/terms.ts';
import type { JudgedArticle } from './articles.ts';
import type { JudgedQuery } from './judged-query.ts';
import { phraseRow } from './relevance.ts';
import { chosen } from './sample.ts';

/** A known article is looked for by so many words. */
const KNOWN_WORDS = 4;

/** A reader who remembers an article: by words of its title, by words that stand together in its text. */
export function knownArticles(
  articles: readonly JudgedArticle[],
  texts: readonly string[],
  count: number,
): JudgedQuery[] {
  const isOnlyThere = (typed: string): boolean => {
    const row = phraseRow(typed);
    return texts.filter((text) => text.includes(row)).length === 1;
  };
  const paths = new Map(articles.map((article) => [article.path, article]));
  const by = (kind: string, type: (article: JudgedArticle) => string | undefined): JudgedQuery[] =>
    chosen([...paths.keys()], count).flatMap((path) => {
      const article = paths.get(path);
      const typed = article && type(article);
      return typed ? [{ kind, typed, concepts: [], only: path }] : [];
    });
  return [
    ...by('known by title', ({ title }) => {
      const words = wordsOf(title);
      const half = KNOWN_WORDS / 2;
      return words.length > 2 * KNOWN_WORDS
        ? [...words.slice(1, 1 + half), ...words.slice(-half)].join(' ')
        : undefined;
    }),
    ...by('known by text', ({ text }) => {
      const words = wordsOf(text);
      const middle = Math.floor(words.length / 2);
      const typed = words.slice(middle, middle + KNOWN_WORDS).join(' ');
      return words.length > 2 * KNOWN_WORDS && isOnlyThere(typed) ? typed : undefined;
    }),
  ];
}

const wordsOf = (text: string): string[] => {
  const plain = normalise(text);
  return termsOf(plain).map(({ start, end }) => plain.slice(start, end).toLowerCase());
};
