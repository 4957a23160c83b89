import { hash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import sharp from 'sharp';
import type { Assets } from '../../layouts/surroundings.ts';
import type { Paths } from '../archive/paths.ts';
import type { Site, Theme } from '../content/model.ts';
import { drawingOf, ownAssets } from './emblem.ts';
import { makeIcons } from './icons.ts';
import { pagefindPlugin } from './pagefind-script.ts';

/** The site's own files, bundled and named by their content. */
export interface BundledAssets {
  readonly assets: Assets;
  /** By their path below the output folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Styles and modules, by the name that layouts know them by. */
const entries = {
  stylesheet: 'css/site.css',
  frontStylesheet: 'css/front.css',
  searchScript: 'js/search.ts',
  articleScript: 'js/article.ts',
  viewerScript: 'js/viewer.ts',
} as const;
/** Runs before the page is painted, so it is no module. */
const preferencesEntry = 'js/preferences.ts';

/** The faces that every page shows above the fold. */
const preloaded = [
  'source-sans-3-latin-wght-normal',
  'source-sans-3-vietnamese-wght-normal',
  'source-serif-4-latin-wght-normal',
  'source-serif-4-vietnamese-wght-normal',
];

/** Bundles CSS and browser code, fonts, emblem and icons; each name carries the hash of the content. */
export async function bundleAssets(site: Site, emblem: string, paths: Paths): Promise<BundledAssets> {
  const options = {
    absWorkingDir: ownAssets,
    outdir: join(ownAssets, 'bundled'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    plugins: [themeTokens(site.theme), pagefindPlugin()],
    bundle: true,
    splitting: false,
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  } as const satisfies BuildOptions;
  const modules = await build({ ...options, entryPoints: Object.values(entries), format: 'esm' });
  const classic = await build({ ...options, entryPoints: [preferencesEntry], format: 'iife' });
  const urlOf = (name: string): string => paths.at(`/assets/${name}`);
  const drawing = drawingOf(emblem, site.theme);
  const { width, height } = await sharp(drawing).metadata();
  const emblemName = `emblem-${hash('sha256', drawing).slice(0, 8)}${extname(emblem)}`;
  const icons = await makeIcons(drawing, site, urlOf);
  const outputs = { ...modules.metafile.outputs, ...classic.metafile.outputs };
  return {
    assets: {
      stylesheet: urlOf(outputOf(entries.stylesheet, outputs)),
      frontStylesheet: urlOf(outputOf(entries.frontStylesheet, outputs)),
      preferencesScript: urlOf(outputOf(preferencesEntry, outputs)),
      searchScript: urlOf(outputOf(entries.searchScript, outputs)),
      articleScript: urlOf(outputOf(entries.articleScript, outputs)),
      viewerScript: urlOf(outputOf(entries.viewerScript, outputs)),
      fonts: preloaded.map((face) => urlOf(fontOf(face, outputs))),
      emblem: { url: urlOf(emblemName), width, height },
      icon: { url: urlOf(emblemName), type: extname(emblem) === '.svg' ? 'image/svg+xml' : 'image/png' },
      appleIcon: urlOf(icons.apple),
      manifest: urlOf(icons.manifest),
    },
    files: new Map<string, Uint8Array>([
      ...[...modules.outputFiles, ...classic.outputFiles].map(
        ({ path, contents }) => [`assets/${basename(path)}`, contents] as const,
      ),
      ...[...icons.files].map(([name, bytes]) => [`assets/${name}`, bytes] as const),
      [`assets/${emblemName}`, drawing],
    ]),
  };
}

/** `@import "theme"` in site.css stands for the tokens that site.yaml sets. */
function themeTokens({ accent }: Theme): Plugin {
  const contents = accent === undefined ? '' : `:root { --brand: ${accent}; }`;
  return {
    name: 'theme',
    setup(bundler) {
      bundler.onResolve({ filter: /^theme$/ }, ({ path }) => ({ path, namespace: 'theme' }));
      bundler.onLoad({ filter: /.*/, namespace: 'theme' }, () => ({ contents, loader: 'css' }));
    },
  };
}

function outputOf(entry: string, outputs: Metafile['outputs']): string {
  const output = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (output === undefined) throw new Error(`esbuild made nothing of assets/${entry}`);
  return basename(output[0]);
}

function fontOf(face: string, outputs: Metafile['outputs']): string {
  const name = Object.keys(outputs).find((path) => basename(path).startsWith(`${face}-`));
  if (name === undefined) throw new Error(`The stylesheet does not name the face ${face}`);
  return basename(name);
}
