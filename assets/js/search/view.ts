import type { Card } from './cards.ts';
import { element } from './elements.ts';
import type { SearchLabels } from './labels/model.ts';
import type { PageParts } from './parts.ts';
import { showHitOf } from './passages.ts';
import { dayText, resultItem } from './results-view.ts';
import type { Answered } from './session.ts';

/** What the reader may do with an answer. */
interface Offers {
  readonly query: string;
  literal(): void;
  widen(): void;
}

/** The page in its states; all texts are set as text. */
export interface View {
  searching(): void;
  results(answered: Answered, cards: readonly Card[], offers: Offers): void;
  more(answered: Answered, cards: readonly Card[]): void;
  empty(tooShort: boolean): void;
  failed(retry: () => void): void;
}

export function viewOf(parts: PageParts, labels: SearchLabels): View {
  const { status, notes, results, more, fallback } = parts;
  const say = (text: string, busy: boolean): void => {
    status.setAttribute('aria-busy', String(busy));
    status.textContent = text;
  };
  const offerFallback = (offered: boolean): void => {
    if (fallback) fallback.hidden = !offered;
  };
  const items = ({ outcome }: Answered, cards: readonly Card[]): HTMLLIElement[] => {
    const made = cards.map((card) => resultItem(card, outcome.sought));
    for (const item of made) showHitOf(item, outcome.sought);
    return made;
  };

  return {
    searching: () => say(labels.searching, true),
    results: (answered, cards, offers) => {
      results.replaceChildren(...items(answered, cards));
      notes.replaceChildren(...notesOn(answered, offers, labels));
      more.hidden = answered.matches.length <= cards.length;
      offerFallback(cards.length === 0);
      say(summaryOf(answered, offers.query, labels), false);
    },
    more: (answered, cards) => {
      const added = items(answered, cards);
      results.append(...added);
      more.hidden = results.children.length >= answered.matches.length;
      added[0]?.querySelector('a')?.focus();
    },
    empty: (tooShort) => {
      results.replaceChildren();
      notes.replaceChildren();
      more.hidden = true;
      offerFallback(true);
      say(tooShort ? labels.tooShort : '', false);
    },
    failed: (retry) => {
      notes.replaceChildren(button('search-retry', labels.retry, retry));
      say(labels.unreachable, false);
    },
  };
}

function summaryOf({ matches, outcome, period }: Answered, query: string, labels: SearchLabels): string {
  if (outcome.matches.length === 0) return labels.nothing(query);
  if (matches.length === 0) return labels.nothingNarrowed(query);
  const number = new Intl.NumberFormat(labels.locale);
  return labels.found(number.format(matches.length), dayText(period.from), dayText(period.to));
}

function notesOn({ outcome, since }: Answered, offers: Offers, labels: SearchLabels): HTMLElement[] {
  const note = (...children: (Node | string)[]): HTMLElement =>
    element('p', { className: 'search-note' }, ...children);
  const mended = outcome.instead && [
    note(
      `${labels.insteadOf} `,
      element('strong', {}, outcome.instead),
      '. ',
      button('search-literal', `${labels.asTyped} “${offers.query}”`, offers.literal),
    ),
  ];
  // Where nothing is found the status has said so.
  const missing = outcome.missing.length > 0 &&
    outcome.matches.length > 0 && [
      note(labels.missing(outcome.missing.map((word) => `“${word}”`).join(', '))),
    ];
  const partial = since && [
    note(`${labels.onlySince(dayText(since))} `, button('search-older', labels.older, offers.widen)),
  ];
  return [...(mended || []), ...(missing || []), ...(partial || [])];
}

function button(className: string, text: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', pressed);
  return made;
}
