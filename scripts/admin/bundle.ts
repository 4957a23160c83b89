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

/** What the package would fetch from elsewhere: its fonts lie beside it. */
const fonts: readonly (readonly [RegExp, string])[] = [
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*source-sans-3[^)]*/, 'source-sans-3-latin-wght-normal'],
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*noto-mono[^)]*/, 'noto-mono-latin-400-normal'],
  [/https:\/\/cdn\.jsdelivr\.net\/[^)]*material-symbols[^)]*/, 'material-symbols-outlined-latin-wght-normal'],
];

/** What an editor does without: the code hosts' states of health, and portraits, which lie on yet other hosts. */
const declined: readonly (readonly [RegExp, string])[] = [
  [/https:\/\/www\.githubstatus\.com\/api\/[\w./]+/, 'data:application/json,{"status":{"indicator":"none"}}'],
  [
    /https:\/\/status-api\.hostedstatus\.com\/[\w./]+/,
    'data:application/json,{"result":{"status_overall":{"status_code":100}}}',
  ],
  [/\bavatarURL:\w+\.avatar_url/, 'avatarURL:void 0'],
  [/authorAvatarURL:\w+\.author\.avatarUrl/, 'authorAvatarURL:void 0'],
  [/\{avatar_url:(\w+)\}=await \w+\(`\/avatar\?[^`]*`\)/, '{avatar_url:$1}={}'],
];

/** The package's code, asking no host but its own and the code host. Throws where it is built differently. */
function atHome(code: string, assets: readonly string[]): string {
  const beside = fonts.map(([address, font]) => {
    const file = assets.find((name) => name.startsWith(font));
    if (file === undefined) throw new Error(`Sveltia CMS holds no font ${font}`);
    return [address, `assets/${file}`] as const;
  });
  return [...beside, ...declined].reduce((text, [asked, instead]) => {
    if (!asked.test(text)) throw new Error(`Sveltia CMS is built differently: it lacks ${asked}`);
    return text.replace(asked, instead);
  }, code);
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
