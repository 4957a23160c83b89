import {
  adminPath,
  fileTypes,
  hashedPaths,
  hiddenPaths,
  indexPaths,
  longCache,
  mediaTypes,
  noCache,
  securityHeaders,
  shortCache,
  textTypes,
} from './headers.ts';
import type { ServerRules } from './model.ts';
import { bytesPattern } from './signs.ts';

const compressed = 'html|css|js|json|jsonl|xml|svg|txt|md|tsv|csv|webmanifest';

/** What Apache does in the folder of a site, whoever tells it; `moved` are the rules for old addresses. */
export function directoryLines(rules: ServerRules, moved: readonly string[]): string {
  const { base, gone } = rules;
  return [
    ['DirectoryIndex index.html', 'ServerSignature Off'],
    typeLines(),
    headerLines(rules),
    errorLines(rules),
    [
      'RewriteEngine On',
      `RewriteBase ${base}`,
      'RewriteCond "%{REQUEST_METHOD}" "!^(?:GET|HEAD)$"',
      'RewriteRule "^" "-" [R=405,L]',
      `RewriteRule "^(?:.*/)?${hiddenPaths}" "-" [R=404,L]`,
    ],
    moved,
    gone.map(({ path, notice }) => {
      const pattern = bytesPattern(path.slice(base.length));
      return `RewriteRule "^${pattern}$" "-" [G,E=KHOTIN_NOTICE:${literal(base.slice(1) + notice)}]`;
    }),
    [
      'RewriteCond "%{REQUEST_FILENAME}" "-d"',
      'RewriteCond "%{REQUEST_FILENAME}/index.html" "!-f"',
      'RewriteRule "^" "-" [R=404,L]',
    ],
    ...[
      ['br', 'br'],
      ['gzip', 'gz'],
    ].map(([encoding = '', end = '']) => [
      `RewriteCond "%{HTTP:Accept-Encoding}" "(?:^|[ ,])${encoding}(?:$|[ ,;])"`,
      `RewriteCond "%{REQUEST_FILENAME}.${end}" "-f"`,
      `RewriteRule "^([^%?]+\\.(?:${compressed}))$" "$1.${end}" [L,E=no-gzip:1,E=no-brotli:1]`,
    ]),
  ]
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** In what Apache puts in place, `%1` would be a part of the request. */
export function literal(url: string): string {
  return url.replaceAll('%', '\\%');
}

function typeLines(): string[] {
  return [
    ...Object.entries(mediaTypes).map(
      ([type, ends]) => `AddType ${type} ${ends.map((end) => `.${end}`).join(' ')}`,
    ),
    `AddCharset utf-8 ${textTypes
      .flatMap((type) => mediaTypes[type] ?? [])
      .map((end) => `.${end}`)
      .join(' ')}`,
    // Apache would take .br for Breton, and .gz for a file to be kept.
    'RemoveLanguage .br',
    'RemoveType .gz',
    'AddEncoding br .br',
    'AddEncoding gzip .gz',
    ...Object.entries(fileTypes).map(
      ([file, type]) =>
        `<FilesMatch "^${bytesPattern(file)}(?:\\.(?:br|gz))?$">\n  ForceType ${type}\n</FilesMatch>`,
    ),
  ];
}

/** Of answers that are given before any file is looked for. */
export function locationLines(rules: ServerRules): string {
  const cache = `Header always set Cache-Control "${shortCache}" "expr=%{REQUEST_STATUS} -eq 301"`;
  return `<Location "${rules.base}">\n${[...securityLines(rules), cache].join('\n')}\n</Location>\n`;
}

function securityLines(rules: ServerRules): string[] {
  return securityHeaders(rules).flatMap(({ name, value, admin }) => [
    `Header always set ${name} "${value}"`,
    ...(admin === undefined ? [] : [`Header always set ${name} "${admin}" ${below(rules, adminPath)}`]),
  ]);
}

/** Holds for what lies at a path, a regular expression, below the base path. */
function below({ base }: ServerRules, path: string): string {
  return `"expr=%{REQUEST_URI} =~ m#^${bytesPattern(base)}${path}#"`;
}

function headerLines(rules: ServerRules): string[] {
  return [
    ...securityLines(rules),
    `Header always set Cache-Control "${shortCache}"`,
    `Header always set Cache-Control "${longCache}" ${below(rules, hashedPaths)}`,
    `Header always set Cache-Control "${noCache}" ${below(rules, `${indexPaths}$`)}`,
    `Header always set Cache-Control "${noCache}" "expr=%{REQUEST_STATUS} -ge 400"`,
    'Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} -eq 405"',
    `<FilesMatch "\\.(?:${compressed})(?:\\.(?:br|gz))?$">\n  Header always merge Vary Accept-Encoding\n</FilesMatch>`,
  ];
}

function errorLines({ base, others }: ServerRules): string[] {
  return [
    `ErrorDocument 404 ${base}404.html`,
    ...others.map(
      (other) =>
        `<If "%{REQUEST_URI} =~ m#^${bytesPattern(other)}#">\n  ErrorDocument 404 ${other}404.html\n</If>`,
    ),
    'ErrorDocument 410 "/%{reqenv:KHOTIN_NOTICE}"',
  ];
}
