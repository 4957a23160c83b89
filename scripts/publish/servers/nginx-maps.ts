import { pathForms, type Signature, signaturesOf, valueForms } from './forms.ts';
import {
  adminPath,
  hashedPaths,
  indexPaths,
  longCache,
  noCache,
  type SecurityHeader,
  securityHeaders,
  shortCache,
} from './headers.ts';
import type { Rule, ServerRules } from './model.ts';
import { bytesPattern, isHarmless } from './signs.ts';

/** Keys beyond this would not fit the hash table that the instructions ask for. */
const longestKey = 3000;

/** The maps of a site, for nginx's `http` block. `name` begins the names of its variables. */
export function nginxMaps(rules: ServerRules, name: string): string {
  const { base, others, redirects, gone } = rules;
  const place = bytesPattern(base);
  const languages = others.map((other) => `  "~^${bytesPattern(other)}" "${other}404.html";\n`);
  const notices = gone.map(({ path, notice }) => entry(path, notice, rules.lookalikes));
  const signatures = signaturesOf(redirects);
  const policies = securityHeaders(rules)
    .filter(({ admin }) => admin !== undefined)
    .map((header) => {
      const values = `  default "${header.value}";\n  "~^${place}${adminPath}" "${header.admin}";\n`;
      return `map $uri ${headerVariable(name, header)} {\n${values}}\n`;
    });
  const variables = signatures.map((_, index) => `$${name}_moved_${index}`);
  const tables = signatures.map((signature, index) => tableOf(signature, rules, variables[index] ?? ''));
  // Of several tables that know an address the first counts; targets hold no line.
  return `${tables.join('')}map "${variables.join('|')}" $${name}_moved {
  default "";
  "~^\\|*(?<${name}_first>[^|]+)" $${name}_first;
}
map $uri $${name}_gone {
  default "";
${unique(notices)}}
map $uri $${name}_missing {
  default "${base}404.html";
${languages.join('')}}
map "$status$uri" $${name}_cache {
  default "${shortCache}";
  "~^[45]" "${noCache}";
  "~^(?:200|206|304)${place}${hashedPaths}" "${longCache}";
  "~^\\d+${place}${indexPaths}$" "${noCache}";
}
${policies.join('')}map $status $${name}_allow {
  default "";
  405 "GET, HEAD";
}
`;
}

/** The variable of a header that differs below `admin/`. */
export function headerVariable(name: string, header: SecurityHeader): string {
  return `$${name}_${header.name.toLowerCase().replaceAll('-', '_')}`;
}

function tableOf({ names, rules }: Signature, { lookalikes }: ServerRules, variable: string): string {
  const asked = names.map((name) => `|$arg_${name.toLowerCase()}`).join('');
  const entries = rules.flatMap((rule) =>
    keysOf(rule).map((key) => entry(key, rule.target, names.length === 0 ? lookalikes : noLookalikes)),
  );
  return `map "$uri${asked}" ${variable} {\n  default "";\n${unique(entries)}}\n`;
}

const noLookalikes: ReadonlySet<string> = new Set();

function keysOf({ path, parameters }: Rule): string[] {
  const forms = parameters.map(([, value]) => valueForms(value));
  // Whoever wrote the address wrote all of its values in the same way.
  const values = [0, 1, 2].map((way) => forms.map((ways) => `|${ways[way]}`).join(''));
  return [...new Set(pathForms(path).flatMap((form) => values.map((value) => form + value)))];
}

interface MapEntry {
  readonly key: string;
  readonly value: string;
  readonly isPattern: boolean;
}

/** Plain keys are found by hash but without regard to case; where that matters the key is a pattern. */
function entry(key: string, value: string, lookalikes: ReadonlySet<string>): MapEntry {
  const isAlike = [key, `${key}/`].some((path) => hasLookalike(path, lookalikes));
  const isPattern = isAlike || !isHarmless(key) || new TextEncoder().encode(key).length > longestKey;
  return { key, value, isPattern };
}

function hasLookalike(path: string, lookalikes: ReadonlySet<string>): boolean {
  return lookalikes.size > 0 && [...lookalikes].some((one) => one.toLowerCase() === path.toLowerCase());
}

/** One line a key: nginx refuses a map in which a plain key stands twice, in whatever case. */
function unique(entries: readonly MapEntry[]): string {
  const counts = new Map<string, number>();
  for (const { key } of entries) counts.set(key.toLowerCase(), (counts.get(key.toLowerCase()) ?? 0) + 1);
  const lines = entries.map(({ key, value, isPattern }) => {
    const isExact = isPattern || (counts.get(key.toLowerCase()) ?? 0) > 1;
    return `  "${isExact ? `~^${bytesPattern(key)}$` : key}" "${value}";\n`;
  });
  return [...new Set(lines)].join('');
}
