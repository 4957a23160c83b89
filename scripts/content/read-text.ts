import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { contentId, headerRoom } from './content-ids.ts';
import { fileStart, type Reporter } from './reporter.ts';
import { decodeText, type Position, positionAt, type SourceText } from './text.ts';

/** The largest text file, in bytes: a long law has a tenth of it. */
const maximumSize = 1_000_000;

/** A text file of the content folder. */
export interface TextFile extends Pick<SourceText, 'text' | 'isEven' | 'lastMark'> {
  /** Names its bytes. */
  readonly contentId: string;
  /** The bytes of the text, where they are those of the file. They stand until the next file is read. */
  readonly bytes: Buffer | undefined;
}

/** The text of a file of the content folder; undefined, and reported, where it cannot be used. */
export function readText(folder: string, path: string, report: Reporter): string | undefined {
  return readTextFile(folder, path, report)?.text;
}

/** A text file of the content folder; undefined, and reported, where it cannot be used. */
export function readTextFile(folder: string, path: string, report: Reporter): TextFile | undefined {
  const file = join(folder, path);
  const bytes = readBytes(file);
  if (!Buffer.isBuffer(bytes)) {
    const { say } = report;
    report.error(
      fileStart,
      '',
      bytes === 'tooLarge' ? say.fileTooLarge('1 MB') : say.unreadable(bytes.reason),
    );
    return undefined;
  }
  const { text, fault, composed, isAsStored, isEven, lastMark } = decodeText(bytes);
  const conflict = conflictIn(text);
  if (conflict !== undefined) {
    report.error(conflict, '', report.say.conflictMarker);
    return undefined;
  }
  if (composed !== undefined) report.warning(composed, '', report.say.notComposed, 'unicode');
  if (fault === undefined) {
    return {
      text,
      contentId: contentId(room, headerRoom + bytes.length),
      bytes: isAsStored ? bytes : undefined,
      isEven,
      lastMark,
    };
  }
  const message = fault.kind === 'not-utf8' ? report.say.notUtf8 : report.say.forbiddenCharacter(fault.code);
  report.error(fault, '', message);
  return undefined;
}

/** Where git left both versions of a place that two people changed. */
function conflictIn(text: string): Position | undefined {
  if (!text.includes('<<<<<<< ') || !/^>{7} /m.test(text)) return undefined;
  const start = text.search(/^<{7} /m);
  return start < 0 ? undefined : positionAt(text, start);
}

/** A link is no text file, though the walk would have said so; a pipe must not be waited for. */
const readOnly = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of a file, which stand until the next one is read. */
function readBytes(file: string): Buffer | 'tooLarge' | { readonly reason: string } {
  try {
    const handle = openSync(file, readOnly);
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) return { reason: 'EISDIR' };
      return found.size > maximumSize ? 'tooLarge' : (readInto(fileRoom, handle, found.size) ?? 'tooLarge');
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

const room = Buffer.allocUnsafeSlow(headerRoom + maximumSize + 1);
/** One byte more than a file may have. */
const fileRoom = room.subarray(headerRoom);

/**
 * Reads a file to its end: where `size` says, or where it came to since. Some file systems say 0 of all files. Undefined
 * where there is more of it than fits.
 */
function readInto(target: Buffer, handle: number, size: number): Buffer | undefined {
  let end = 0;
  for (let read = 1; read > 0 && (end < size || size === 0); end += read) {
    read = readSync(handle, target, end, target.length - end, null);
  }
  return end < target.length ? target.subarray(0, end) : undefined;
}

/** The operating system's name for why a file cannot be read, `EACCES`; throws on whatever it did not say. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
