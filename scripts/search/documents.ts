/** What is known of an article before its text is read. */
export interface SearchEntry {
  /** Ready to link, base path included. */
  readonly url: string;
  /** Calendar day, 2023-01-09. */
  readonly date: string;
  /** Changes whenever the document does. */
  readonly key: string;
  /** Reads and makes the document; asked only where its volume is not in the cache. */
  document(): SearchDocument;
}

/** One article as search sees it. */
export interface SearchDocument {
  /** Ready to link, base path included. */
  readonly url: string;
  readonly title: string;
  /** May be empty. */
  readonly summary: string;
  /** Plain text of the body with captions, paragraphs parted by a line feed. */
  readonly text: string;
  /** Calendar day, 2023-01-09. */
  readonly date: string;
  /** What readers must know beside its date: that it is withdrawn. */
  readonly mark?: string | undefined;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly image: { readonly url: string; readonly width: number; readonly height: number } | undefined;
}
