/** A value of front matter: texts, lists of texts or maps, and maps. Undefined values are left out. */
export type FrontMatterValue =
  | string
  | readonly (string | Readonly<Record<string, string | undefined>>)[]
  | Readonly<Record<string, string | undefined>>;

/** Writes YAML that our reader takes for exactly these values; empty ones are left out. */
export function yamlText(values: Readonly<Record<string, FrontMatterValue | undefined>>): string {
  return Object.entries(values)
    .flatMap(([key, value]) => linesOf(key, value))
    .join('');
}

function linesOf(key: string, value: FrontMatterValue | undefined): string[] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'string') return [`${key}: ${scalar(value)}\n`];
  if (!isList(value)) return [`${key}:\n`, ...pairs(value).map((pair) => `  ${pair}\n`)];
  if (value.length === 0) return [];
  const items = value.map((item) => {
    if (typeof item === 'string') return `  - ${scalar(item)}\n`;
    return `  - ${pairs(item).join('\n    ')}\n`;
  });
  return [`${key}:\n`, ...items];
}

function isList(value: object): value is readonly (string | Readonly<Record<string, string | undefined>>)[] {
  return Array.isArray(value);
}

function pairs(map: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}: ${scalar(value)}`],
  );
}

/** Begins with a letter or digit and holds nothing that YAML gives a meaning. */
const plainForm = /^[\p{L}\p{N}/](?:[^:#\n'"]|:(?=[^\s]))*$/u;

function scalar(text: string): string {
  const isPlain = plainForm.test(text) && text.trim() === text && !/^[-?]\s|\t/.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
