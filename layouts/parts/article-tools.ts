import type { Entry } from '../../scripts/archive/model.ts';
import { oncePer } from '../../scripts/content/once.ts';
import { type Html, html } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';

/** Print, save, copy, share: buttons that need scripts; the mail and the Markdown source are links. */
export function articleTools(entry: Entry, view: View): Html {
  const { tools, sourceFile } = view.labels;
  return html`<div class="tools" role="group" aria-label="${tools.title}">
    ${buttons(view)}
    <a href="${reportAddress(entry, view)}">${tools.report}</a>
    <a href="${entry.sourceUrl}" type="text/markdown">${sourceFile}</a>
    <p role="status"></p>
  </div>`;
}

const buttons = oncePer(
  ({
    labels: { tools },
  }: View): Html => html`<button type="button" class="scripted" value="print">${tools.print}</button>
    <button type="button" class="scripted" value="save">${tools.save}</button>
    <button type="button" class="scripted" value="copy">${tools.copy}</button>
    <button type="button" value="share" hidden>${tools.share}</button>`,
);

/** A mail to the agency with the title as its subject and the address of the article in its text. */
function reportAddress({ article, url }: Entry, view: View): Html {
  const subject = encoded(view.labels.tools.reportOn(article.title));
  const { to, site } = mailOf(view);
  return html`mailto:${to}?subject=${subject}&amp;body=${site}${encodeURIComponent(`${url}\r\n\r\n`)}`;
}

/** What all these mails have in common, encoded. */
const mailOf = oncePer(({ site, language }: View) => {
  const { email } = site.imprint[language].contact;
  return { to: encoded(email).replace('%40', '@'), site: encoded(absolute(site, '')) };
});

/** What is not ASCII browsers encode themselves, and in Vietnamese it would triple the length. */
function encoded(text: string): string {
  return text.replace(toEncode, encodeURIComponent).replaceAll(' ', '%20');
}

/** Runs of ASCII that `encodeURIComponent` changes; spaces, the most frequent, apart. */
const toEncode = /[^\w.!~*'()\- \u0080-\uffff]+/g;
