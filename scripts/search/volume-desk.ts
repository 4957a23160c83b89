import { Helper, hasSecondCore } from '../content/helper.ts';
import type { SearchDocument } from './documents.ts';
import type { Period } from './periods.ts';
import type { StoredVolume } from './stored-volume.ts';
import { VolumeMaker, type VolumePlace } from './volume.ts';

/** Articles of a volume that is made on another core, in order. */
export interface VolumePart {
  readonly place: VolumePlace;
  readonly documents: readonly SearchDocument[];
  /** Whether no more of it will come. */
  readonly isLast: boolean;
}

export interface VolumeReply {
  /** The volume, where a part was its last. */
  readonly volume: StoredVolume | undefined;
}

/** A smaller volume is made before another core has woken up. */
const many = 200;
/** So many articles have words that take more memory than the rest of a build can spare. */
const tooMany = 5000;
/** Articles handed over at once. */
const handful = 250;

/** Has volumes made: large ones on another core, which notes words while this one reads the next articles. */
export class VolumeDesk {
  #helper: Helper<VolumePart, VolumeReply> | undefined;
  #handedOver = 0;
  /** By their folders. */
  readonly #made = new Map<string, StoredVolume>();

  /** Reads all articles of a volume; what comes back waits until it is made. Both reject with what fails so far. */
  async begin(entries: Period['entries'], place: VolumePlace): Promise<() => Promise<StoredVolume>> {
    if (entries.length < many || !hasSecondCore()) {
      const maker = new VolumeMaker(place);
      for (const entry of entries) maker.add(entry.document());
      const volume = await maker.finish();
      return async () => volume;
    }
    this.#helper ??= new Helper('search/volume-worker');
    const helper = this.#helper;
    for (let start = 0; start < entries.length; start += handful) {
      const end = start + handful;
      const documents = entries.slice(start, end).map((entry) => entry.document());
      this.#makeRoom(helper);
      helper.ask({ place, documents, isLast: end >= entries.length });
    }
    this.#handedOver += entries.length;
    return async () => this.#waitFor(helper, place.folder);
  }

  /** Whether the other core holds so much that it had better come to its end soon. */
  get holdsMuch(): boolean {
    return this.#handedOver > tooMany;
  }

  /** All volumes have been waited for, or nobody wants them any more. */
  end(): void {
    this.#helper?.end();
  }

  #waitFor(helper: Helper<VolumePart, VolumeReply>, folder: string): StoredVolume {
    for (const reply of helper.rest()) this.#take(reply);
    const volume = this.#made.get(folder);
    if (volume === undefined) throw new Error(`No search volume came to ${folder}`);
    return volume;
  }

  /** What waits for the other core lies in memory. */
  #makeRoom(helper: Helper<VolumePart, VolumeReply>): void {
    if (!helper.isBusy) return;
    for (const reply of helper.rest()) {
      this.#take(reply);
      if (!helper.isBusy) return;
    }
  }

  #take({ volume }: VolumeReply): void {
    if (volume !== undefined) this.#made.set(volume.folder, volume);
  }
}
