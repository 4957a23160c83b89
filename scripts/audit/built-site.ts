import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from './model.ts';
import { readPage } from './read-page.ts';

const home = 'index.html';

/** The site in a folder, by the address that its home page gives itself. Undefined where there is no such page. */
export function builtSite(folder: string, files: readonly string[] = filesOf(folder)): BuiltSite | undefined {
  if (!existsSync(join(folder, home))) return undefined;
  const address = readPage(readFileSync(join(folder, home), 'utf8')).canonical;
  return address === undefined || !URL.canParse(address) ? undefined : { folder, files, address };
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .toSorted();
}
