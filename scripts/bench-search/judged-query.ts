import type { Concept } from './relevance.ts';

/** A query that readers of this very site might type, and what it asks for. */
export interface JudgedQuery {
  readonly kind: string;
  readonly typed: string;
  readonly concepts: readonly Concept[];
  /** Path of the one article that the reader has in mind. */
  readonly only?: string;
}
