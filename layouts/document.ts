import type { HtmlPage } from '../scripts/pages/model.ts';
import type { DocumentContent } from './document-model.ts';
import { type Html, html } from './html.ts';
import { breadcrumb } from './parts/breadcrumb.ts';
import { footer } from './parts/footer.ts';
import { head } from './parts/head.ts';
import { header } from './parts/header.ts';
import { urgentNotice } from './parts/notice.ts';
import type { View } from './surroundings.ts';

/** A whole HTML document. */
export function htmlDocument(page: HtmlPage, content: DocumentContent, view: View): Html {
  const { labels, language } = view;
  const { crumbs = noCrumbs, here, main } = content;
  return html`<!DOCTYPE html>
<html lang="${language}">
${head(page, content, view)}
<body>
<a class="skip hidden" href="#main">${labels.skip}</a>
${urgentNotice(view)}${header(page, here, view)}
<div class="wrap">
${page.kind !== 'home' && breadcrumb(view, crumbs)}
<main id="main" class="page page-${page.kind}">
${main}
</main>
</div>
${footer(view)}
</body>
</html>
`;
}

const noCrumbs: readonly never[] = [];
