import { directoryLines, literal, locationLines } from './apache-directory.ts';
import { pathForms, type Signature, signaturesOf, valueForms } from './forms.ts';
import type { Rule, ServerRules } from './model.ts';
import { bytesPattern, isHarmless } from './signs.ts';

/** Apache reads .htaccess at each request: beyond so many redirects, those that a page serves as well stay out. */
const mostRedirects = 1000;

/** What Apache does for a site on a shared host, as .htaccess at the root of the output. */
export function htaccess(rules: ServerRules): string {
  const { base, redirects } = rules;
  const served = redirects.length > mostRedirects ? redirects.filter((rule) => !hasPage(rule)) : redirects;
  const moved = served.flatMap((rule) => redirectLines(rule, base));
  return `Options -Indexes -MultiViews\n${directoryLines(rules, moved)}`;
}

/** The same for a virtual host, where old addresses are found in a table. `name` is that of the table. */
export function apacheHost(rules: ServerRules, { name, table }: { name: string; table: string }): string {
  const { base, redirects } = rules;
  const below = base.slice(0, -1);
  const alias = `Alias "${base}" "\${KHOTIN}/"\nRedirectMatch 301 "^${bytesPattern(below)}$" "${base}"\n`;
  const lookups = signaturesOf(redirects).flatMap((signature) => [
    ...lookupLines(signature, name),
    ...signature.rules.filter((rule) => !isPlain(rule)).flatMap((rule) => redirectLines(rule, '')),
  ]);
  return `${below === '' ? '' : alias}<Directory "\${KHOTIN}">
AllowOverride None
Options FollowSymLinks
Require all granted
${directoryLines(rules, [])}</Directory>
${locationLines(rules)}
RewriteEngine On
RewriteMap ${name} "txt:\${KHOTIN}/${table}"
${lookups.map((line) => `${line}\n`).join('')}`;
}

/** The table of old addresses: a line each, with where it leads. */
export function apacheTable({ redirects }: ServerRules): string {
  const lines = redirects.filter(isPlain).flatMap(({ path, parameters, target }) =>
    pathForms(path).flatMap((form) =>
      [0, 1, 2].map((way) => {
        const query = parameters.map(([name, value]) => `${name}=${valueForms(value)[way]}`).join('&');
        return `${form}${query === '' ? '' : `?${query}`} ${target}\n`;
      }),
    ),
  );
  return `# Old addresses, and where they lead\n${[...new Set(lines)].join('')}`;
}

/** Whether the rule can stand in the table: blanks would end its key. */
function isPlain({ path, parameters }: Rule): boolean {
  return isHarmless(path) && parameters.every(([, value]) => valueForms(value).every(isHarmless));
}

function hasPage({ path, parameters }: Rule): boolean {
  return parameters.length === 0 && /(?:\/|\.html?)$/i.test(path);
}

function redirectLines({ path, parameters, target }: Rule, base: string): string[] {
  const forms = pathForms(path).filter((form) => form.startsWith(base));
  const pattern = forms.map((form) => bytesPattern(form.slice(base.length))).join('|');
  return [
    ...parameters.map(([name, value]) => {
      const values = [...new Set(valueForms(value))].map(bytesPattern).join('|');
      return `RewriteCond "%{QUERY_STRING}" "(?:^|&)${name}=(?:${values})(?:&|$)" [NC]`;
    }),
    `RewriteRule "^(?:${pattern})$" "${literal(target)}" [R=301,L,NE,QSD]`,
  ];
}

/** Asks the table for a path with the values of the parameters, in whatever order they came. */
function lookupLines({ names }: Signature, name: string): string[] {
  const values = names.map((parameter) => `(?=(?:.*&)?${parameter}=([^&]+))`).join('');
  const query = names.map((parameter, index) => `${parameter}=%${index + 1}`).join('&');
  return [
    ...(names.length === 0 ? [] : [`RewriteCond "%{QUERY_STRING}" "^${values}" [NC]`]),
    `RewriteCond "\${${name}:%{REQUEST_URI}${query === '' ? '' : `?${query}`}}" "^(/.+)$"`,
    'RewriteRule "^" "%1" [R=301,L,NE,QSD]',
  ];
}
