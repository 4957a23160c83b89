import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Ledger, LedgerRefused, ledgerName, parseLedger } from './ledger.ts';

/** How long a server may take to answer with its ledger, in milliseconds. */
const patience = 30_000;

/**
 * The ledger of the previous release: in a folder, or at the address of the live site. Undefined where that
 * release has none yet (no file, or 404). Throws `LedgerRefused` for one that cannot be believed, and the
 * failure itself where the release cannot be reached: it might have a ledger.
 */
export async function previousLedger(place: string): Promise<Ledger | undefined> {
  if (/^https?:\/\//i.test(place))
    return ledgerAt(new URL(ledgerName, place.endsWith('/') ? place : `${place}/`));
  if (!existsSync(place) || !statSync(place).isDirectory())
    throw new LedgerRefused(`there is no folder ${place}`);
  const file = join(place, ledgerName);
  return existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : undefined;
}

async function ledgerAt(address: URL): Promise<Ledger | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'follow' }).catch(
    (cause) => {
      throw new LedgerRefused(`${address} cannot be reached`, { cause });
    },
  );
  if (response.status === 404) return undefined;
  if (!response.ok) throw new LedgerRefused(`${address} answers ${response.status}`);
  return parseLedger(await response.text());
}
