import { isUtf8 } from 'node:buffer';
import { lookAt, Trait, traitsOf } from './traits.ts';
import { textOfBytes } from './utf8.ts';

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
  /** Where NFC first changed the text. */
  readonly composed: Position | undefined;
  /** Whether the bytes are those of this text: none of the changes was made. */
  readonly isAsStored: boolean;
  /** Whether it is known to be in NFC, and to have no white space but spaces and the ends of lines. */
  readonly isEven: boolean;
  /** Where the last sign is that may be mark-up, or the last of two spaces; unknown of a text that was changed. */
  readonly lastMark: number | undefined;
}

const uneven = Trait.decomposable | Trait.otherSpace;

/**
 * Control characters but tab and newline, bidi overrides and isolates, the replacement character,
 * noncharacters and halves of characters: XML 1.0 refuses the one half, the other hides what a text says.
 */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/u;
/** UAX #15 calls a text without such towers of marks stream-safe; normalising others takes quadratic time. */
const towerOfMarks = /\p{M}{31}/u;

/** The first character of a text that must not be there. */
export function firstForbidden(text: string): { readonly index: number; readonly code: string } | undefined {
  return (traitsOf(text) & Trait.suspicious) === 0 ? undefined : forbiddenIn(text);
}

function forbiddenIn(text: string): ReturnType<typeof firstForbidden> {
  const match = forbidden.exec(text);
  if (match !== null) return { index: match.index, code: codePoint(match[0]) };
  const tower = towerOfMarks.exec(text);
  if (tower === null) return undefined;
  const last = [...tower[0]].at(-1) ?? '';
  return { index: tower.index + tower[0].length - last.length, code: codePoint(last) };
}

/** Decodes a file of the content folder. */
export function decodeText(bytes: Buffer): SourceText {
  const stored = textOfBytes(bytes);
  const typed = stored.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const { traits, lastMark } = lookAt(typed);
  const found = (traits & Trait.suspicious) === 0 ? undefined : forbiddenIn(typed);
  if (found === undefined) {
    const text = (traits & Trait.decomposable) === 0 ? typed : typed.normalize('NFC');
    const composed = text === typed ? undefined : firstDifference(text, typed);
    return {
      text,
      fault: undefined,
      composed,
      isAsStored: text === stored,
      isEven: (traits & uneven) === 0,
      lastMark: text === typed ? lastMark : undefined,
    };
  }
  const kind = found.code === 'U+FFFD' && !isUtf8(bytes) ? 'not-utf8' : 'forbidden';
  const fault = { kind, code: found.code, ...positionAt(typed, found.index) } as const;
  return { text: typed, fault, composed: undefined, isAsStored: false, isEven: false, lastMark: undefined };
}

/** A text in NFC. Nearly all are so already, and telling it takes a tenth of the time. */
export function composed(text: string): string {
  return (traitsOf(text) & Trait.decomposable) === 0 ? text : text.normalize('NFC');
}

/** Where two texts that begin alike part, as a place in the first. */
function firstDifference(text: string, other: string): Position {
  let offset = 0;
  while (offset < text.length && text[offset] === other[offset]) offset += 1;
  return positionAt(text, offset);
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
