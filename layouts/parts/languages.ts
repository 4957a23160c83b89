import type { Translation } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import { labelsOf } from '../labels/labels.ts';
import type { View } from '../surroundings.ts';

/** Leads to the page in each other language, or says that it leads to that language's home page. */
export function languages(translations: readonly Translation[], { frame, labels }: View): Html | undefined {
  if (frame.otherLanguages.length === 0) return undefined;
  return html`<nav class="languages" aria-label="${labels.languages}"><ul>
    ${frame.otherLanguages.map((home) => languageLink(home, translations))}
  </ul></nav>`;
}

function languageLink(home: Translation, translations: readonly Translation[]): Html {
  const { language } = home;
  const words = labelsOf(language);
  const same = translations.find((translation) => translation.language === language);
  const note = same === undefined && html` <span class="quiet">(${words.homeOnly})</span>`;
  return html`<li><a href="${(same ?? home).url}" lang="${language}" hreflang="${language}">${words.languageName}${note}</a></li>\n`;
}
