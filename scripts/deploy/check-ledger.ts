import type { Day } from '../content/model.ts';
import type { Ledger, LedgerLine } from '../publish/ledger.ts';
import { DeployRefused } from './refusal.ts';

/** With what strictness a release follows another. */
export interface Succession {
  /** The day, in the site's zone, on which the next release was built. */
  readonly day: Day;
  readonly silentEdits: 'refuse' | 'allow';
}

/**
 * Holds the ledger of a release against that of the live one: each URL is still there, with its history, and no
 * text changed in silence. The build checks the same against `--previous`; this catches a build that was not
 * given the release that is live. Throws `DeployRefused`.
 */
export function checkSuccession(live: Ledger, next: Ledger, { day, silentEdits }: Succession): void {
  const lines = [...live.values()];
  refuse(
    'lostUrls',
    lines.filter(({ url }) => !next.has(url)),
  );
  refuse(
    'notContinued',
    lines.filter((line) => !isContinued(line, next.get(line.url))),
  );
  if (silentEdits === 'allow') return;
  refuse(
    'silentEdits',
    lines.filter((line) => line.first < day && isSilent(line, next.get(line.url))),
  );
}

/** URLs whose text was taken away since. */
export function newlyRemoved(live: Ledger, next: Ledger): readonly string[] {
  const removed = [...next.values()].filter(({ state }) => state === 'removed');
  return removed.map(({ url }) => url).filter((url) => live.get(url)?.state !== 'removed');
}

function isContinued(past: LedgerLine, line: LedgerLine | undefined): boolean {
  return line === undefined || (line.id === past.id && line.first === past.first);
}

function isSilent(past: LedgerLine, line: LedgerLine | undefined): boolean {
  if (line === undefined || past.kind === 'page' || past.sha256 === '' || line.sha256 === '') return false;
  return past.sha256 !== line.sha256 && line.updates <= past.updates;
}

function refuse(reason: 'lostUrls' | 'notContinued' | 'silentEdits', lines: readonly LedgerLine[]): void {
  if (lines.length === 0) return;
  const more = lines.length > 5 ? ` … (${lines.length})` : '';
  const named = lines.slice(0, 5).map(({ url }) => url);
  throw new DeployRefused(reason, `${named.join(' ')}${more}`);
}
