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
  /** The names of its pages begin with it. */
  readonly name: string;
  /** Days of the oldest and the newest article. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cardsAFile: number;
  readonly wordFiles: number;
  readonly commonFiles: number;
  /** Words that are listed in those files, without marks, parted by spaces. */
  readonly commonWords: string;
  /** Pagefind's own `pagefind-entry.json`, here to spare a request. */
  readonly entry: PagefindEntry;
}

/** Pagefind's table of a volume. */
export const tableFile = (language: string, { entry }: VolumeRecord): string =>
  `pagefind.${entry.languages[language]?.hash ?? ''}.pf_meta`;

/** A volume in the manifest. */
export interface ListedVolume extends VolumeRecord {
  /** Pagefind's table in base64, where every search needs it: to spare requests. */
  readonly table?: string;
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
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
  readonly include_characters: readonly string[];
}
