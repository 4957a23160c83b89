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

/** One thing wrong with a file of a built site. */
export interface Fault {
  /** Below the output folder. */
  readonly file: string;
  readonly kind: FaultKind;
  /** The link, id, element or address that it is about. */
  readonly detail: string;
}

/** What an audit came to. */
export interface Audit {
  readonly pages: number;
  readonly faults: readonly Fault[];
}
