import { type Html, html } from '../html.ts';

const oneNumber = /^\+?[\d .()-]{6,}$/;
const notDialled = /[^\d+]/g;

/** A telephone number that a phone can dial; words, or several numbers, stay text. */
export function telephone(number: string): Html {
  if (!oneNumber.test(number)) return html`${number}`;
  return html`<a href="tel:${number.replace(notDialled, '')}">${number}</a>`;
}
