import { html } from '../../layouts/html.ts';
import type { AdminBackend, Site } from '../content/model.ts';
import { codeHostOf } from './code-host.ts';
import { fieldWordsOf } from './field-words.ts';

/** What the admin page may load and ask: itself, and the host of the repository. Sveltia writes inline styles. */
export function adminPolicy(admin: Pick<AdminBackend, 'backend' | 'host'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' blob:",
    `connect-src 'self' blob: data: ${codeHostOf(admin).origin}`,
    "worker-src 'self' blob:",
    'frame-src blob:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page that holds Sveltia CMS. Its policy stands in it, so that it does not hang on the web server. */
export function adminPage(site: Site, admin: AdminBackend): string {
  const words = fieldWordsOf[site.language];
  return `${html`<!DOCTYPE html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${adminPolicy(admin)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>${words.adminTitle(site.imprint[site.language].siteName)}</title>
<script type="module" src="admin.js"></script>
</head>
<body>
<noscript>${words.needsScript}</noscript>
</body>
</html>`}\n`;
}
