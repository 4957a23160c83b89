import { pathForms } from './forms.ts';
import { longCache, securityHeaders } from './headers.ts';
import type { Rule, ServerRules } from './model.ts';
import { percentEncoded, plainUrl } from './signs.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it; how long pages are kept is theirs to say. */
export function headersFile(rules: ServerRules): string {
  const { base, others } = rules;
  // These hosts cannot take a header back for one folder: there the policies that stand in the pages count.
  const security = securityHeaders(rules).flatMap(({ name, value, admin }) => {
    if (admin === undefined) return [`  ${name}: ${value}\n`];
    return name === 'Content-Security-Policy' ? [`  ${name}: frame-ancestors 'none'\n`] : [];
  });
  const bundles = [base, ...others].map((home) => `${home}pagefind/*/*\n  Cache-Control: ${longCache}\n`);
  return `${base}*\n${security.join('')}${base}assets/*\n  Cache-Control: ${longCache}\n${bundles.join('')}${base}*.md\n  Content-Type: text/markdown; charset=utf-8\n`;
}

/** `_redirects`; parameters are understood by Netlify alone, and other hosts pass over such lines. */
export function redirectsFile({ redirects }: ServerRules): string {
  return `# Old addresses, for static hosts\n${redirects.flatMap(lineOf).join('')}`;
}

function lineOf({ path, parameters, target }: Rule): string[] {
  const asked = parameters.map(([name, value]) => ` ${name}=${encoded(value)}`).join('');
  // Without the sign at its end the page that stands at the path would be shown instead.
  const status = parameters.length > 0 ? '301!' : '301';
  return pathForms(path).map((form) => `${plainUrl(encodeURI(form))}${asked} ${target} ${status}\n`);
}

function encoded(value: string): string {
  return value.replace(/[^\w.~-]/gu, percentEncoded);
}
