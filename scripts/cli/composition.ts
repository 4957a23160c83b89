import type { Archive } from '../archive/model.ts';
import type { HeldBack } from '../content/hold-back.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Day } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import type { Publication } from '../pages/pages.ts';
import type { Ledger } from '../publish/ledger.ts';

/** Where content comes from and which part of it is meant. Folders are absolute. */
export interface Source {
  readonly content: string;
  /** Keeps from build to build what is dear to make; `cachesIn` names its folders. */
  readonly cache: string;
  /** The site's own assets: its emblem. */
  readonly assets: string;
  /** Replaces the `url` of site.yaml. */
  readonly address: string | undefined;
  readonly drafts: boolean;
  /** Whether problems are also what copy lint says. */
  readonly proofread: boolean;
  /** The previous release, a folder or an address: its ledger goes on. Without one a ledger starts. */
  readonly previous: string | undefined;
  /** The day of the build: later articles wait. */
  day(timeZone: string): Day;
  onPhoto(done: number, of: number): void;
}

/** All that content comes to, up to the pages that are to be published. */
export interface Composition {
  readonly say: Messages;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** Undefined where site.yaml, or the emblem that it names, could not be read. */
  readonly site: ComposedSite | undefined;
}

export interface ComposedSite {
  readonly archives: readonly Archive[];
  readonly publication: Publication;
  readonly held: HeldBack;
  /** How many articles were new or changed. */
  readonly read: number;
  /** How many photos were new. */
  readonly encoded: number;
  /** The file of the emblem. */
  readonly emblem: string;
  readonly ledger: Ledger;
}
