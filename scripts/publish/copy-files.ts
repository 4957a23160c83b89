import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../archive/order.ts';
import { outputPath } from '../archive/paths.ts';
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
  const groups = grouped(
    files.filter(({ key }) => key !== undefined),
    ({ from, path }) => `copies ${from === 'content' ? monthOf(path) : path.slice(0, 1)}`,
  );
  const pathOf = ({ url }: FileCopy): string => outputPath(site, url);
  const keyOf = ({ key = '' }: FileCopy): string => key;
  return [...groups].map(([name, group]) => {
    const text = group.map(({ url, key }) => `${key} ${url}\n`).join('');
    return { name, key: hash('sha256', text).slice(0, 20), files: group, pathOf, keyOf };
  });
}

/** @example monthOf('articles/2023/01/slug.md') // 'articles/2023/01' */
function monthOf(path: string): string {
  return path.slice(0, 'articles/2023/01'.length);
}
