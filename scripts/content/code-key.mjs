import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Kho Tin's code. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Names the code that makes the site: layouts, scripts, assets, the versions of the libraries, and Node. What was
 * made with one key stands for what would be made now. 20 hexadecimal digits.
 */
export function computeCodeKey() {
  const sum = createHash('sha256').update(process.version);
  // The lock file, or, where Kho Tin is installed as a package, npm's record of what lies beside it.
  for (const name of ['package.json', 'package-lock.json', '../.package-lock.json', '.eleventy.ts']) {
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
