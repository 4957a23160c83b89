import { blockTags, type Element, elementsOf, type Tree } from './document.ts';

/** Wider spans are slips or attacks. */
const widestSpan = 50;

/** Tables become plain grids whose first row is the heading; those that only laid out a page become paragraphs. */
export function unfoldTables($: Tree): void {
  for (const table of elementsOf($, 'table').toReversed()) {
    const rows = rowsOf($, table);
    const cells = rows.flat();
    const caption = $(table).children('caption').text().trim();
    const heading = caption === '' ? '' : $('<p></p>').text(caption);
    const grid = cells.some((cell) => isBlock($, cell)) ? [] : gridOf($, rows);
    const columns = Math.max(0, ...grid.map(({ length }) => length));
    if (grid.length < 2 || columns < 2) {
      const contents = cells.map((cell) => $('<div></div>').append($(cell).contents()));
      $(table).replaceWith($('<div></div>').append(heading, ...contents));
      continue;
    }
    const plain = $('<table></table>');
    grid.forEach((row, index) => {
      const line = $('<tr></tr>');
      for (let column = 0; column < columns; column += 1) {
        const cell = $(index === 0 ? '<th></th>' : '<td></td>');
        const held = row[column];
        line.append(held === undefined ? cell : cell.append(held));
      }
      plain.append(line);
    });
    $(table).replaceWith($('<div></div>').append(heading, plain));
  }
}

/** Cells by row, of this table only. */
function rowsOf($: Tree, table: Element): Element[][] {
  const groups = $(table).children('thead,tbody,tfoot').toArray();
  const rows = [table, ...groups].flatMap((group) => $(group).children('tr').toArray());
  return rows.map((row) => $(row).children('td,th').toArray()).filter(({ length }) => length > 0);
}

/** What a cell in Markdown cannot hold. */
function isBlock($: Tree, cell: Element): boolean {
  return $(cell).find('table,h1,h2,h3,h4,h5,h6,blockquote,pre,figure').length > 0;
}

/** Each cell's contents at its place, spans filled with nothing. */
function gridOf($: Tree, rows: readonly Element[][]) {
  const grid: (ReturnType<typeof contentsOf> | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const width = spanOf(cell, 'colspan');
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - row);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) taken.add(`${row + down} ${column + right}`);
      }
      const line = grid[row] ?? [];
      while (line.length < column) line.push(undefined);
      line[column] = contentsOf($, cell);
      while (line.length < column + width) line.push(undefined);
      column += width;
    }
  });
  return grid;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), widestSpan);
}

/** The contents of a cell in one line: blocks end with a space, items of lists begin with a dot. */
function contentsOf($: Tree, cell: Element) {
  const items = $(cell).find('li');
  if (items.length > 1) items.prepend('• ');
  for (const br of $(cell).find('br').toArray()) $(br).replaceWith(' ');
  for (const block of $(cell).find(blockTags).toArray().toReversed()) {
    $(block).replaceWith($('<span></span>').append(' ', $(block).contents(), ' '));
  }
  return $(cell).contents();
}
