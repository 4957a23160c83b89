import type { AccessibilityPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { listHeader } from './parts/list-header.ts';
import { dayTime } from './parts/time.ts';
import type { View } from './surroundings.ts';

/** The accessibility statement: the aim, what is done, what is not, whom to write to. */
export function accessibilityPage(page: AccessibilityPage, view: View): Html {
  const { labels, language, site } = view;
  const { agency, contact } = site.imprint[language];
  const aim = labels.accessibilityAim(agency.name);
  const items = (sentences: readonly string[]): Html =>
    html`<ul>${sentences.map((one) => html`<li>${one}</li>\n`)}</ul>`;
  return htmlDocument(
    page,
    {
      title: labels.accessibility,
      description: aim,
      main: html`${listHeader(labels.accessibility, undefined)}
        <div class="prose"><p>${aim}</p>
        ${items(labels.accessibilityFacts)}
        <h2>${labels.accessibilityLimits}</h2>
        ${page.limits.length === 0 ? html`<p>${labels.accessibilityNoLimits}</p>` : items(page.limits)}
        <p>${labels.accessibilityHelp(contact.email)}</p>
        ${page.reviewed && html`<p>${labels.accessibilityReviewed}: ${dayTime(page.reviewed, language)}</p>`}</div>`,
    },
    view,
  );
}
