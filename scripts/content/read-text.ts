import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type Reporter } from './reporter.ts';
import { decodeText } from './text.ts';

/** The largest text file, in bytes: a long law has a tenth of it. */
const maximumSize = 1_000_000;

/** The text of a file of the content folder; undefined, and reported, where it cannot be used. */
export function readText(folder: string, path: string, report: Reporter): string | undefined {
  const file = join(folder, path);
  if (statSync(file).size > maximumSize) {
    report.error(fileStart, '', report.say.fileTooLarge('1 MB'));
    return undefined;
  }
  const { text, fault } = decodeText(readFileSync(file));
  if (fault === undefined) return text;
  const message = fault.kind === 'not-utf8' ? report.say.notUtf8 : report.say.forbiddenCharacter(fault.code);
  report.error(fault, '', message);
  return undefined;
}
