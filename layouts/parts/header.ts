import { oncePer } from '../../scripts/content/once.ts';
import type { HtmlPage } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { languages } from './languages.ts';
import { navigation } from './navigation.ts';
import { searchForm } from './search-form.ts';

/**
 * Who speaks, where to search, and the sections. The search page has its own form. What `preferences` opens is
 * the script's to write, since it serves nobody without it.
 */
export function header(page: HtmlPage, here: string | undefined, view: View): Html {
  return html`<header class="header">
    ${view.isPreview && html`<p class="wrap"><strong class="mark">${view.labels.preview}</strong></p>`}
    <div class="masthead wrap">
      ${brand(view)}
      <div class="masthead-tools">
        <div class="masthead-row"><details class="preferences scripted"><summary>${view.labels.preferences}</summary></details>
          ${languages(page.translations, view)}</div>
        ${page.kind !== 'search' && searchForm(view)}
      </div>
    </div>
    ${navigation(here, view)}
  </header>\n`;
}

const brand = oncePer(({ site, assets, frame, language }: View): Html => {
  const { agency, siteName } = site.imprint[language];
  const { url, width, height } = assets.emblem;
  return html`<a class="brand" href="${frame.homeUrl}" rel="home">
    <img class="emblem" src="${url}" width="${width}" height="${height}" alt="">
    <span class="brand-names">
      ${agency.parent && html`<span class="brand-parent">${agency.parent}</span>`}
      <span class="brand-agency">${agency.name}</span>
      ${siteName !== agency.name && html`<span class="brand-site">${siteName}</span>`}
    </span>
  </a>`;
});
