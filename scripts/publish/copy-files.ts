import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../archive/order.ts';
import { folderAround, outputPath } from '../archive/paths.ts';
import type { Site } from '../content/model.ts';
import type { FileCopy } from '../pages/model.ts';
import type { Publication } from '../pages/pages.ts';
import type { Comparison, Group } from './comparison.ts';
import type { Output } from './output.ts';

/** Copies what is published as it is: sources, attachments, films, renditions. */
export function copyFiles(
  { site, files }: Pick<Publication, 'site' | 'files'>,
  folders: Readonly<Record<'content' | 'photos', string>>,
  output: Output,
  comparison?: Comparison,
): void {
  const all = files();
  const nameless = all.filter(({ key }) => key === undefined);
  const changed = groupsOf(all, site).flatMap((group) => comparison?.changed(group) ?? group.files);
  for (const { url, from, path } of [...nameless, ...changed]) {
    output.write(outputPath(site, url), readFileSync(join(folders[from], path)));
  }
}

/** Files that are known by a key: sources by their month, photos by the first sign of their name. */
function groupsOf(files: readonly FileCopy[], site: Pick<Site, 'base'>): Group<FileCopy>[] {
  const pathOf = ({ url }: FileCopy): string => outputPath(site, url);
  const keyOf = ({ key = '' }: FileCopy): string => key;
  const groups = grouped(
    files.filter(({ key }) => key !== undefined),
    (file) => folderAround(pathOf(file)) + (file.from === 'photos' ? file.path.slice(0, 1) : ''),
  );
  return [...groups].map(([name, group]) => {
    const text = group.map(({ url, key }) => `${key} ${url}\n`).join('');
    const key = hash('sha256', text).slice(0, 20);
    return { name: `copies ${name}`, key, files: group, areTogether: true, pathOf, keyOf };
  });
}
