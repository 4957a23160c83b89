import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './command.ts';
import { copyProject } from './sites.ts';

/** A version of Kho Tin's code, as far as histories build with it. */
export interface Version {
  readonly name: string;
  readonly compose: typeof import('../../.eleventy.ts').compose;
  readonly makeRelease: typeof import('../../scripts/cli/release.ts').makeRelease;
  readonly openRelease: typeof import('../../scripts/publish/output.ts').openRelease;
}

/** The code of a checkout. */
export async function versionAt(name: string, checkout: string): Promise<Version> {
  const load = (path: string) => import(pathToFileURL(join(checkout, path)).href);
  const [{ compose }, { makeRelease }, { openRelease }]: [
    typeof import('../../.eleventy.ts'),
    typeof import('../../scripts/cli/release.ts'),
    typeof import('../../scripts/publish/output.ts'),
  ] = await Promise.all([
    load('.eleventy.ts'),
    load('scripts/cli/release.ts'),
    load('scripts/publish/output.ts'),
  ]);
  return { name, compose, makeRelease, openRelease };
}

/** The code as it is here. */
export const thisVersion = (): Promise<Version> => versionAt('here', root);

/**
 * Another version, in a copy of the code: it reads the words of a text differently, and what reads words lies in a
 * room of its own, far from pages, open data and search, which all depend on it.
 */
export async function otherVersion(folder: string): Promise<Version> {
  copyProject(folder);
  const file = join(folder, 'scripts/content/markdown.ts');
  const before = readFileSync(file, 'utf8');
  const head = 'export function wordsOf(body: string): string {';
  const changed = `${head}\n  return \`\${wordsBefore(body)} phiên bản\`;\n}\n\nfunction wordsBefore(body: string): string {`;
  if (!before.includes(head)) throw new Error(`${file} has no wordsOf to change`);
  writeFileSync(file, before.replace(head, changed));
  return await versionAt('other', folder);
}
