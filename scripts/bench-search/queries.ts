import { abbreviationsOf } from '../search/abbreviations.ts';
import { datesOf, type FoundDate } from '../search/dates.ts';
import { documentNumbersOf, documentNumberTerm } from '../search/document-numbers.ts';
import { spelledOut } from '../search/spelled-out.ts';
import { fold, normalise, termsOf } from '../search/terms.ts';
import type { JudgedArticle } from './articles.ts';
import type { JudgedQuery } from './judged-query.ts';
import { knownArticles } from './known-articles.ts';
import { dateRow, numberRow, phraseRow, type Rows } from './relevance.ts';
import { chosen } from './sample.ts';

/** Phrases, days and numbers from which the queries of a kind are made. */
const OF_A_KIND = 12;

/**
 * Derives queries from the site's own articles: phrases that stand in several titles, dates and
 * document numbers of the texts, each typed in several ways. The choice is by hash: it is the same
 * in every run and nobody's.
 */
export function queriesFrom(articles: readonly JudgedArticle[], rows: readonly Rows[]): JudgedQuery[] {
  const texts = rows.map(({ all }) => all);
  const phrases = chosen(titlePhrases(articles), OF_A_KIND);
  const asked = (kind: string, type: (phrase: string) => string | undefined): JudgedQuery[] =>
    phrases.flatMap((phrase) => {
      const typed = type(phrase);
      return typed && (typed !== phrase || kind === 'with marks')
        ? [{ kind, typed, concepts: [[phraseRow(phrase)]] }]
        : [];
    });
  return [
    ...asked('with marks', (phrase) => phrase),
    ...asked('without marks', fold),
    ...asked('some marks', (phrase) =>
      phrase
        .split(' ')
        .map((word, at) => (at % 2 ? word : fold(word)))
        .join(' '),
    ),
    ...asked('decomposed', (phrase) => phrase.normalize('NFD')),
    ...asked('quoted', (phrase) => `"${phrase}"`),
    ...asked('slip', slipped),
    ...severalConcepts(texts, phrases),
    ...numberQueries(articles),
    ...dateQueries(articles),
    ...abbreviationQueries(texts),
    ...knownArticles(articles, texts, OF_A_KIND * 2),
  ];
}

/** Two to four words that stand side by side in at least five titles, longest first. */
function titlePhrases(articles: readonly JudgedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { title } of articles) {
    const words = termsOf(normalise(title)).map(({ plain, marks }) => spelledOut({ plain, marks }));
    const found = new Set(
      [2, 3, 4].flatMap((size) =>
        words
          .map((_, at) => words.slice(at, at + size))
          .filter((row) => row.length === size)
          .map((row) => row.join(' ')),
      ),
    );
    for (const phrase of found) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const least = articles.length >= 1000 ? 5 : 2;
  return [...counts]
    .filter(([phrase, times]) => times >= least && !/\d/u.test(phrase))
    .map(([phrase]) => phrase);
}

/** A letter in the middle of the longest word typed twice. */
function slipped(phrase: string): string {
  const words = fold(phrase).split(' ');
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const middle = Math.floor(longest.length / 2);
  return words
    .map((word) => (word === longest ? `${word.slice(0, middle)}${word[middle]}${word.slice(middle)}` : word))
    .join(' ');
}

/** A phrase of a title with another phrase that stands in the same article, though not beside it. */
function severalConcepts(texts: readonly string[], phrases: readonly string[]): JudgedQuery[] {
  const holding = phrases.map((phrase) => texts.filter((text) => text.includes(phraseRow(phrase))));
  return phrases.flatMap((first, at) => {
    const second = phrases
      .slice(at + 1)
      .find((other) => (holding[at] ?? []).filter((text) => text.includes(phraseRow(other))).length >= 2);
    if (!second) return [];
    return [
      {
        kind: 'several concepts',
        typed: `${first} ${second}`,
        concepts: [[phraseRow(first)], [phraseRow(second)]],
      },
    ];
  });
}

function numberQueries(articles: readonly JudgedArticle[]): JudgedQuery[] {
  const numbers = new Map<string, string>();
  for (const { text } of articles) {
    const plain = normalise(text);
    for (const found of documentNumbersOf(plain)) {
      if (found.year && found.sign)
        numbers.set(documentNumberTerm(found), plain.slice(found.start, found.end));
    }
  }
  return chosen([...numbers.keys()], OF_A_KIND).flatMap((term) => {
    const written = numbers.get(term) ?? '';
    const concepts = [[numberRow(term)]];
    // 6/2019 is a month before it is a number.
    const short =
      /^0?\d\b/u.test(written) || /^1[0-2]\b/u.test(written) ? [] : [written.replace(/\/[^/]*$/u, '')];
    return [written, fold(written), ...short].map((typed) => ({
      kind: 'document number',
      typed,
      concepts,
    }));
  });
}

function dateQueries(articles: readonly JudgedArticle[]): JudgedQuery[] {
  const days = new Set<string>();
  const whole = ({ digits }: FoundDate): boolean => digits.length === 8;
  for (const { text } of articles)
    for (const date of datesOf(normalise(text)).filter(whole)) days.add(date.digits);
  return chosen([...days], OF_A_KIND).flatMap((digits) => {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
    const concepts = [[dateRow(digits)]];
    const long = `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
    return [`${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`, long].map((typed) => ({
      kind: 'date',
      typed,
      concepts,
    }));
  });
}

/** Abbreviations that the articles use beside what they stand for, typed both ways. */
function abbreviationQueries(texts: readonly string[]): JudgedQuery[] {
  const used = (way: string): boolean => texts.filter((text) => text.includes(phraseRow(way))).length >= 3;
  const known = abbreviationsOf({}).map((ways) => ways.map((way) => way.map(spelledOut).join(' ')));
  const both = known.filter(([full = '', short = '']) => short.length > 2 && used(full) && used(short));
  return chosen(
    both.map((ways) => ways.join('|')),
    OF_A_KIND,
  ).flatMap((joined) => {
    const ways = joined.split('|');
    const concepts = [ways.map(phraseRow)];
    return ways.slice(0, 2).map((typed) => ({ kind: 'abbreviation', typed, concepts }));
  });
}
