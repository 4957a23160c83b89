/** Reads RFC 4180: rows of cells. Throws at anything that the RFC does not allow. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    const plain = quoted === null ? /^[^",\r\n]*/.exec(text.slice(at)) : null;
    const [whole = '', inner] = quoted ?? plain ?? [];
    row.push((inner ?? whole).replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Not CSV at ${at}: ${text.slice(at, at + 20)}`);
  }
  return rows;
}
