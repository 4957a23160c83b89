import { pathForms, type Signature, signaturesOf } from './forms.ts';
import {
  adminPath,
  fileTypes,
  hashedPaths,
  indexPaths,
  longCache,
  mediaTypes,
  noCache,
  securityHeaders,
  shortCache,
} from './headers.ts';
import type { ServerRules } from './model.ts';
import { charactersPattern, isHarmless } from './signs.ts';

/** What Caddy does for a site, for its site block. */
export function caddyfile(rules: ServerRules): string {
  const { base, gone } = rules;
  const below = base.slice(0, -1);
  const signatures = signaturesOf(rules.redirects);
  const isGone = gone.map(({ path, notice }) => [path, `/${notice}`] as const);
  return `${below === '' ? '' : `redir ${below} ${base} 301\n`}handle ${base}* {
	route {
${lines([
  `@admin path ${base}${adminPath}*`,
  ...securityHeaders(rules).flatMap(({ name, value, admin }) => [
    `header ${name} "${value}"`,
    ...(admin === undefined ? [] : [`header @admin ${name} "${admin}"`]),
  ]),
  'header -Server',
  `header Cache-Control "${noCache}"`,
  '@method not method GET HEAD',
  'header @method Allow "GET, HEAD"',
  'respond @method 405',
])}
${signatures.map(redirectLines).join('')}${table('{http.request.uri.path}', 'khotin_gone', isGone)}${lines(['@gone expression `{khotin_gone} != ""`'])}
		handle @gone {
			rewrite * {khotin_gone}
			file_server {
				status 410
				precompressed br gzip
			}
		}
${below === '' ? '' : `\t\turi strip_prefix ${below}\n`}		@hidden {
			path_regexp "/(?:\\.|_headers$|_redirects$)"
			not path /.well-known/*
		}
		@folder {
			path */
			not file {path}index.html
		}
		@file {
			not path */
			not file {path} {path}/index.html
		}
${lines([
  ...['@hidden', '@folder', '@file'].map((matcher) => `vars ${matcher} khotin_missing yes`),
  '@missing vars khotin_missing yes',
])}
${missing(rules)}${lines([
  ...typeLines(),
  `header Cache-Control "${shortCache}"`,
  `@hashed path_regexp "^/${hashedPaths}"`,
  `header @hashed Cache-Control "${longCache}"`,
  `@index path_regexp "^/${indexPaths}$"`,
  `header @index Cache-Control "${noCache}"`,
])}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

function lines(some: readonly string[]): string {
  return some
    .map((line) => `\t\t${line}\n`)
    .join('')
    .trimEnd();
}

/** One table a set of parameters; those that ask for more come first. */
function redirectLines({ names, rules }: Signature, index: number): string {
  const asked = names.map((name) => `|{http.request.uri.query.${name}}`).join('');
  const entries = rules.flatMap(({ path, parameters, target }) =>
    pathForms(path).map((form) => {
      const values = parameters.map(([, value]) => `|${value}`).join('');
      return [form + values, target] as const;
    }),
  );
  const name = `khotin_moved_${index}`;
  const matcher = `@moved_${index}`;
  return `${table(`{http.request.uri.path}${asked}`, name, entries)}${lines([
    `${matcher} expression \`{${name}} != ""\``,
    `redir ${matcher} {${name}} 301`,
  ])}\n`;
}

function table(source: string, name: string, entries: readonly (readonly [string, string])[]): string {
  const rows = new Map(
    entries.map(([key, value]) => [isHarmless(key) ? key : `~^${charactersPattern(key)}$`, value]),
  );
  const text = [...rows].map(([key, value]) => `\t\t\t"${key}" "${value}"\n`).join('');
  return `\t\tmap "${source}" {${name}} {\n${text}\t\t\tdefault ""\n\t\t}\n`;
}

/** The page for what is not there, in the language of the address. */
function missing({ others, base }: ServerRules): string {
  const pages = [...others.map((other) => other.slice(base.length - 1)), '/'];
  const handlers = pages.map(
    (page) => `			handle ${page}* {
				rewrite * ${page}404.html
				file_server {
					status 404
					precompressed br gzip
				}
			}
`,
  );
  return `		handle @missing {\n${handlers.join('')}\t\t}\n`;
}

function typeLines(): string[] {
  const byEnd = Object.entries(mediaTypes).map(([type, ends], index) => {
    const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
    const matcher = `@type_${index}`;
    return [
      `${matcher} path ${ends.map((end) => `*.${end}`).join(' ')}`,
      `header ${matcher} Content-Type "${type}${charset}"`,
    ];
  });
  const byName = Object.entries(fileTypes).map(([file, type]) => {
    const matcher = `@${file.replace('.', '_')}`;
    return [`${matcher} path */${file}`, `header ${matcher} Content-Type "${type}"`];
  });
  return [...byEnd, ...byName].flat();
}
