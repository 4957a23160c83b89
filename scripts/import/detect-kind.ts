import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceKind } from './model.ts';

/** Files that tell which generator a folder was made for. */
const marks: readonly (readonly [SourceKind, readonly string[]])[] = [
  ['jekyll', ['_config.yml', '_config.yaml', '_posts']],
  [
    'eleventy',
    ['.eleventy.js', '.eleventy.cjs', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
  ],
  ['hugo', ['hugo.toml', 'hugo.yaml', 'hugo.json', 'config.toml', 'archetypes']],
];
const kindOfExtension: Readonly<Record<string, SourceKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  aspx: 'html',
  txt: 'text',
  md: 'hugo',
  markdown: 'hugo',
};

/** What kind of source a file or folder is; undefined where nothing tells. */
export function detectKind(source: string): SourceKind | undefined {
  if (!statSync(source).isDirectory()) {
    const start = firstCharacters(source);
    if (/<rss[\s>]/.test(start) && /wordpress\.org\/export|<wp:wxr_version/.test(start)) return 'wxr';
    return kindOfExtension[extensionOf(source)];
  }
  const marked = marks.find(([, names]) => names.some((name) => existsSync(join(source, name))));
  return marked?.[0] ?? mostFrequent(source);
}

function mostFrequent(folder: string): SourceKind | undefined {
  const counts = new Map<SourceKind, number>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const kind = kindOfExtension[extensionOf(name)];
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** @example extensionOf('a/b.HTML') // 'html' */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function firstCharacters(file: string): string {
  const buffer = Buffer.alloc(8192);
  const descriptor = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0)).toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}
