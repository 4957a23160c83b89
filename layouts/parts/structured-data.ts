import type { Entry } from '../../scripts/archive/model.ts';
import type { Link } from '../../scripts/pages/model.ts';
import { timestamp } from '../dates.ts';
import { type Html, html, json } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';

const context = 'https://schema.org';

/** The article and its breadcrumb in schema.org's words, for search engines. */
export function articleData(entry: Entry, crumbs: readonly Link[], view: View): Html {
  return html`${block(newsArticle(entry, view))}${breadcrumbData(crumbs, view)}`;
}

/** The breadcrumb alone. */
export function breadcrumbData(crumbs: readonly Link[], { site, frame, labels }: View): Html {
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
}

function block(value: object): Html {
  return html`<script type="application/ld+json">${json(value)}</script>\n`;
}

function newsArticle({ article, url, cover, tags, category, bylines, changed }: Entry, view: View): object {
  const { site, language } = view;
  const publisher = organization(view);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.lead === '' ? undefined : article.lead,
    datePublished: timestamp(article.date, article.time, site.timeZone),
    dateModified: changed === article.date ? undefined : changed,
    inLanguage: language,
    mainEntityOfPage: absolute(site, url),
    image: cover && absolute(site, cover.picture.preview.url),
    articleSection: category?.label,
    keywords: tags.length === 0 ? undefined : tags.map((tag) => tag.label),
    author:
      bylines.length === 0
        ? publisher
        : bylines.map((one) => ({ '@type': 'Person', name: one.name, url: absolute(site, one.url) })),
    publisher,
  };
}

function organization({ site, frame, language }: View): object {
  const { agency } = site.imprint[language];
  return {
    '@type': 'GovernmentOrganization',
    name: agency.name,
    url: absolute(site, frame.homeUrl),
    parentOrganization: agency.parent && { '@type': 'GovernmentOrganization', name: agency.parent },
  };
}
