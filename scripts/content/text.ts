import { isUtf8 } from 'node:buffer';

/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text as it was read, and the first character in it that must not be there. */
export interface SourceText {
  /** NFC, without a byte order mark, lines ending in `\n`: the only changes ever made to a text. */
  readonly text: string;
  readonly fault: ({ readonly kind: 'not-utf8' | 'forbidden'; readonly code: string } & Position) | undefined;
}

/**
 * Control characters but tab and newline, bidi overrides and isolates, the replacement character and
 * noncharacters: XML 1.0 refuses the one half, the other hides what a text says.
 */
const forbidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]/u;

/** Decodes a file of the content folder. */
export function decodeText(bytes: Buffer): SourceText {
  const decoded = bytes.toString('utf8');
  const text = decoded
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
  const match = forbidden.exec(text);
  if (match === null) return { text, fault: undefined };
  const kind = match[0] === '\ufffd' && !isUtf8(bytes) ? 'not-utf8' : 'forbidden';
  return { text, fault: { kind, code: codePoint(match[0]), ...positionAt(text, match.index) } };
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
