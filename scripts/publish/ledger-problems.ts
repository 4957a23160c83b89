import type { Messages } from '../content/messages/messages.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import type { LedgerLine } from './ledger.ts';
import type { LineContext } from './ledger-lines.ts';

/** What the new content is held against, and how strictly. */
export interface LedgerContext extends LineContext {
  readonly silentEdits: 'refuse' | 'allow';
  readonly say: Messages;
}

/** Whether a text is not what it was, and no entry of `updates` says so. */
export function isSilentEdit(line: LedgerLine, { previous, day, silentEdits }: LedgerContext): boolean {
  const past = previous?.get(line.url) ?? previous?.get(line.id);
  if (past === undefined || past.sha256 === line.sha256 || past.sha256 === '') return false;
  const isKept = line.state === 'published' || line.state === 'withdrawn';
  if (silentEdits === 'allow' || !isKept || line.kind === 'page') return false;
  return day > past.first && line.updates <= past.updates;
}

/** The entry of `updates` that is missing. */
export function silentEdit({ kind, url }: LedgerLine, source: string, { day, say }: LedgerContext): Problem {
  const message = kind === 'attachment' ? say.silentFile(url, day) : say.silentEdit(day);
  return errorIn(source, { field: 'updates', message }, say);
}

/** A published URL leads nowhere. */
export function lost({ url, kind }: LedgerLine, say: Messages): Problem {
  const file = fileOf(url, kind);
  const message = kind === 'attachment' ? say.lostAttachment(url, file) : say.lostUrl(url, file);
  return errorIn(file, { field: '', message }, say);
}

/** One problem at the start of a content file. */
function errorIn(
  file: string,
  { field, message }: { readonly field: string; readonly message: string },
  say: Messages,
): Problem {
  const problems: Problem[] = [];
  reporterFor(file, say, problems).error(fileStart, field, message);
  const [problem] = problems;
  if (problem === undefined) throw new Error('A reporter adds what it is told');
  return problem;
}

/** The content file that a URL came from: the path of the file is the URL. */
function fileOf(url: string, kind: LedgerLine['kind']): string {
  const [, language, path = ''] = /^\/(?:(en|vi)\/)?(.*?)\/?$/.exec(url) ?? [];
  if (kind === 'attachment') return `articles/${path}`;
  const suffix = language === undefined ? '' : `.${language}`;
  return kind === 'page' ? `pages/${path}${suffix}.md` : `articles/${path}${suffix}.md`;
}
