import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputPath } from '../archive/paths.ts';
import type { Publication } from '../pages/pages.ts';
import type { Output } from './output.ts';

/** Copies what is published as it is: sources, attachments, films, renditions. */
export function copyFiles(
  { site, files }: Publication,
  folders: Readonly<Record<'content' | 'photos', string>>,
  output: Output,
): void {
  for (const { url, from, path } of files) {
    output.write(outputPath(site, url), readFileSync(join(folders[from], path)));
  }
}
