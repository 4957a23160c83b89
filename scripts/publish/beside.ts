import type { Archive } from '../archive/model.ts';
import type { Site } from '../content/model.ts';
import { provenanceName, signatureName } from './manifest.ts';
import type { Beside } from './output.ts';
import { provenanceText } from './provenance.ts';
import { readHistory } from './provenance-git.ts';
import type { Signer } from './signature.ts';

/** What is asked of the checkout, and who signs. */
export interface BesideSource {
  readonly content: string;
  /** Where git's answers are kept from build to build. */
  readonly cache: string;
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
  { content, cache, sign }: BesideSource,
): Promise<Beside> {
  // It waits for the end of the build: as bytes it takes half the room.
  const provenance = Buffer.from(provenanceText(archives, site, await readHistory(content, cache)));
  return (manifest) => {
    const files = new Map<string, string | Buffer>([[provenanceName, provenance]]);
    if (sign !== undefined) files.set(signatureName, sign(manifest));
    return files;
  };
}
