/** What would end a line or a field, and what stands for it. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
]);
const meanings: ReadonlyMap<string, string> = new Map([
  ...[...escapes].map(([text, written]) => [written, text] as const),
  ['\\e', ''],
]);

/** A text as one line without tabs. An empty line stands for none: an empty text is `\e`. */
export function lineOf(text: string | undefined): string {
  if (text === undefined) return '';
  return text === '' ? '\\e' : text.replace(/[\\\n\t]/g, (character) => escapes.get(character) ?? '');
}

/** The text that `lineOf` made a line of. */
export function textOf(line: string): string | undefined {
  if (line === '') return undefined;
  return line.includes('\\') ? line.replace(/\\./g, (written) => meanings.get(written) ?? '') : line;
}

/** Texts as one line. */
export function listLine(texts: readonly string[]): string {
  return texts.map(lineOf).join('\t');
}

/** Reads what `lineOf` and `listLine` wrote; a text is one string, however many lines name it. */
export class LabelReader {
  readonly #known = new Map<string, string>();

  /** The text of a line; an empty one where there is none. */
  text(line: string): string {
    const known = this.#known.get(line);
    if (known !== undefined) return known;
    const text = textOf(line) ?? '';
    this.#known.set(line, text);
    return text;
  }

  list(line: string): readonly string[] {
    return line === '' ? [] : line.split('\t').map((part) => this.text(part));
  }
}
