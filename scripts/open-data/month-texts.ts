import { readSealedBytes, writeSealed } from '../content/sealed-file.ts';

/** What an article says as open data. */
export interface ArticleTexts {
  /** Its row of the table. */
  readonly row: Buffer;
  /** Its record, a line. */
  readonly line: Buffer;
}

/** The texts of a month as a file has them. */
export interface KeptMonth {
  /** Names them all, in their order. */
  readonly key: string;
  /** By the key of their article. */
  readonly texts: ReadonlyMap<string, ArticleTexts>;
}

/** The texts that an earlier build has kept in a file; undefined where there are none. */
export function readMonth(file: string): KeptMonth | undefined {
  const bytes = readSealedBytes(file);
  const headEnd = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || headEnd === -1) return undefined;
  const [key = '', ...words] = bytes.toString('latin1', 0, headEnd).split(' ');
  let end = headEnd + 1;
  const next = (length = '0'): Buffer => {
    const start = end;
    end += Number(length);
    return bytes.subarray(start, end);
  };
  const texts = new Map<string, ArticleTexts>();
  for (let at = 0; at < words.length; at += 3) {
    texts.set(words[at] ?? '', { row: next(words[at + 1]), line: next(words[at + 2]) });
  }
  return { key, texts };
}

/**
 * Keeps the texts of a month for the next build: a line with the key of the month and, for each article, its key and
 * the bytes of row and record; then rows and records by turns.
 */
export function writeMonth(file: string, { key, texts }: KeptMonth): void {
  const head = [key, ...[...texts].flatMap(([name, { row, line }]) => [name, row.length, line.length])];
  const parts = [...texts.values()].flatMap(({ row, line }) => [row, line]);
  writeSealed(file, Buffer.concat([Buffer.from(`${head.join(' ')}\n`), ...parts]));
}
