import { isUtf8 } from 'node:buffer';
import type { Note } from '../model.ts';
import { detectLegacyFont } from './legacy-fonts.ts';
import { isSyllable } from './vietnamese.ts';

/** A text of a source, and what had to be guessed of its encoding. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Where a page says its own encoding. */
const declaration = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
const declarationWindow = 4096;

/**
 * Bytes → text. A byte order mark and valid UTF-8 are believed first, then `encoding`, then what the text says of
 * itself, then whatever makes the text Vietnamese. Bytes that mean nothing become U+FFFD.
 */
export function decodeSource(bytes: Buffer, encoding?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', bytes);
  if (isUtf8(bytes)) return { text: plain(bytes.toString('utf8')), notes: [] };
  const said = encoding ?? declared(bytes);
  if (said !== undefined && !/^utf-?8$/i.test(said) && isKnown(said)) return decodedAs(said, bytes);
  const text = bytes.toString('utf8');
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  // A few bad bytes in UTF-8 are damage; many are another encoding.
  if (broken <= whole / 10) return { text: plain(text), notes: [] };
  return decodedAs(guess(bytes), bytes);
}

function decodedAs(encoding: string, bytes: Buffer): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: plain(text), notes: [{ remark: 'encoding', detail: encoding.toLowerCase() }] };
}

const plain = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

function declared(bytes: Buffer): string | undefined {
  const match = declaration.exec(bytes.subarray(0, declarationWindow).toString('latin1'));
  return match?.[1] ?? match?.[2];
}

/** Whether the platform can decode it. */
export function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch {
    return false; // The only thing that the constructor throws for is a label that it does not know.
  }
}

/** Windows-1258 is told from Western text, and from legacy fonts, by what its words are. */
function guess(bytes: Buffer): string {
  const western = new TextDecoder('windows-1252').decode(bytes.subarray(0, 40_000));
  if (detectLegacyFont(western) !== undefined) return 'windows-1252';
  const vietnamese = new TextDecoder('windows-1258').decode(bytes.subarray(0, 40_000)).normalize('NFC');
  const words = [...new Set(vietnamese.match(/\p{L}*[^\p{ASCII}\P{L}]\p{L}*/gu) ?? [])];
  const share = words.filter(isSyllable).length / Math.max(1, words.length);
  return share > 0.7 ? 'windows-1258' : 'windows-1252';
}
