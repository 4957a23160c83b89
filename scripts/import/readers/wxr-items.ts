import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isKnown } from '../text/decode.ts';

/** A piece of an export file: what stands before the first item, or an item. */
export interface XmlPiece {
  readonly kind: 'head' | 'item';
  /** From 1, as the items stand in the file. */
  readonly number: number;
  /** Empty where the piece is larger than anything that people write. */
  readonly xml: string;
  /** Characters. */
  readonly length: number;
}

const markers = /<!\[CDATA\[|\]\]>|<!--|-->|<item(?=[\s>])|<\/item>/g;
/** Nothing of a marker is cut between two chunks. */
const overlap = 16;

/**
 * Cuts an export into its items without ever holding more than one of them, nor more than `largest` characters of
 * that one. An item that is broken does not break those around it.
 */
export async function* xmlPieces(file: string, largest: number): AsyncGenerator<XmlPiece> {
  const decoder = new TextDecoder(await encodingOf(file));
  let kind: XmlPiece['kind'] = 'head';
  let number = 0;
  let inside: 'text' | 'cdata' | 'comment' = 'text';
  let parts: string[] = [];
  let length = 0;
  let rest = '';
  const keep = (text: string): void => {
    length += text.length;
    if (length <= largest) parts.push(text);
    else parts = [];
  };
  const piece = (): XmlPiece => {
    const taken = { kind, number, xml: length <= largest ? parts.join('') : '', length };
    parts = [];
    length = 0;
    return taken;
  };
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const text = rest + (Buffer.isBuffer(bytes) ? decoder.decode(bytes, { stream: true }) : String(bytes));
    let at = 0;
    let seen = 0;
    for (const { 0: marker, index } of text.matchAll(markers)) {
      if (index > text.length - overlap) break;
      seen = index + marker.length;
      const isOpening: boolean = marker === '<item' && inside === 'text' && kind === 'head';
      const isClosing: boolean = marker === '</item>' && inside === 'text' && kind === 'item';
      if (marker === '<![CDATA[' && inside === 'text') inside = 'cdata';
      else if (marker === '<!--' && inside === 'text') inside = 'comment';
      else if ((marker === ']]>' && inside === 'cdata') || (marker === '-->' && inside === 'comment'))
        inside = 'text';
      if (!isOpening && !isClosing) continue;
      const end = isOpening ? index : index + marker.length;
      keep(text.slice(at, end));
      at = end;
      if (isClosing || number === 0) yield piece();
      if (isOpening) number += 1;
      kind = isOpening ? 'item' : 'head';
      if (isOpening) {
        parts = [];
        length = 0;
      }
    }
    const cut = Math.max(seen, text.length - overlap);
    keep(text.slice(at, cut));
    rest = text.slice(cut);
  }
  keep(rest + decoder.decode());
  // An export that was cut off ends inside of an item.
  if (kind === 'item') yield piece();
}

async function encodingOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    const said =
      /encoding=["']([\w-]+)["']/.exec(buffer.subarray(0, bytesRead).toString('latin1'))?.[1] ?? 'utf-8';
    return isKnown(said) ? said : 'utf-8';
  } finally {
    await handle.close();
  }
}
