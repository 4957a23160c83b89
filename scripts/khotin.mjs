#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npx khotin build`: the commands of package.json, for a folder that holds nothing but content. */
const commands = [
  'build',
  'check',
  'start',
  'new',
  'rename',
  'tags',
  'links',
  'import',
  'deploy',
  'reproduce',
];
const [, , name = '', ...args] = process.argv;
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

if (!commands.includes(name) || !existsSync(file)) {
  console.error(`khotin ${commands.join(' | ')}`);
  process.exitCode = 1;
} else {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    stdio: 'inherit',
  });
  // The terminal tells both of Ctrl+C; whoever waits leaves it to the command.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('close', (status) => {
    process.exitCode = status ?? 1;
  });
}
