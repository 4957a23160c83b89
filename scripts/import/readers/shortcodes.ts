import { escapeHtml } from '../html/document.ts';
import type { Note } from '../model.ts';
import { standardShortcodes } from './standard-shortcodes.ts';

/** A body without shortcodes, and those of them that nobody explained. */
export interface Expanded {
  readonly body: string;
  readonly notes: readonly Note[];
}

/** `{{< name … >}}`, `{{% name … %}}`, `{% name … %}`; escaped ones of Hugo stand for themselves. */
const hugoForm = /\{\{([<%])(?!\/\*)-?\s*(\/?)\s*([\w/-]+)((?:(?!\{\{)[\s\S]){0,4000}?)\s*\/?-?[>%]\}\}/g;
const liquidForm = /\{%-?\s*(\w[\w-]*)((?:(?!\{%)[^\n])*?)-?%\}/g;
const outputForm = /\{\{-?\s*([^{}\n]*?)\s*-?\}\}/g;
const commentForm = /\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment)[\s\S])*?\{%-?\s*endcomment\s*-?%\}/g;
const escapedForm = /\{\{([<%])\/\*\s*([^\n]*?)\s*\*\/([>%])\}\}/g;

/** Expands shortcodes by their templates. A paired one that has none leaves what it holds, any other leaves a note. */
export function expandShortcodes(
  body: string,
  own: Readonly<Record<string, string>>,
  isLiquid: boolean,
): Expanded {
  if (!body.includes('{{') && !body.includes('{%')) return { body, notes: [] };
  const templates: Readonly<Record<string, string>> = { ...standardShortcodes, ...own };
  const notes: Note[] = [];
  const closed = new Set(
    [...body.matchAll(/\{\{[<%]-?\s*\/\s*([\w/-]+)|\{%-?\s*end(\w+)/g)].map(([, a, b]) => a ?? b ?? ''),
  );
  const expand = (name: string, words: string, isClosing: boolean, whole: string): string => {
    const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
    if (template === undefined || template === '-') {
      if (template === undefined && !isClosing) notes.push({ remark: 'shortcode', detail: whole });
      return '';
    }
    const [before = '', after = ''] = template.split('{inner}');
    if (isClosing) return filled(after, new Map());
    const parameters = parametersOf(words);
    return `${filled(before, parameters)}${closed.has(name) ? '' : filled(after, parameters)}`;
  };
  let text = body.replace(hugoForm, (whole, _sign: string, slash: string, name: string, words: string) =>
    expand(name, words, slash === '/', whole),
  );
  if (isLiquid) {
    text = text
      .replace(commentForm, '')
      .replace(liquidForm, (whole, name: string, words: string) =>
        name.startsWith('end')
          ? expand(name.slice(3), words, true, whole)
          : expand(name, words, false, whole),
      )
      .replace(outputForm, (whole, expression: string) => outputOf(expression, whole, notes));
  }
  return { body: text.replace(escapedForm, '{{$1 $2 $3}}'), notes };
}

/** `"/x" | url` is an address; `site.baseurl` is the root; whatever else was computed is lost. */
function outputOf(expression: string, whole: string, notes: Note[]): string {
  const address =
    /^["']([^"']*)["']\s*\|\s*(?:url|relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))/.exec(
      expression,
    );
  if (address !== null) return address[1] ?? '';
  if (/^site\.(?:baseurl|url)$/.test(expression)) return '';
  notes.push({ remark: 'shortcode', detail: whole });
  return '';
}

/** `key="value"` by key, others by their number. */
function parametersOf(words: string): Map<string, string> {
  const parameters = new Map<string, string>();
  let position = 0;
  const form = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g;
  for (const [, key, double, single, raw, bare] of words.matchAll(form)) {
    const value = double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? '';
    if (key !== undefined) parameters.set(key, value);
    else {
      parameters.set(String(position), value);
      position += 1;
    }
  }
  return parameters;
}

/** `{a|b}` is the first of them that says something; `[[ … ]]` is left out where none of its names does. */
function filled(template: string, parameters: ReadonlyMap<string, string>): string {
  const valueFor = (names: string): string =>
    names
      .split('|')
      .map((name) => parameters.get(name)?.trim() ?? '')
      .find((value) => value !== '') ?? '';
  const nameForm = /\{([\w|-]+)(:html)?\}/g;
  const fill = (text: string): string =>
    text.replace(nameForm, (_, names: string, asHtml?: string) =>
      asHtml === undefined ? valueFor(names) : escapeHtml(valueFor(names)),
    );
  const sections = template.replace(/\[\[([\s\S]*?)\]\]/g, (_, section: string) => {
    const says = [...section.matchAll(nameForm)].some(([, names = '']) => valueFor(names) !== '');
    return says ? section : '';
  });
  return fill(sections);
}
