import { type Html, html } from '../html.ts';

/** Labels with what they stand for. A label with nothing under it is not printed. */
export function facts(
  rows: readonly (readonly [label: string, value: Html | string | undefined])[],
): Html | undefined {
  if (rows.every(([, value]) => value === undefined)) return undefined;
  return html`<dl class="facts">
    ${rows.map(([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}
  </dl>`;
}
