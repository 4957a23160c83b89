/** One size of a photo. */
export interface Rendition {
  /** The name of the file, without a folder: `3f2a…-960.webp`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** A photo as it is published. */
export interface Photo {
  /** Smallest first, never empty, never wider than the original. */
  readonly renditions: readonly [Rendition, ...Rendition[]];
  /** JPEG for link previews. */
  readonly preview: Rendition;
}

/** By the file's path below the content folder. */
export type Photos = ReadonlyMap<string, Photo>;
