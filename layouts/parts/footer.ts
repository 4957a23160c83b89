import type { Imprint } from '../../scripts/content/model.ts';
import { oncePer } from '../../scripts/content/once.ts';
import { type Html, html } from '../html.ts';
import { dataWordsOf } from '../labels/open-data.ts';
import type { View } from '../surroundings.ts';
import { facts } from './facts.ts';
import { telephone } from './telephone.ts';

/** Everything that the imprint states, and the standing pages. */
export const footer = oncePer((view: View): Html => {
  const { site, frame, labels, language } = view;
  const imprint = site.imprint[language];
  return html`<footer class="footer"><div class="wrap footer-columns">
    <section class="imprint" aria-label="${labels.imprint}">
      ${imprint.agency.parent && html`<p class="quiet">${imprint.agency.parent}</p>`}
      <p class="imprint-agency">${imprint.agency.name}</p>
      ${facts(rows(imprint, view))}
    </section>
    <nav class="footer-links" aria-label="${labels.siteLinks}"><ul>
      ${frame.standing.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>\n`)}
      ${frame.correctionsUrl && html`<li><a href="${frame.correctionsUrl}">${labels.corrections}</a></li>`}
      ${frame.openDataUrl && html`<li><a href="${frame.openDataUrl}">${dataWordsOf(language).title}</a></li>`}
      <li><a href="${frame.accessibilityUrl}">${labels.accessibility}</a></li>
      <li><a href="${frame.searchUrl}">${labels.search}</a></li>
      ${frame.feeds && html`<li><a href="${frame.feeds.atomUrl}" type="application/atom+xml">${labels.feed}</a></li>`}
    </ul></nav>
  </div></footer>`;
});

function rows(
  { responsible, contact, licence, operator }: Imprint,
  { labels }: View,
): Parameters<typeof facts>[0] {
  return [
    [labels.responsible, `${responsible.name}, ${responsible.position}`],
    [labels.postalAddress, contact.address],
    [labels.phone, telephone(contact.phone)],
    [labels.fax, contact.fax],
    [labels.email, html`<a href="mailto:${contact.email}">${contact.email}</a>`],
    [labels.hotline, contact.hotline && telephone(contact.hotline)],
    [labels.licence, licence],
    [
      labels.operator,
      operator &&
        html`${operator.name}${operator.hotline && html`, ${labels.hotline.toLowerCase()} ${telephone(operator.hotline)}`}`,
    ],
  ];
}
