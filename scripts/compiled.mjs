import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { computeCodeKey, root } from './content/code-key.mjs';

/**
 * Commands start three times as fast from one compiled file as from hundreds of sources. It lies below node_modules:
 * there it finds the libraries, and there CI restores nothing that another branch has made.
 */
const shelf = join(root, 'node_modules/.cache/khotin');

/** What is compiled, by file: programs that are started often, and what they start on further cores. */
const entries = [
  'build',
  'check',
  'bench/pages-only',
  'content/reading-worker',
  'publish/manifest-worker',
  'publish/provenance-worker',
  'publish/writing-worker',
  'publish/compressing-worker',
  'search/volume-worker',
];

/**
 * What stays where it is: programs, and Eleventy's server, which only previews need. All else starts faster from one
 * file.
 */
const libraries = ['@11ty/eleventy-dev-server', 'esbuild', 'pagefind', 'sharp'];

/** How long compiled code stays after its last start: another process may still run it, and load more of it. */
const oneDay = 86_400_000;

/**
 * The file of a program of `scripts/` as compiled; compiles all of them where that was not done yet. Undefined where
 * the folder cannot be written: the sources run as well.
 *
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function compiledProgram(name) {
  const key = computeCodeKey();
  // Compiled code knows where its sources and Eleventy's lie, and several checkouts may share one node_modules.
  const places = createHash('sha256').update(`${root}\n${import.meta.resolve('@11ty/eleventy')}`);
  const folder = join(shelf, `${key}-${places.digest('hex').slice(0, 8)}`);
  try {
    if (isWhole(folder)) noteUse(folder);
    else await compile(key, folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // EACCES, EROFS, ENOSPC
    throw error;
  }
  return join(folder, `${name}.cjs`);
}

/** @param {string} folder */
const isWhole = (folder) => entries.every((entry) => existsSync(join(folder, `${entry}.cjs`)));

/** @param {string} folder */
function noteUse(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Where nobody may write, nobody deletes.
  }
}

/**
 * @param {string} key
 * @param {string} folder
 */
async function compile(key, folder) {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: Object.fromEntries(entries.map((entry) => [entry, join(root, 'scripts', `${entry}.ts`)])),
    outdir: part,
    outExtension: { '.js': '.cjs' },
    define: { compiledCodeKey: JSON.stringify(key), compiledFolder: JSON.stringify(`${folder}/`) },
    bundle: true,
    external: libraries,
    format: 'cjs',
    supported: { 'dynamic-import': false }, // Node has no part in what V8 keeps: there `require` does it.
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [atTheirPlace],
  });
  if (isWhole(folder)) {
    rmSync(part, { recursive: true, force: true }); // Another process was first, and runs what it made.
  } else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  }
  forgetOthers();
}

/** Our code and Eleventy's find their files from where their source lies. @type {import('esbuild').Plugin} */
const atTheirPlace = {
  name: 'at their place',
  setup({ onLoad }) {
    onLoad({ filter: /[.](?:ts|mjs)$|@11ty.+[.]js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const here = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('.ts') ? 'ts' : 'js';
      return { contents: contents.replaceAll('import.meta.url', here), loader };
    });
  },
};

function forgetOthers() {
  for (const name of readdirSync(shelf)) {
    const other = join(shelf, name);
    if (statSync(other).mtimeMs < Date.now() - oneDay) rmSync(other, { recursive: true, force: true });
  }
}
