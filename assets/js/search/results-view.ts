import type { Card } from './cards.ts';
import { element } from './elements.ts';
import { type Sought, type Stretch, stretchesOf } from './highlight.ts';

/** One result. Its title is the first link and alone in it; all texts are set as text. */
export function resultItem(card: Card, sought: Sought): HTMLLIElement {
  const { image } = card;
  const picture =
    image &&
    element('img', { src: image.url, width: image.width, height: image.height, alt: '', loading: 'lazy' });
  const title = element('h2', { className: 'result-title' }, element('a', { href: card.url }, card.title));
  const facts = element(
    'p',
    { className: 'result-facts' },
    element('time', { dateTime: card.date }, dayText(card.date)),
    card.category && element('span', { className: 'result-category' }, card.category),
  );
  const passage = element(
    'p',
    { className: 'result-passage' },
    ...markedText(stretchesOf(card.passage, sought)),
  );
  return element('li', { className: 'result' }, picture, title, facts, card.passage && passage);
}

/** 2023-01-09 → 09/01/2023: government Vietnamese writes the zeros, and English readers here know it so. */
export const dayText = (day: string): string => day.split('-').toReversed().join('/');

/** A text with its hits marked. */
export const markedText = (stretches: readonly Stretch[]): (Node | string)[] =>
  stretches.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
