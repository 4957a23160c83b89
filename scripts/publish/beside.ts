import type { Archive } from '../archive/model.ts';
import type { Site } from '../content/model.ts';
import type { Historian } from './historian.ts';
import { provenanceName, signatureName } from './manifest.ts';
import type { Beside } from './output.ts';
import { readHistory } from './provenance-git.ts';
import { type HistoryPlaces, provenanceOf, provenanceTask } from './provenance-task.ts';
import type { Signer } from './signature.ts';

/** What is asked of the checkout, and who signs. */
export interface BesideSource {
  readonly places: HistoryPlaces;
  /** Who asks git on another core; where nobody does, it is asked here. */
  readonly historian: Historian | undefined;
  /** Absent where nothing is signed. */
  readonly sign: Signer | undefined;
}

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
  historian?.begin(task);
  const provenance =
    historian ?? Buffer.from(provenanceOf(task, await readHistory(places.content, places.cache)));
  return (manifest) => {
    const text = Buffer.isBuffer(provenance) ? provenance : provenance.take();
    const files = new Map<string, string | Buffer>([[provenanceName, text]]);
    if (sign !== undefined) files.set(signatureName, sign(manifest));
    return files;
  };
}
