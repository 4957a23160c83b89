/** Columns of a terminal that does not say how wide it is. */
export const usualWidth = 100;

const tabStop = 4;
/** No terminal shows more of a line than this on either side of a place. */
const reach = 400;

/**
 * A line of a file with a caret under the place that is meant: `column` counts UTF-16 units from 1. Marks and wide
 * letters take the room that a terminal gives them, long lines are cut around the place, and what would steer a
 * terminal is shown as a dot.
 */
export function excerpt(text: string, line: number, column: number, width = usualWidth): string {
  const gutter = `${line}`.padStart(5);
  const from = Math.max(0, column - reach);
  const cells = cellsOf(text.slice(from, column + reach));
  const found = cells.findIndex(({ end }) => from + end >= column);
  const target = found < 0 ? cells.length : found;
  const room = Math.max(20, width - gutter.length - 3);
  const { shown, caret } = windowAround(cells, target, room);
  return `${gutter} │ ${shown}\n${' '.repeat(gutter.length)} │ ${' '.repeat(caret)}^`;
}

/** What stands in one place of a line: a letter with its marks. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** In UTF-16 units from 1, the last that belongs to it. */
  readonly end: number;
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    end += segment.length;
    const isTab = segment === '\t';
    const width = isTab ? tabStop - (at % tabStop) : widthOf(segment);
    cells.push({ text: isTab ? ' '.repeat(width) : printable(segment), width, end });
    at += width;
  }
  return cells;
}

/** East Asian letters and pictures take two columns; marks that stand alone take one here, so that they are seen. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

function widthOf(segment: string): number {
  return wide.test(segment) ? 2 : 1;
}

function printable(segment: string): string {
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(segment) && !/\p{Emoji}/u.test(segment) ? '·' : segment;
}

function windowAround(
  cells: readonly Cell[],
  target: number,
  room: number,
): { readonly shown: string; readonly caret: number } {
  const widthOfRange = (from: number, to: number): number =>
    cells.slice(from, to).reduce((sum, cell) => sum + cell.width, 0);
  let from = 0;
  while (from < target && widthOfRange(from, target) > room / 2 && widthOfRange(from, cells.length) > room) {
    from += 1;
  }
  let to = cells.length;
  const before = from > 0 ? '…' : '';
  while (to > target + 1 && widthOfRange(from, to) + before.length > room) to -= 1;
  const after = to < cells.length ? '…' : '';
  const text = cells
    .slice(from, to)
    .map((cell) => cell.text)
    .join('');
  return { shown: before + text + after, caret: before.length + widthOfRange(from, target) };
}
