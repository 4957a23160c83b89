import { type Card, cardsOf } from './cards.ts';
import { type Engine, engineOf, type Match, type Outcome } from './engine.ts';
import { countsOf, type FacetCounts, type Facets, loadFacets, narrowed, newestFirst } from './facets.ts';
import { openIndex, type SearchIndex } from './index.ts';
import { facetNames, type SearchState } from './state.ts';

/** What the page shows of an answer. */
export interface Answered {
  readonly outcome: Outcome;
  /** After filters, in the chosen order. */
  readonly matches: readonly Match[];
  /** Days of the oldest and the newest article that were searched. */
  readonly period: { readonly from: string; readonly to: string };
  /** The first of them, where older articles were not searched. */
  readonly since: string | undefined;
}

/** The index as the page uses it; opened at the first question, and anew after a failure. */
export interface Session {
  /** Reads the list of volumes, which the page preloads, so that a first question need not wait for it. */
  prepare(): void;
  answer(state: SearchState): Promise<Answered>;
  cards(matches: readonly Match[]): Promise<Card[]>;
  counts(state: SearchState, outcome: Outcome): Promise<FacetCounts>;
  /** Asks older volumes too. */
  widen(): Promise<void>;
}

interface Opened {
  readonly index: SearchIndex;
  readonly engine: Engine;
  readonly cards: (articles: readonly number[]) => Promise<Card[]>;
}

export function sessionOver(bundle: string): Session {
  let opening: Promise<Opened> | undefined;
  let facets: Promise<Facets> | undefined;

  const open = (): Promise<Opened> => {
    opening ??= openIndex(bundle).then((index) => ({
      index,
      engine: engineOf(index),
      cards: cardsOf(index),
    }));
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const facetsNow = async (): Promise<Facets> => {
    const { index } = await open();
    facets ??= loadFacets(index);
    facets.catch(() => {
      facets = undefined;
    });
    return facets;
  };

  return {
    // A failure here is told when something is asked.
    prepare: () => void open().catch(() => undefined),
    answer: async (state) => {
      const { index, engine } = await open();
      const outcome = await engine.search(state.query, state.literal);
      const period = { from: index.volumes()[0]?.from ?? '', to: index.volumes().at(-1)?.to ?? '' };
      const partial = index.volumes().length < index.manifest.volumes.length;
      const filtered = facetNames.some((name) => state.filters[name]);
      let matches = outcome.matches;
      if (filtered) matches = narrowed(matches, state.filters, await facetsNow());
      if (state.sort === 'date') matches = newestFirst(matches, await facetsNow());
      return { outcome, matches, period, since: partial ? period.from : undefined };
    },
    cards: async (matches) => (await open()).cards(matches.map(({ article }) => article)),
    counts: async (state, { matches }) => countsOf(matches, state.filters, await facetsNow()),
    widen: async () => {
      (await open()).index.widen();
      facets = undefined;
    },
  };
}
