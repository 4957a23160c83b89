import { readSealedBytes, writeSealed } from '../content/sealed-file.ts';

/** What an article says as open data. */
export interface ArticleTexts {
  /** Its row of the table. */
  readonly row: Buffer;
  /** Its record, a line. */
  readonly line: Buffer;
}

/** By keys of articles, in their order. */
type TextsByKey = ReadonlyMap<string, ArticleTexts>;

/** What the articles of a month say as open data. */
export interface MonthTexts {
  /** Names them all, in their order. */
  readonly key: string;
  /** All rows, and all lines, in one run. */
  readonly rows: Buffer;
  readonly lines: Buffer;
  readonly byArticle: () => TextsByKey;
}

/** The texts of a month whose articles say this. */
export function monthTexts(key: string, texts: TextsByKey): MonthTexts {
  const all = [...texts.values()];
  return {
    key,
    rows: Buffer.concat(all.map(({ row }) => row)),
    lines: Buffer.concat(all.map(({ line }) => line)),
    byArticle: () => texts,
  };
}

/** The texts that an earlier build has kept in a file; undefined where there are none. */
export function readMonth(file: string): MonthTexts | undefined {
  const bytes = readSealedBytes(file);
  const headEnd = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || headEnd === -1) return undefined;
  const [key = '', rowsLength = '0', ...words] = bytes.toString('latin1', 0, headEnd).split(' ');
  const rowsEnd = headEnd + 1 + Number(rowsLength);
  const [rows, lines] = [bytes.subarray(headEnd + 1, rowsEnd), bytes.subarray(rowsEnd)];
  return { key, rows, lines, byArticle: () => textsOf(words, rows, lines) };
}

/** Cuts rows and lines into those of each article; `words` are its key, the bytes of its row and those of its line. */
function textsOf(words: readonly string[], rows: Buffer, lines: Buffer): TextsByKey {
  const texts = new Map<string, ArticleTexts>();
  let [row, line] = [0, 0];
  for (let at = 0; at < words.length; at += 3) {
    const [key = '', rowLength, lineLength] = words.slice(at, at + 3);
    const [rowEnd, lineEnd] = [row + Number(rowLength), line + Number(lineLength)];
    texts.set(key, { row: rows.subarray(row, rowEnd), line: lines.subarray(line, lineEnd) });
    [row, line] = [rowEnd, lineEnd];
  }
  return texts;
}

/**
 * Keeps the texts of a month for the next build: a line with the key of the month, the bytes of all rows and, for each
 * article, its key and the bytes of row and record; then the rows, then the records.
 */
export function writeMonth(file: string, { key, rows, lines, byArticle }: MonthTexts): void {
  const lengths = [...byArticle()].flatMap(([name, { row, line }]) => [name, row.length, line.length]);
  const head = [key, rows.length, ...lengths].join(' ');
  writeSealed(file, Buffer.concat([Buffer.from(`${head}\n`), rows, lines]));
}
