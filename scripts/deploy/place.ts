import type { Day } from '../content/model.ts';
import type { Host } from './host.ts';

/** Where releases are kept, and how. */
export interface Place {
  readonly host: Host;
  /** The target folder on the host. */
  readonly path: string;
  /** How many releases stay, the live one among them. */
  readonly keep: number;
  /** Today in the site's zone. */
  readonly today: Day;
  say(step: Step): void;
}

/** How far a deploy is. */
export type Step =
  | { readonly step: 'auditing' | 'verifying' | 'swapping' }
  | { readonly step: 'sending'; readonly files: number; readonly percent: number };

/** What a deploy did. */
export interface Summary {
  /** Undefined where the same site was live already. */
  readonly name: string | undefined;
  readonly sent: number;
  readonly linked: number;
  /** Files of the release before that are handed out no more. */
  readonly gone: number;
  readonly carried: number;
  /** Older releases taken away. */
  readonly forgotten: number;
  /** How many texts were removed that older releases on the target still hold. */
  readonly textsRemoved: number;
}
