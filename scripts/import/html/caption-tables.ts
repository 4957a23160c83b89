import { elementsOf, type Tree } from './document.ts';

/** More words than this under a picture are no caption. */
const longestCaption = 400;

/** A table of one column that holds a picture and a line below it was a figure to those who made the page. */
export function picturesWithTables($: Tree): void {
  for (const table of elementsOf($, 'table')) {
    const at = $(table);
    const rows = at.find('tr');
    const caption = at.text().trim();
    const isColumn = rows.toArray().every((row) => $(row).children('td,th').length === 1);
    if (!isColumn || at.find('img').length !== 1 || at.find('table').length > 0) continue;
    if (rows.length > 3 || caption.length > longestCaption) continue;
    const figure = $('<figure></figure>').append(at.find('img').first());
    if (caption !== '') figure.append($('<figcaption></figcaption>').text(caption));
    at.replaceWith(figure);
  }
}
