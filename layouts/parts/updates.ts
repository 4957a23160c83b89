import type { Update } from '../../scripts/content/model.ts';
import { changeAnchor } from '../../scripts/pages/anchors.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { facts } from './facts.ts';
import { dayTime } from './time.ts';

/** Dated changes of a published text; a correction shows what it said and what it says now. */
export function updates(all: readonly Update[], view: View): Html | undefined {
  return all.length === 0
    ? undefined
    : html`<ol class="changes">${all.map((one) => html`<li>${update(one, view)}</li>\n`)}</ol>`;
}

/** The same on the page of their article, where a link can lead to each. */
export function ownUpdates(all: readonly Update[], view: View): Html | undefined {
  return all.length === 0
    ? undefined
    : html`<ol class="changes">${all.map((one, i) => html`<li id="${changeAnchor(i + 1)}">${update(one, view)}</li>\n`)}</ol>`;
}

function update({ date, kind, note, was, now }: Update, { labels, language }: View): Html {
  return html`<p><strong>${labels.updateKinds[kind]}</strong>, ${dayTime(date, language)}: ${note}</p>
    ${facts([
      [labels.was, was && html`<del>${was}</del>`],
      [labels.now, now && html`<ins>${now}</ins>`],
    ])}`;
}
