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
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly image: { readonly url: string; readonly width: number; readonly height: number } | undefined;
}
