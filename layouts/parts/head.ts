import { oncePer } from '../../scripts/content/once.ts';
import type { HtmlPage } from '../../scripts/pages/model.ts';
import { pagePolicy, searchPagePolicy } from '../content-security-policy.ts';
import type { DocumentContent } from '../document-model.ts';
import { type Html, html } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';

/** All that browsers, search engines and link previews read. */
export function head(page: HtmlPage, content: DocumentContent, view: View): Html {
  const { frontStylesheet } = view.assets;
  const { siteName } = view.site.imprint[view.language];
  const { title, feed } = content;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policies[page.kind === 'search' ? 'search' : 'other']}">
<title>${title === undefined ? siteName : `${title} – ${siteName}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" property="og:description" content="${content.description}">
<meta name="color-scheme" content="light dark">
${(content.unlisted || view.isPreview) && html`<meta name="robots" content="noindex">\n`}
${textFiles(view)}
${content.front && html`<link rel="stylesheet" href="${frontStylesheet}">\n`}${icons(view)}
${addresses(page, view)}
${feed && html`<link rel="alternate" type="application/atom+xml" title="${feed.label}" href="${feed.url}">\n`}
${siteFeeds(view)}
${openGraph(page, content, view)}
${content.extra}
${content.scripts?.map(
  (url) => html`<script type="module" src="${url}"></script>
`,
)}
</head>`;
}

const policies = { search: html`${searchPagePolicy}`, other: html`${pagePolicy}` };

const textFiles = oncePer(
  ({
    assets,
  }: View): Html => html`${assets.fonts.map((url) => html`<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>\n`)}
<script src="${assets.preferencesScript}"></script>
<link rel="stylesheet" href="${assets.stylesheet}">`,
);

const icons = oncePer(
  ({ assets }: View): Html => html`<link rel="icon" href="${assets.icon.url}" type="${assets.icon.type}">
<link rel="apple-touch-icon" href="${assets.appleIcon}">
<link rel="manifest" href="${assets.manifest}">`,
);

const siteFeeds = oncePer(({ frame: { feeds }, labels }: View): Html => {
  if (feeds === undefined) return html``;
  return html`<link rel="alternate" type="application/atom+xml" title="${labels.latest}" href="${feeds.atomUrl}">
<link rel="alternate" type="application/feed+json" title="${labels.latest}" href="${feeds.jsonUrl}">`;
});

/** The page's one address, and those of its versions in other languages. */
function addresses(page: HtmlPage, { site, language }: View): Html | undefined {
  if (page.kind === 'notFound') return undefined;
  const versions = [{ language, url: page.url }, ...page.translations];
  const main = versions.find((version) => version.language === site.language);
  const alternate = (word: string, url: string): Html =>
    html`<link rel="alternate" hreflang="${word}" href="${absolute(site, url)}">\n`;
  return html`<link rel="canonical" href="${absolute(site, page.url)}">
${versions.length > 1 && versions.map((version) => alternate(version.language, version.url))}
${versions.length > 1 && main && alternate('x-default', main.url)}`;
}

/** One element says it to Dublin Core and to Open Graph. */
const dublinTitle = html`name="DC.title" `;
const dublinIdentifier = html`name="DC.identifier" `;

const locales = { vi: 'vi_VN', en: 'en_GB' } as const;

function openGraph(page: HtmlPage, { title, preview }: DocumentContent, view: View): Html {
  const { site, language } = view;
  const { siteName } = site.imprint[language];
  const isArticle = page.kind === 'article';
  return html`<meta property="og:type" content="${isArticle ? 'article' : 'website'}">
<meta ${isArticle && dublinTitle}property="og:title" content="${title ?? siteName}">
<meta ${isArticle && dublinIdentifier}property="og:url" content="${absolute(site, page.url)}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="${locales[language]}">
${
  preview &&
  html`<meta property="og:image" content="${absolute(site, preview.url)}">
<meta property="og:image:width" content="${preview.width}">
<meta property="og:image:height" content="${preview.height}">
<meta name="twitter:card" content="summary_large_image">`
}`;
}
