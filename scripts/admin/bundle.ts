import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Sveltia CMS as files to serve, by name: its entrance is `admin.js`. */
export type AdminBundle = ReadonlyMap<string, Uint8Array>;

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
const entrance = fileURLToPath(new URL('browser/admin.ts', import.meta.url));
const keptLocales = /\/(?:vi|en-GB)\.json$/;

/** Bundles Sveltia CMS from its package, so that its page asks no other host for code. Takes about a second. */
export async function bundleAdmin(): Promise<AdminBundle> {
  const { outputFiles } = await build({
    entryPoints: [entrance],
    absWorkingDir: packageFolder,
    outdir: packageFolder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.wasm': 'file', '.woff2': 'file', '.png': 'file' },
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: ['es2022'],
    legalComments: 'none',
    plugins: [withoutExtras],
    write: false,
    logLevel: 'silent',
  });
  // esbuild leaves `new URL('assets/…', import.meta.url)` as it is: those files go along under their names.
  const assets = join(packageFolder, 'npm/assets');
  const copied = readdirSync(assets).filter((name) => !name.endsWith('.map'));
  return new Map<string, Uint8Array>([
    ...outputFiles.map(({ path, contents }) => [basename(path), contents] as const),
    ...copied.map((name) => [`assets/${name}`, readFileSync(join(assets, name))] as const),
  ]);
}

/** What the package would ask other hosts for: its fonts lie beside it, and GitHub's state of health can wait. */
const strangers: readonly (readonly [RegExp, string])[] = [
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*source-sans-3[^)]*/, 'source-sans-3-latin-wght-normal'],
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*noto-mono[^)]*/, 'noto-mono-latin-400-normal'],
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*material-symbols[^)]*/, 'material-symbols-outlined-latin-wght-normal'],
];
const health = 'https://www.githubstatus.com/api/v2/status.json';

/** Throws where the package is built differently than this version of it. */
function atHome(code: string, assets: readonly string[]): string {
  const replaced = strangers.reduce((text, [address, font]) => {
    const file = assets.find((name) => name.startsWith(font));
    if (file === undefined || !address.test(text)) throw new Error(`Sveltia CMS names no font ${font}`);
    return text.replace(address, `assets/${file}`);
  }, code);
  return replaced.replace(health, 'data:application/json,{"status":{"indicator":"none"}}');
}

/** News holds no program code: highlighting of two hundred languages is left out, and so are other tongues. */
const withoutExtras: Plugin = {
  name: 'without-extras',
  setup(bundler) {
    bundler.onLoad({ filter: /\/cms\/npm\/index\.js$/ }, ({ path }) => ({
      contents: atHome(readFileSync(path, 'utf8'), readdirSync(join(dirname(path), 'assets'))),
      loader: 'js',
    }));
    const nothing = { path: 'nothing', namespace: 'nothing' };
    bundler.onResolve({ filter: /^@shikijs\/(?:langs|themes)\// }, () => nothing);
    bundler.onResolve({ filter: /\/locales\/[^/]+\.json$/ }, ({ path }) =>
      keptLocales.test(path) ? undefined : nothing,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};
