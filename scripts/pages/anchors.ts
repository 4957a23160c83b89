/** The id of what every page is about. */
export const mainAnchor = 'main';

/** The id of an article's dated change; `number` counts from 1. It is part of ids in feeds: it never changes. */
export function changeAnchor(number: number): string {
  return `thay-doi-${number}`;
}
