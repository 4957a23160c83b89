import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type Reporter } from './reporter.ts';
import { decodeText } from './text.ts';

/** The largest text file, in bytes: a long law has a tenth of it. */
const maximumSize = 1_000_000;

/** The text of a file of the content folder; undefined, and reported, where it cannot be used. */
export function readText(folder: string, path: string, report: Reporter): string | undefined {
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
  const { text, fault } = decodeText(bytes);
  if (fault === undefined) return text;
  const message = fault.kind === 'not-utf8' ? report.say.notUtf8 : report.say.forbiddenCharacter(fault.code);
  report.error(fault, '', message);
  return undefined;
}

function readBytes(file: string): Buffer | 'tooLarge' | { readonly reason: string } {
  try {
    const found = lstatSync(file);
    if (!found.isFile()) return { reason: 'EISDIR' };
    return found.size > maximumSize ? 'tooLarge' : readFileSync(file);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The operating system's name for why a file cannot be read, `EACCES`; throws on whatever it did not say. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
