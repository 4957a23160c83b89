import { articleSchemaName, editorFiles } from '../admin/files.ts';
import type { Site } from '../content/model.ts';
import type { Comparison } from './comparison.ts';
import type { Output } from './output.ts';
import type { PageKeys } from './page-keys.ts';

/** What tells whether the last release has the files already, and where they go. */
export interface EditorsDesk {
  readonly keys: Pick<PageKeys, 'ofKeys'>;
  readonly comparison: Pick<Comparison, 'keeps'>;
  readonly output: Pick<Output, 'write' | 'keepBelow'>;
}

/**
 * Publishes the schema of articles and the admin page. They follow from the settings, the code and the year; to bundle
 * the admin page takes longer than all else in most builds.
 */
export async function publishEditorFiles(
  site: Site,
  year: number,
  { keys, comparison, output }: EditorsDesk,
): Promise<void> {
  // A release has all of them or none: what keeps the schema keeps the rest.
  if (comparison.keeps(articleSchemaName, keys.ofKeys([String(year)]))) output.keepBelow('admin/');
  else for (const [path, file] of await editorFiles(site, year)) output.write(path, file);
}
