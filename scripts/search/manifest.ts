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
  /** Days of the oldest and the newest article. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cardsAFile: number;
  readonly wordFiles: number;
  /** Pagefind's own `pagefind-entry.json`, here to spare a request. */
  readonly entry: unknown;
}
