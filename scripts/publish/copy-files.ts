import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputPath } from '../archive/paths.ts';
import type { Publication } from '../pages/pages.ts';
import type { Comparison } from './comparison.ts';
import type { Output } from './output.ts';

/** Copies what is published as it is: sources, attachments, films, renditions. */
export function copyFiles(
  { site, files }: Publication,
  folders: Readonly<Record<'content' | 'photos', string>>,
  output: Output,
  comparison?: Comparison,
): void {
  for (const { url, from, path, key } of files) {
    const place = outputPath(site, url);
    if (key !== undefined && comparison?.keeps(place, key)) continue;
    output.write(place, readFileSync(join(folders[from], path)));
  }
}
