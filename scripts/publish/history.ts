import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/model.ts';
import { pathsOf } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Day } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import type { Publication } from '../pages/pages.ts';
import { continueLedger } from './continue-ledger.ts';
import { type Ledger, LedgerRefused } from './ledger.ts';
import { previousLedger } from './previous.ts';

/** Where the past lies, and which day it is. */
export interface HistorySource {
  /** The content folder. */
  readonly content: string;
  readonly previous: string | undefined;
  readonly day: Day;
  readonly say: Messages;
}

/** Continues the ledger of the previous release; the publication gains the redirects and problems of its past. */
export async function remember(
  archives: readonly Archive[],
  publication: Publication,
  { content, previous, day, say }: HistorySource,
): Promise<{ readonly publication: Publication; readonly ledger: Ledger }> {
  const { site, pages } = publication;
  try {
    const { ledger, problems, redirects } = continueLedger(archives, pages, {
      previous: previous === undefined ? undefined : await previousLedger(previous),
      day,
      paths: pathsOf(site),
      silentEdits: site.silentEdits,
      say,
      fileHash: (file) => hash('sha256', readFileSync(join(content, file))),
    });
    const all = [...publication.problems, ...problems];
    return { publication: { ...publication, pages: [...pages, ...redirects], problems: all }, ledger };
  } catch (error) {
    if (!(error instanceof LedgerRefused)) throw error;
    const problems: Problem[] = [];
    reporterFor('site.yaml', say, problems).error(
      fileStart,
      '',
      say.previousRefused(previous ?? '', error.message),
    );
    return {
      publication: { ...publication, problems: [...publication.problems, ...problems] },
      ledger: new Map(),
    };
  }
}
