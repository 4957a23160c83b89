/** `volumes.json`: what the browser reads before anything else. */
export interface SearchManifest {
  readonly language: string;
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly volumes: readonly VolumeRecord[];
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
  /** Pagefind's own `pagefind-entry.json`, here to spare a request. */
  readonly entry: PagefindEntry;
}

export interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
}
