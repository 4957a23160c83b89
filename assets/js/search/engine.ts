import { abbreviationsOf } from '../../../scripts/search/abbreviations.ts';
import { spelledOut } from '../../../scripts/search/spelled-out.ts';
import { writingOf } from '../../../scripts/search/writing.ts';
import { type Answers, wholeAnswers, wordsAnswers } from './answers.ts';
import type { Sought } from './highlight.ts';
import type { SearchIndex } from './index.ts';
import { conceptsOf } from './query.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One article that answers a query. */
export interface Match {
  readonly article: number;
  readonly worth: number;
}

export interface Outcome {
  /** Best first; of equals the newer. */
  readonly matches: readonly Match[];
  /** Typed words that stand in no article. */
  readonly missing: readonly string[];
  /** What was searched in place of what was typed; undefined where that is the same. */
  readonly instead: string | undefined;
  /** What a passage shows of its hits. */
  readonly sought: Sought;
}

export interface Engine {
  /** `literal` takes every word as it was typed, slips too. */
  search(typed: string, literal: boolean): Promise<Outcome>;
}

export function engineOf(index: SearchIndex): Engine {
  const writing = writingOf(index.manifest.language);
  const abbreviations = writing === 'syllables' ? abbreviationsOf(index.manifest.abbreviations) : [];
  const tools = { index, writing, vocabulary: vocabularyOf(index), abbreviations };

  return {
    search: async (typed, literal) => {
      const found = await Promise.all(
        conceptsOf(typed, { abbreviations, writing }).map((concept) =>
          concept.kind === 'whole'
            ? wholeAnswers(concept, index)
            : wordsAnswers(concept, { ...tools, literal }),
        ),
      );
      const instead = found.some(({ mended }) => mended)
        ? found.map(({ rows }) => (rows[0] ?? []).map(spelledOut).join(' ')).join(' ')
        : undefined;
      return {
        matches: ranked(found.flatMap(({ answers }) => answers)),
        missing: found.flatMap(({ missing }) => missing),
        instead,
        sought: {
          rows: found.flatMap(({ rows }) => rows),
          wholes: found.flatMap(({ wholes }) => wholes ?? []),
          writing,
        },
      };
    },
  };
}

/** Articles that answer every concept; where there are none, those that answer most. */
function ranked(concepts: readonly Answers[]): Match[] {
  const sums = new Map<number, { worth: number; times: number }>();
  for (const answers of concepts) {
    for (const [article, { worth }] of answers) {
      const known = sums.get(article) ?? { worth: 0, times: 0 };
      sums.set(article, { worth: known.worth + worth, times: known.times + 1 });
    }
  }
  const most = Math.max(0, ...Array.from(sums.values(), ({ times }) => times));
  return Array.from(sums, ([article, { worth, times }]) => ({ article, worth, times }))
    .filter(({ times }) => times === most)
    .toSorted((a, b) => b.worth - a.worth || b.article - a.article)
    .map(({ article, worth }) => ({ article, worth }));
}
