import type { Archive } from '../archive/model.ts';
import { hasSecondCore } from '../content/helper.ts';
import type { Site } from '../content/model.ts';
import { Historian } from './historian.ts';
import { provenanceName, signatureName } from './manifest.ts';
import type { Beside } from './output.ts';
import { readHistory } from './provenance-git.ts';
import { type HistoryPlaces, provenanceOf, provenanceTask } from './provenance-task.ts';
import type { Signer } from './signature.ts';

/** What is asked of the checkout, and who signs. */
export interface BesideSource {
  readonly places: HistoryPlaces;
  /** Who has begun to ask git already, where somebody has. */
  readonly historian: Historian | undefined;
  /** Absent where nothing is signed. */
  readonly sign: Signer | undefined;
}

/** For fewer sources everything is said before another core has woken up. */
const many = 5000;

/**
 * What stands outside of the manifest, since it is not the same wherever the same content is built: who changed
 * each source last, and the signature of the manifest.
 */
export async function besideOf(
  archives: readonly Archive[],
  site: Site,
  { places, historian, sign }: BesideSource,
): Promise<Beside> {
  const task = provenanceTask(archives, site);
  const isMany = task.count >= many && hasSecondCore();
  const helper = historian ?? (isMany ? new Historian(places) : undefined);
  helper?.begin(task);
  const here = helper ?? Buffer.from(provenanceOf(task, await readHistory(places.content, places.cache)));
  return (manifest) => {
    const provenance = Buffer.isBuffer(here) ? here : here.take();
    const files = new Map<string, string | Buffer>([[provenanceName, provenance]]);
    if (sign !== undefined) files.set(signatureName, sign(manifest));
    return files;
  };
}
