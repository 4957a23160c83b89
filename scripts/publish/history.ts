import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/model.ts';
import { pathsOf } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Day } from '../content/model.ts';
import type { Publication } from '../pages/pages.ts';
import { continueLedger } from './continue-ledger.ts';
import { withFirstUrls } from './feed-ids.ts';
import type { Ledger } from './ledger.ts';
import { previousLedger } from './previous.ts';

/** Where the past lies, and which day it is. */
export interface HistorySource {
  /** The content folder. */
  readonly content: string;
  readonly previous: string | undefined;
  readonly day: Day;
  readonly say: Messages;
}

/**
 * Continues the ledger of the previous release; the publication gains the redirects and problems of its past.
 * Rejects with `LedgerRefused` where that ledger cannot be used.
 */
export async function remember(
  archives: readonly Archive[],
  publication: Publication,
  { content, previous, day, say }: HistorySource,
): Promise<{ readonly publication: Publication; readonly ledger: Ledger }> {
  const { site, pages } = publication;
  const { ledger, problems, redirects, onServer } = continueLedger(archives, publication, {
    previous: previous === undefined ? undefined : await previousLedger(previous),
    day,
    paths: pathsOf(site),
    silentEdits: site.silentEdits,
    say,
    fileHash: (file) => hash('sha256', readFileSync(join(content, file))),
  });
  const all = [...publication.problems, ...problems];
  return {
    publication: {
      ...publication,
      pages: withFirstUrls([...pages, ...redirects], ledger, pathsOf(site)),
      redirects: [...publication.redirects, ...onServer],
      problems: all,
    },
    ledger,
  };
}
