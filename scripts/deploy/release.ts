import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Ledger, ledgerName, parseLedger } from '../publish/ledger.ts';
import { besideManifest, manifestName, type Sums } from '../publish/manifest.ts';
import { DeployRefused } from './refusal.ts';
import { parseSums } from './sums.ts';

/** A built site that is fit to be published: each file is there and is what the manifest says. */
export interface Release {
  readonly folder: string;
  readonly sums: Sums;
  /** The manifest and what lies beside it: the only files that no sum names. */
  readonly lists: readonly string[];
  readonly ledger: Ledger;
  /** SHA-256 of these lists: two releases of one digest are the same site. */
  readonly digest: string;
  /** When the build was finished. */
  readonly built: Date;
}

const nothing = hash('sha256', '');

/** Reads a built site and checks every file. Throws `DeployRefused` where it is not whole, or a preview. */
export function openBuilt(folder: string): Release {
  const manifest = join(folder, manifestName);
  if (!existsSync(manifest)) throw new DeployRefused('noRelease', folder);
  const text = readFileSync(manifest, 'utf8');
  const sums = parseSums(text);
  if (sums === undefined || sums.size === 0) throw new DeployRefused('notWhole', manifestName);
  for (const [path, sum] of sums) {
    const file = join(folder, path);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    if (!isFile || hash('sha256', readFileSync(file)) !== sum || isHollow(path, sum))
      throw new DeployRefused('notWhole', path);
  }
  if (isPreview(folder, sums)) throw new DeployRefused('preview', folder);
  if (!sums.has(ledgerName)) throw new DeployRefused('notWhole', ledgerName);
  const ledger = parseLedger(readFileSync(join(folder, ledgerName), 'utf8'));
  const lists = [...besideManifest, manifestName].filter((path) => existsSync(join(folder, path)));
  return { folder, sums, lists, ledger, digest: digestOf(folder, lists), built: statSync(manifest).mtime };
}

/** A file of zero bytes is what a full disk leaves; only marks such as `.nojekyll` are meant to be empty. */
function isHollow(path: string, sum: string): boolean {
  return sum === nothing && !basename(path).startsWith('.');
}

/** Only a preview, with drafts and articles of later days, keeps robots from the whole site. */
function isPreview(folder: string, sums: Sums): boolean {
  return sums.has('robots.txt') && /^Disallow: \/$/m.test(readFileSync(join(folder, 'robots.txt'), 'utf8'));
}

/** How long a file of a release is, in bytes. */
export function sizeOf({ folder }: Release, path: string): number {
  return statSync(join(folder, path)).size;
}

function digestOf(folder: string, lists: readonly string[]): string {
  const sums = lists.map((path) => `${hash('sha256', readFileSync(join(folder, path)))}  ${path}\n`);
  return hash('sha256', sums.join(''));
}
