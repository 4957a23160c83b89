import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest's frame around all tests: a folder for what test files of one run share, gone at its end. */
export default function oneRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'khotin-run-'));
  process.env['KHOTIN_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
