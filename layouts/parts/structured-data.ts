import type { Entry, EntryByline } from '../../scripts/archive/model.ts';
import { oncePerPair } from '../../scripts/content/once.ts';
import type { Link } from '../../scripts/pages/model.ts';
import { timestamp } from '../dates.ts';
import { type Html, html, json } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';

const context = 'https://schema.org';

/** The article and its breadcrumb in schema.org's words, for search engines. */
export function articleData(entry: Entry, crumbs: readonly Link[], view: View): Html {
  return html`${block(newsArticle(entry, view))}${breadcrumbData(view, crumbs)}`;
}

/** The breadcrumb alone. */
export const breadcrumbData = oncePerPair(({ site, frame, labels }: View, crumbs: readonly Link[]): Html => {
  const links = [{ label: labels.home, url: frame.homeUrl }, ...crumbs];
  return block({
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ label, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      item: absolute(site, url),
    })),
  });
});

function block(value: object): Html {
  return html`<script type="application/ld+json">${json(value)}</script>\n`;
}

function newsArticle(entry: Entry, view: View): object {
  const { article, agency, cover, tags, category, bylines, changed } = entry;
  const { site, language } = view;
  const publisher = organization(agency.name, view);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: timestamp(article.date, article.time, site.timeZone),
    dateModified: changed === article.date ? undefined : changed,
    inLanguage: language,
    image: cover && absolute(site, cover.picture.preview.url),
    articleSection: category?.label,
    keywords: tags.length === 0 ? undefined : tags.map((tag) => tag.label),
    author:
      bylines.length === 0
        ? publisher
        : bylines.map((one) => ({
            '@type': typeOf(one, entry, view),
            name: one.name,
            url: absolute(site, one.url),
          })),
    publisher,
  };
}

/**
 * The agency and its parent are organizations, and who has a position is a person. Of all others ("Ban biên
 * tập", "Minh Anh") a name alone does not tell, so nothing is said.
 */
function typeOf(
  { name, position }: EntryByline,
  entry: Pick<Entry, 'agency'>,
  { site, language }: View,
): string | undefined {
  const { agency } = site.imprint[language];
  if ([entry.agency.name, agency.name, agency.parent].includes(name)) return 'GovernmentOrganization';
  return position === undefined ? undefined : 'Person';
}

/** Of an agency of earlier days only the name is known. */
function organization(name: string, { site, frame, language }: View): object {
  const { agency } = site.imprint[language];
  if (name !== agency.name) return { '@type': 'GovernmentOrganization', name };
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: absolute(site, frame.homeUrl),
    parentOrganization: agency.parent && { '@type': 'GovernmentOrganization', name: agency.parent },
  };
}
