import { type DataColumn, dataColumns } from '../pages/open-data.ts';
import type { ArticleRecord } from './record.ts';

type CellOf = (record: ArticleRecord) => string | null | undefined;

/** What of an article stands in each column. */
const cellsOf: Readonly<Record<DataColumn, CellOf>> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  language: ({ language }) => language,
  title: ({ title }) => title,
  date: ({ date }) => date,
  time: ({ time }) => time,
  changed: ({ changed }) => changed,
  category: ({ category }) => category,
  tags: ({ tags }) => tags.join('; '),
  authors: ({ authors }) => authors.map(({ name }) => name).join('; '),
  agency: ({ agency }) => agency,
  summary: ({ summary }) => summary,
  place: ({ place }) => place,
  eventDate: ({ eventDate }) => eventDate,
  source: ({ source }) => source?.name,
  images: ({ images }) => String(images.length),
  attachments: ({ attachments }) => attachments.map(({ url }) => url).join(' '),
  updates: ({ updates }) => String(updates.length),
  withdrawn: ({ withdrawn }) => withdrawn?.date,
  withdrawnReason: ({ withdrawn }) => withdrawn?.reason,
  legacyUrl: ({ legacy }) => legacy?.url,
  sha256: ({ sha256 }) => sha256,
  licence: ({ licence }) => licence,
};

/** What a spreadsheet would take for a formula, were it the first character of a cell; full-width signs too. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** The longest cell that Excel keeps, in UTF-16 units. */
const longest = 32_767;
/** Without it Excel reads the marks of Vietnamese as something else. */
const byteOrderMark = '\ufeff';

/** How a table begins: with a byte order mark and the names of its columns. */
export const csvHead = byteOrderMark + rowOf(dataColumns);

/**
 * The row of an article: RFC 4180, every cell in quotation marks. A cell that would run as a formula gets an
 * apostrophe before it, one that is too long for Excel ends in `…`: articles.jsonl has all.
 */
export function csvRow(record: ArticleRecord): string {
  return rowOf(dataColumns.map((column) => cellsOf[column](record) ?? ''));
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** @example quoted('=1+1 "x"') // `"'=1+1 ""x"""` */
function quoted(value: string): string {
  const harmless = formula.test(value) ? `'${value}` : value;
  const short = harmless.length > longest ? `${harmless.slice(0, longest - 2)}…` : harmless;
  return `"${short.replaceAll('"', '""')}"`;
}
