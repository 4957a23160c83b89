import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Assets } from '../../layouts/surroundings.ts';
import type { Paths } from '../archive/paths.ts';

/** The site's own files, bundled and named by their content. */
export interface BundledAssets {
  readonly assets: Assets;
  /** By their path below the output folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const folder = fileURLToPath(new URL('../../assets/', import.meta.url));
const entries = {
  stylesheet: 'css/site.css',
  searchScript: 'js/search.ts',
  emblem: 'emblem.svg',
  icon: 'icons/favicon.svg',
} as const;

/** The faces that every page shows above the fold. */
const preloaded = ['source-sans-3-latin-wght-normal', 'source-sans-3-vietnamese-wght-normal'];
const preloadedHeadlines = ['source-serif-4-latin-wght-normal', 'source-serif-4-vietnamese-wght-normal'];

/** Bundles CSS and browser code, copies pictures and fonts; each name carries the hash of the content. */
export async function bundleAssets(paths: Paths): Promise<BundledAssets> {
  const result = await build({
    absWorkingDir: folder,
    entryPoints: Object.values(entries),
    outdir: join(folder, 'bundled'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    bundle: true,
    splitting: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const urlOf = (name: string): string => paths.at(`/assets/${name}`);
  const outputs = Object.entries(result.metafile.outputs);
  const bundled = (entry: string): string => {
    const output = outputs.find(
      ([, { entryPoint, inputs }]) => entryPoint === entry || isCopy(inputs, entry),
    );
    if (output === undefined) throw new Error(`esbuild made nothing of assets/${entry}`);
    return urlOf(basename(output[0]));
  };
  const fonts = [...preloaded, ...preloadedHeadlines].flatMap((face) =>
    outputs.filter(([name]) => basename(name).startsWith(`${face}-`)).map(([name]) => urlOf(basename(name))),
  );
  return {
    assets: {
      stylesheet: bundled(entries.stylesheet),
      searchScript: bundled(entries.searchScript),
      fonts,
      emblem: { url: bundled(entries.emblem), ...sizeOfSvg(join(folder, entries.emblem)) },
      icon: bundled(entries.icon),
    },
    files: new Map(result.outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents])),
  };
}

function isCopy(inputs: Readonly<Record<string, unknown>>, entry: string): boolean {
  const names = Object.keys(inputs);
  return names.length === 1 && names[0] === entry;
}

/** Width and height in the units of the drawing's `viewBox`. */
function sizeOfSvg(file: string): { width: number; height: number } {
  const box = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(readFileSync(file, 'utf8'));
  if (box === null) throw new Error(`${file} has no viewBox`);
  return { width: Number(box[1]), height: Number(box[2]) };
}
