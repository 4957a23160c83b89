import type { RedirectPage } from '../scripts/pages/model.ts';
import { pagePolicy } from './content-security-policy.ts';
import { type Html, html } from './html.ts';
import { absolute, type View } from './surroundings.ts';

/** Leads on where the web server does not answer with a redirect of its own. */
export function redirectPage({ target }: RedirectPage, { site, labels, language }: View): Html {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<title>${labels.moved}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${absolute(site, target)}">
</head>
<body>
<main><h1>${labels.moved}</h1><p><a href="${target}">${absolute(site, target)}</a></p></main>
</body>
</html>
`;
}
