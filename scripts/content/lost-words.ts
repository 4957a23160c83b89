import type { Token } from 'markdown-it';
import type { Reporter } from './reporter.ts';

/** A body with its place in the file. */
export interface BodyText {
  readonly body: string;
  readonly bodyLine: number;
  readonly report: Reporter;
}

/** Reports the words that Markdown would drop without a word: surplus cells of a table, and text after a fence. */
export function checkLostWords(tokens: readonly Token[], { body, bodyLine, report }: BodyText): void {
  const lines = body.split('\n');
  tokens.forEach((token, index) => {
    const [from, to] = token.map ?? [0, 0];
    if (token.type === 'fence' && /\s/.test(token.info.trim())) {
      report.error({ line: bodyLine + from, column: 1 }, '', report.say.fenceWords);
    }
    if (token.type !== 'table_open') return;
    const columns = headingCells(tokens.slice(index));
    for (let row = from + 2; row < to; row += 1) {
      const surplus = cellsOf(lines[row] ?? '').slice(columns);
      if (surplus.every((cell) => cell.trim() === '')) continue;
      report.error({ line: bodyLine + row, column: 1 }, '', report.say.surplusCells(columns));
    }
  });
}

function headingCells(tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ type }) => type === 'thead_close');
  return tokens.slice(0, end).filter(({ type }) => type === 'th_open').length;
}

/** The cells of a row of a table; a stroke that is escaped stands for itself. */
function cellsOf(line: string): string[] {
  const row = line.replace(/^[\s>]*\|?/, '').replace(/\|\s*$/, '');
  return row.split(/(?<!\\)\|/);
}
