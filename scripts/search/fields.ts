/**
 * Where a word stands is what ranking needs most, and Pagefind keeps positions: each field of an
 * article has its own range of them.
 */

/** Positions of the title begin at 0, of the summary here. */
export const SUMMARY = 80;
/** Positions of the body begin here and do not end. */
export const BODY = 272;

export type Field = 'title' | 'summary' | 'body';

export const fieldAt = (position: number): Field =>
  position < SUMMARY ? 'title' : position < BODY ? 'summary' : 'body';

/** How many positions one word forward is: title and summary alternate between pairs and words. */
export const strideAt = (position: number): number => (position < BODY ? 2 : 1);
