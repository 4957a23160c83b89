import type { SitemapIndexPage, SitemapPage } from '../scripts/pages/model.ts';
import { type Html, html as xml } from './html.ts';
import { absolute, type View } from './surroundings.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of the sitemaps. */
export function sitemapIndex({ sitemaps }: SitemapIndexPage, { site }: View): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="${namespace}">
${sitemaps.map((url) => xml`<sitemap><loc>${absolute(site, url)}</loc></sitemap>\n`)}</sitemapindex>
`;
}

/** The pages of one year, each with its versions in other languages. */
export function sitemap({ locations }: SitemapPage, { site, language }: View): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${locations().map(({ url, changed, translations }) => {
  const versions = translations.length === 0 ? [] : [{ language, url }, ...translations];
  return xml`<url><loc>${absolute(site, url)}</loc>${changed && xml`<lastmod>${changed}</lastmod>`}${versions.map((version) => xml`<xhtml:link rel="alternate" hreflang="${version.language}" href="${absolute(site, version.url)}"/>`)}</url>\n`;
})}</urlset>
`;
}
