import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandResult } from '../site/command.ts';
import { articleText, copyProject, siteYaml, writeFiles } from '../site/sites.ts';

/** So many words that each kind of file becomes large enough to be compressed. */
const words = Array.from({ length: 400 }, (_, index) => `chữ${index}`).join(' ');

/** An article that readers find. */
export const published = {
  'content/articles/2024/03/mot.md': articleText({ title: 'Bài một', date: '2024-03-01' }, `${words}.`),
} as const;

/** Lays out a checkout of the project as a service or a server has it, with content of its own. */
export function writeCheckout(
  folder: string,
  {
    url = 'https://tin.example.vn/',
    files = published,
  }: { url?: string; files?: Readonly<Record<string, string>> },
): void {
  mkdirSync(folder, { recursive: true });
  copyProject(folder);
  rmSync(join(folder, 'content'), { recursive: true });
  const settings = siteYaml.replace('https://tin.example.vn/', url);
  writeFiles(folder, { 'content/site.yaml': settings, ...files });
}

/** Runs lines as the services do: stopping at the first that fails. */
export function bash(
  lines: string,
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CommandResult> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', lines], { cwd, env: { ...process.env, ...env } });
  let output = '';
  let errors = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes;
  });
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // npm says on standard error what it thinks of the machine's own settings.
    child.once('close', (status) => resolve({ status, output, errors: errors.replace(/^npm .*\n/gm, '') }));
  });
}
