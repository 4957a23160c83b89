/** What can be wrong with a built page. */
export const faultKinds = [
  'deadLink',
  'deadAnchor',
  'idTwice',
  'unsafe',
  'elsewhere',
  'noPolicy',
  'sourceMap',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One thing wrong with a file of a built site, and its place there. */
export interface Fault {
  /** Below the output folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: FaultKind;
  /** The link, id, element or address that it is about. */
  readonly detail: string;
}

/** A site as a build left it. */
export interface BuiltSite {
  readonly folder: string;
  /** The paths below the folder of all files that are published. */
  readonly files: readonly string[];
  /** Its URL, base path included. */
  readonly address: string;
}

/** The paths in which a site differs from its release before. */
export interface Changes {
  /** New files, and those with other bytes. */
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** What an audit came to. */
export interface Audit {
  /** How many pages were read, and how many there are. */
  readonly pages: number;
  readonly of: number;
  readonly faults: readonly Fault[];
}
