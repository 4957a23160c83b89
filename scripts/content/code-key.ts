import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
let known: string | undefined;

/**
 * Names the code that makes the site: layouts, scripts, assets, the versions of the libraries, and Node. What was
 * made with one key stands for what would be made now.
 */
export function codeKey(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const sum = createHash('sha256').update(process.version);
  for (const name of ['package.json', 'package-lock.json']) {
    if (existsSync(join(root, name))) sum.update(readFileSync(join(root, name)));
  }
  for (const folder of ['layouts', 'scripts', 'assets']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .toSorted();
    for (const file of files) sum.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 20);
}
