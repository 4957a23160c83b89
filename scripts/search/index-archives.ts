import type { Archive } from '../archive/model.ts';
import type { Output } from '../publish/output.ts';

/** Temporary until volumes land. */
export async function indexArchives(
  _archives: readonly Archive[],
  _output: Output,
  _cache: string,
): Promise<void> {}
