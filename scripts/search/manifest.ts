/** `volumes.json`: what the browser reads before anything else. */
export interface SearchManifest {
  readonly language: string;
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly volumes: readonly ListedVolume[];
}

export interface VolumeRecord {
  /** Named by content, so that its files may be cached for ever. */
  readonly folder: string;
  /** First year of the volume; the names of its pages begin with it. */
  readonly year: string;
  /** Days of the oldest and the newest article. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cardsAFile: number;
  readonly wordFiles: number;
  readonly commonFiles: number;
  /** Words that are listed in those files, without marks, parted by spaces. */
  readonly commonWords: string;
  readonly shards: readonly ShardRecord[];
}

/** A Pagefind bundle of its own, in a folder of the volume. */
export interface ShardRecord {
  readonly name: string;
  /** Pagefind's own `pagefind-entry.json`, here to spare a request. */
  readonly entry: PagefindEntry;
}

/** Pagefind's table of a shard. */
export const tableFile = (language: string, { entry }: ShardRecord): string =>
  `pagefind.${entry.languages[language]?.hash ?? ''}.pf_meta`;

/** A volume in the manifest. */
export interface ListedVolume extends VolumeRecord {
  /** Pagefind's table of each shard in base64, where every search needs them: to spare requests. */
  readonly tables?: readonly string[];
}

/** Up to so many articles are searched at once; older volumes on demand. */
const AT_ONCE = 20_000;

/** The volumes that every search asks: the newest, as many as may be asked at once. */
export function newestVolumes<Volume extends VolumeRecord>(volumes: readonly Volume[]): readonly Volume[] {
  const newest: Volume[] = [];
  let articles = 0;
  for (const volume of volumes.toReversed()) {
    articles += volume.count;
    if (newest.length > 0 && articles > AT_ONCE) break;
    newest.unshift(volume);
  }
  return newest;
}

export interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
}
