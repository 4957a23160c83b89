import type { CheerioAPI } from 'cheerio';

/** Elements as cheerio holds them. */
export type Elements = ReturnType<ReturnType<CheerioAPI['root']>['children']>;

/** The cells of a table in rows and columns; the place of a merged cell's further parts is empty. */
export interface Grid {
  readonly cells: readonly (readonly (Elements | undefined)[])[];
  /** How many cells stood over several rows or columns. */
  readonly merged: number;
}

/** Wider than any table of news. */
const mostColumns = 60;

/** Lays a table out, merged cells taken apart. */
export function gridOf($: CheerioAPI, table: Elements): Grid {
  const cells: (Elements | undefined)[][] = [];
  const taken = new Set<string>();
  let merged = 0;
  const rows = table.find('tr').filter((_, row) => $(row).closest('table').is(table));
  rows.toArray().forEach((row, y) => {
    const line: (Elements | undefined)[] = [];
    let x = 0;
    for (const cell of $(row).children('td, th').toArray()) {
      while (taken.has(`${x} ${y}`)) line[x++] = undefined;
      const across = spanOf($(cell).attr('colspan'));
      const down = spanOf($(cell).attr('rowspan'));
      if (across > 1 || down > 1) merged += 1;
      for (let dy = 1; dy < down; dy += 1)
        for (let dx = 0; dx < across; dx += 1) taken.add(`${x + dx} ${y + dy}`);
      line[x] = $(cell);
      for (let dx = 1; dx < across; dx += 1) line[x + dx] = undefined;
      x += across;
    }
    cells.push(line.slice(0, mostColumns));
  });
  return { cells, merged };
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span > 1 ? Math.min(span, mostColumns) : 1;
}
