import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy } from './link-or-copy.ts';
import { filesBelow, type Output, type Release } from './output.ts';

/**
 * The preview's output: files are written in place, and only those that changed, so that a browser which is
 * open on one of them sees the next state at once. The folder belongs to the preview alone.
 */
export function openLive(folder: string): Output {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = new Map<string, string>();
  const current = new Set<string>();
  return {
    write(path, bytes) {
      current.add(path);
      const sum = hash('sha256', bytes);
      if (written.get(path) === sum) return;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      written.set(path, sum);
    },
    keep(path, sha256) {
      const sum = written.get(path);
      if (sum === undefined || (sha256 ?? sum) !== sum) return false;
      current.add(path);
      return true;
    },
    link(path, file, sum) {
      current.add(path);
      if (written.get(path) === sum) return;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      rmSync(join(folder, path), { force: true });
      linkOrCopy(file, join(folder, path));
      written.set(path, sum);
    },
    keepBelow(below) {
      const kept = filesBelow(below, written);
      for (const path of kept) current.add(path);
      return kept.length > 0;
    },
    commit(): Release {
      const removed = [...written.keys()].filter((path) => !current.has(path));
      for (const path of removed) {
        rmSync(join(folder, path), { force: true });
        written.delete(path);
      }
      const files = current.size;
      current.clear();
      return { files, written: [], removed, id: '' };
    },
    discard() {
      current.clear();
    },
  };
}
