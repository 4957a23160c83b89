import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { ImportWords } from './messages/words.ts';
import type { Note, Reason, Remark } from './model.ts';

/** The name of the report in the content folder. */
export const reportName = 'report.tsv';

/** Results of input items, each of which has exactly one; `note` and `written` lines come besides. */
const results = ['article', 'file', 'left-out'] as const;
type Result = (typeof results)[number];

/** How much came in, and what became of it. */
export interface Figures {
  readonly results: Readonly<Record<Result, number>>;
  readonly reasons: ReadonlyMap<Reason, number>;
  readonly remarks: ReadonlyMap<Remark, number>;
}

/** Remarks that are told once for the whole source, with how often they were made. */
const summed: ReadonlySet<Remark> = new Set(['unusedKeys']);
const longestDetail = 300;

/** Writes a line for each input item, and for whatever an editor should know of it, as they come. */
export class Report {
  readonly #descriptor: number;
  readonly #words: ImportWords;
  readonly #results: Record<Result, number> = { article: 0, file: 0, 'left-out': 0 };
  readonly #reasons = new Map<Reason, number>();
  readonly #remarks = new Map<Remark, number>();
  readonly #sums = new Map<string, { readonly note: Note; count: number }>();

  constructor(file: string, words: ImportWords) {
    this.#descriptor = openSync(file, 'w');
    this.#words = words;
    this.#line(words.columns);
  }

  get figures(): Figures {
    return { results: this.#results, reasons: this.#reasons, remarks: this.#remarks };
  }

  article(item: string, path: string, notes: readonly Note[]): void {
    this.#result('article', item, path, '');
    for (const note of notes) this.note(item, path, note);
  }

  file(item: string, copies: readonly string[]): void {
    this.#result('file', item, copies[0] ?? '', copies.length > 1 ? copies.slice(1).join(' ') : '');
  }

  leftOut(item: string, reason: Reason, detail: string): void {
    this.#result('left-out', item, '', this.#words.reasons[reason](clipped(detail)));
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  note(item: string, path: string, note: Note): void {
    this.#remarks.set(note.remark, (this.#remarks.get(note.remark) ?? 0) + 1);
    if (!summed.has(note.remark)) {
      this.#line([item, 'note', path, this.#words.remarks[note.remark](clipped(note.detail))]);
      return;
    }
    const key = `${note.remark} ${note.detail}`;
    const sum = this.#sums.get(key) ?? { note, count: 0 };
    sum.count += 1;
    this.#sums.set(key, sum);
  }

  /** Ends the report with what concerns the whole source, and with the hash of every file that was written. */
  close(files: ReadonlyMap<string, string>): void {
    for (const { note, count } of this.#sums.values()) {
      this.#line(['', 'note', '', `${this.#words.remarks[note.remark](clipped(note.detail))} (${count})`]);
    }
    for (const [path, hash] of files) this.#line(['', 'written', path, `sha256:${hash}`]);
    closeSync(this.#descriptor);
  }

  #result(result: Result, item: string, path: string, detail: string): void {
    this.#results[result] += 1;
    this.#line([item, result, path, detail]);
  }

  #line(cells: readonly string[]): void {
    writeSync(this.#descriptor, `${cells.map(oneCell).join('\t')}\n`);
  }
}

/** The hashes of the files that a finished import wrote, by path. */
export function readReport(file: string): Map<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line) => {
      const [, result, path = '', detail = ''] = line.split('\t');
      return result === 'written' && detail.startsWith('sha256:') ? [[path, detail.slice(7)] as const] : [];
    }),
  );
}

const clipped = (text: string): string =>
  text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;

/** Nothing in a cell ends it, and no table program takes it for a formula. */
function oneCell(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return /^[=+@-]/.test(line) ? `'${line}` : line;
}
