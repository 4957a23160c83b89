#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledProgram } from './compiled.mjs';
import { runCompiled } from './run-compiled.mjs';

/** `npx khotin build`: the commands of package.json, for a folder that holds nothing but content. */
const commands = [
  'build',
  'check',
  'audit',
  'start',
  'new',
  'rename',
  'tags',
  'links',
  'import',
  'deploy',
  'reproduce',
];
/** What editors and CI run all day. */
const compiled = ['build', 'check', 'bench/pages-only'];
const [, , name = '', ...args] = process.argv;
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

if (!(commands.includes(name) || compiled.includes(name)) || !existsSync(file)) {
  console.error(`khotin ${commands.join(' | ')}`);
  process.exitCode = 1;
} else {
  const program = compiled.includes(name) ? await compiledProgram(name) : undefined;
  if (program === undefined) spawnFromSource(file, args);
  else {
    process.argv.splice(1, 2, file);
    // Eleventy's own: else a thread has a say in each import, so that previews see new templates.
    process.env['ELEVENTY_SKIP_ESM_RESOLVER'] = '1';
    runCompiled(program);
  }
}

/**
 * @param {string} source
 * @param {readonly string[]} given
 */
function spawnFromSource(source, given) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), source, ...given], {
    stdio: 'inherit',
  });
  // The terminal tells both of Ctrl+C; whoever waits leaves it to the command.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.once('close', (status) => {
    process.exitCode = status ?? 1;
  });
}
