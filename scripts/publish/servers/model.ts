/** An old address that leads on. */
export interface Rule {
  /** With the base path, decoded; with and without its last slash it means the same. */
  readonly path: string;
  /** What the query must say; empty where the path is enough. Further parameters do not matter. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** A path of this host in the few signs of `plainUrl`. */
  readonly target: string;
}

/** An address whose content is gone for good, and the file, below the output folder, that says why. */
export interface Gone {
  /** With the base path, decoded. */
  readonly path: string;
  readonly notice: string;
}

/** All that web servers are told of a site. */
export interface ServerRules {
  /** Scheme and host: `https://tin.example.vn`. */
  readonly origin: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** What the admin page may load; undefined where the site has none. */
  readonly adminPolicy: string | undefined;
  /** Base paths of languages that have a page of their own for what is not there: `/en/`. */
  readonly others: readonly string[];
  /** Those with more parameters first; of equals in the order of their paths. */
  readonly redirects: readonly Rule[];
  readonly gone: readonly Gone[];
  /** Addresses of today's pages that differ from an old one only in case. */
  readonly lookalikes: ReadonlySet<string>;
}
