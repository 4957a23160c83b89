import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * What a build tells V8, where it is that of Node 20; later ones know other words. A function runs six times as much as
 * V8 is used to until it compiles it to fast code: a build is over before all of that work pays off. And what is new has
 * all its room as soon as much of it stays: to double it from step to step would copy it each time.
 */
export const startFlags = process.versions.v8.startsWith('11.')
  ? ['--interrupt-budget=400000', '--semi-space-growth-factor=16']
  : [];

/**
 * Runs a compiled program. Where it ends well V8's own form of its code stays beside it, with all that was called: the
 * next run starts in half the time. V8 makes it anew where it was made by another version, or with other settings.
 *
 * @param {string} file
 */
export function runCompiled(file) {
  for (const flag of startFlags) setFlagsFromString(flag);
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
 * The bytes of a file behind their checksum: V8 believes what it is given. Undefined where they cannot be read, or are
 * not whole.
 *
 * @param {string} file
 */
function readSealed(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(4);
    return bytes.length > 4 && bytes.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined; // Without it this start takes longer, and nothing else.
  }
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
    rmSync(part, { force: true }); // The next start takes as long as this one.
  }
}
