import { tmpdir } from 'node:os';
import type { TestProject } from 'vitest/node';
import { forgetLostRuns, lackOfRoom, openRunFolder } from './run-folder.ts';

/**
 * Vitest's frame around all tests: one folder for all that a run makes, its children and their browsers included,
 * gone at its end. It is where test files share what they share, too.
 */
export default function oneRun({ tmpDir }: TestProject): () => void {
  forgetLostRuns(tmpdir());
  const lack = lackOfRoom(tmpdir());
  if (lack !== undefined) {
    console.error(lack);
    process.exit(1);
  }
  const folder = openRunFolder([tmpDir]);
  process.env['TMPDIR'] = folder.path;
  process.env['KHOTIN_RUN'] = folder.path;
  return folder.remove;
}
