import { words } from '../words.ts';

/** What the viewer is made of. */
export interface ViewerParts {
  readonly dialog: HTMLDialogElement;
  readonly photo: HTMLImageElement;
  readonly caption: HTMLElement;
  /** Which photo it is, and of how many. */
  readonly place: HTMLElement;
  readonly close: HTMLButtonElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
}

/** Puts an empty viewer, which is closed, at the end of the page. */
export function makeParts(): ViewerParts {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', words.photos);
  const bar = document.createElement('div');
  bar.className = 'viewer-bar';
  const place = document.createElement('p');
  place.setAttribute('aria-live', 'polite');
  const previous = button(words.previous, '←');
  const next = button(words.next, '→');
  const close = button(words.close, '×');
  close.className = 'viewer-close';
  bar.append(previous, place, next, close);
  const photo = document.createElement('img');
  const caption = document.createElement('figcaption');
  const figure = document.createElement('figure');
  figure.append(photo, caption);
  dialog.append(bar, figure);
  document.body.append(dialog);
  return { dialog, photo, caption, place, close, previous, next };
}

function button(label: string, sign: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.title = label;
  element.setAttribute('aria-label', label);
  element.textContent = sign;
  return element;
}
