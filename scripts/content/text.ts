import { isUtf8 } from 'node:buffer';

/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text as it was read, and the first character in it that must not be there. */
export interface SourceText {
  /** NFC (where there is no fault), without a byte order mark, lines ending in `\n`: the only changes ever made. */
  readonly text: string;
  readonly fault: ({ readonly kind: 'not-utf8' | 'forbidden'; readonly code: string } & Position) | undefined;
}

/**
 * Control characters but tab and newline, bidi overrides and isolates, the replacement character,
 * noncharacters and halves of characters: XML 1.0 refuses the one half, the other hides what a text says.
 */
const forbidden = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]/u;
/** UAX #15 calls a text without such towers of marks stream-safe; normalising others takes quadratic time. */
const towerOfMarks = /(?<=\p{M}{30})\p{M}/u;

/** The first character of a text that must not be there. */
export function firstForbidden(text: string): { readonly index: number; readonly code: string } | undefined {
  const match = forbidden.exec(text) ?? towerOfMarks.exec(text);
  return match === null ? undefined : { index: match.index, code: codePoint(match[0]) };
}

/** Decodes a file of the content folder. */
export function decodeText(bytes: Buffer): SourceText {
  const decoded = bytes.toString('utf8');
  const typed = decoded.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const found = firstForbidden(typed);
  if (found === undefined) return { text: typed.normalize('NFC'), fault: undefined };
  const kind = found.code === 'U+FFFD' && !isUtf8(bytes) ? 'not-utf8' : 'forbidden';
  return { text: typed, fault: { kind, code: found.code, ...positionAt(typed, found.index) } };
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
