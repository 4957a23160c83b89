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
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
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

/**
 * Runs a compiled program. From its first run that ends well V8's own form of its code lies beside it, with all that
 * was called: that starts in half the time.
 *
 * @param {string} file
 */
export function runCompiled(file) {
  const parsed = `${file}.${process.arch}.v8`;
  const cachedData = readSealed(parsed);
  // As a module it would take a third longer to parse: what stands between brackets is parsed when it is called.
  const code = `(function (exports, require, module, importModule) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(code, { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', (status) => {
      if (status === 0) writeSealed(parsed, script.createCachedData());
    });
  }
  const module = { exports: {} };
  /** @type {(name: string) => Promise<unknown>} */
  const importModule = (name) => import(name);
  script.runInThisContext()(module.exports, createRequire(file), module, importModule);
}

/**
 * The bytes of a file behind their checksum: V8 believes what it is given. Undefined where they are not whole.
 *
 * @param {string} file
 */
function readSealed(file) {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const data = bytes.subarray(4);
  return bytes.length > 4 && bytes.readUInt32LE() === crc32(data) ? data : undefined;
}

/**
 * @param {string} file
 * @param {Buffer} data
 */
function writeSealed(file, data) {
  const part = `${file}.${process.pid}.part`;
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(data));
  try {
    writeFileSync(part, Buffer.concat([sum, data]));
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true }); // Without it the next start takes as long as this one.
  }
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
