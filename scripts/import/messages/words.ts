import type { Language } from '../../content/model.ts';
import type { BodyWords } from '../html/context.ts';
import type { Reason, Remark } from '../model.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What the importer says: in the report, on the terminal and, sparingly, in articles. */
export interface ImportWords {
  readonly columns: readonly string[];
  readonly reasons: Readonly<Record<Reason, (detail: string) => string>>;
  readonly remarks: Readonly<Record<Remark, (detail: string) => string>>;
  readonly body: BodyWords;
  readonly usage: string;
  readonly unknownKind: (source: string) => string;
  readonly noSource: (source: string) => string;
  readonly noOutput: string;
  readonly overlaps: string;
  readonly badKind: (kind: string) => string;
  readonly occupied: (path: string) => string;
  readonly brokenSite: (folder: string) => string;
  readonly progress: (done: number, of: number) => string;
  readonly removed: (count: number) => string;
  readonly done: (figures: {
    inputs: number;
    articles: number;
    files: number;
    leftOut: number;
    report: string;
  }) => string;
  readonly reasonCount: (reason: string, count: number) => string;
  readonly next: (content: string) => string;
  readonly newSite: (path: string) => string;
  readonly placeholder: Readonly<
    Record<'name' | 'agency' | 'responsible' | 'position' | 'address' | 'comment', string>
  >;
}

/** By the language of the site. */
export const importWordsOf: Readonly<Record<Language, ImportWords>> = { vi, en };
