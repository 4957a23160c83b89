import { touch } from '../content/cache-age.ts';
import { readSealedBytes, writeSealed } from '../content/sealed-file.ts';

/** What the articles of a month say as open data. */
export interface MonthTexts {
  /** Their rows of the table. */
  readonly rows: Buffer;
  /** Their records, a line each. */
  readonly lines: readonly Buffer[];
}

/** The texts of a month that an earlier build has kept in `file` under a key; undefined where there are none. */
export function keptMonth(file: string, key: string): MonthTexts | undefined {
  if (!touch(file)) return undefined;
  const bytes = readSealedBytes(file);
  const headEnd = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || headEnd === -1) return undefined;
  const [owner, rowsLength = '0', ...lengths] = bytes.toString('latin1', 0, headEnd).split(' ');
  if (owner !== key) return undefined;
  let rest = bytes.subarray(headEnd + 1);
  const next = (length: string): Buffer => {
    const text = rest.subarray(0, Number(length));
    rest = rest.subarray(text.length);
    return text;
  };
  return { rows: next(rowsLength), lines: lengths.map(next) };
}

/** Keeps the texts of a month: a line with the key and the length of each text, in bytes, and then the texts. */
export function keepMonth(file: string, key: string, { rows, lines }: MonthTexts): void {
  const head = [key, rows.length, ...lines.map(({ length }) => length)].join(' ');
  writeSealed(file, Buffer.concat([Buffer.from(`${head}\n`), rows, ...lines]));
}
