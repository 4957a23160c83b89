import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOfBytes } from '../content/utf8.ts';
import { type Ledger, LedgerRefused, ledgerName, parseLedger } from './ledger.ts';
import { isOurs } from './manifest.ts';

/** How long a server may take to answer with its ledger, in milliseconds. */
const patience = 30_000;

/**
 * The ledger of the previous release: in a folder, or at the address of the live site. Undefined where that
 * release has none yet: an empty folder, or 404. Throws `LedgerRefused` for a ledger that cannot be believed, for
 * a folder that is no release, and for a site that cannot be reached: it might have a ledger.
 */
export async function previousLedger(place: string): Promise<Ledger | undefined> {
  if (/^https?:\/\//i.test(place))
    return ledgerAt(new URL(ledgerName, place.endsWith('/') ? place : `${place}/`));
  if (!existsSync(place) || !statSync(place).isDirectory()) throw new LedgerRefused('noFolder', place);
  const file = join(place, ledgerName);
  if (existsSync(file)) return parseLedger(textOfBytes(readFileSync(file)));
  if (!isOurs(place)) throw new LedgerRefused('notRelease', place);
  return undefined;
}

async function ledgerAt(address: URL): Promise<Ledger | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch((cause) => {
    throw new LedgerRefused('unreachable', String(address), { cause });
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new LedgerRefused('status', `${address}: ${response.status}`);
  return parseLedger(await response.text());
}
