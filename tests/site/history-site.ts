import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './sites.ts';
import type { Version } from './versions.ts';

/** A site whose content, caches, output and code meet a history. */
export interface HistorySite {
  readonly folder: string;
  readonly random: () => number;
  /** Of the content folder. */
  readonly files: Map<string, string | Buffer>;
  /** What the site may be built with; `version` is at work. */
  readonly versions: readonly Version[];
  version: Version;
  day: string;
  /** In place of the address of site.yaml. */
  address: string | undefined;
  drafts: boolean;
  /** A release whose ledger goes on. */
  previous: string | undefined;
  /** Whether texts get compressed siblings. */
  siblings: boolean;
  /** What a machine has at hand now and then: caches of another day. */
  readonly kept: string;
}

/** What may happen to a site, by the name under which it is told. */
export type Events = Readonly<Record<string, (site: HistorySite) => void>>;

/** One of these, as the site's seed decides. */
export function pick<T>({ random }: Pick<HistorySite, 'random'>, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Brings the content folder to what the site's files are; a file that is the same stays untouched. */
export function writeContent({ folder, files }: HistorySite): void {
  const content = join(folder, 'content');
  const items = existsSync(content) ? readdirSync(content, { recursive: true, withFileTypes: true }) : [];
  for (const item of items) {
    const path = join(item.parentPath, item.name);
    if (item.isFile() && !files.has(path.slice(content.length + 1))) rmSync(path);
  }
  for (const [path, text] of files) {
    const file = join(content, path);
    if (!existsSync(file) || !readFileSync(file).equals(Buffer.from(text)))
      writeFiles(content, { [path]: text });
  }
}
