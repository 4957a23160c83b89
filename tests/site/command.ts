import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute, since commands run in other folders. */
export const tsx = import.meta.resolve('tsx');
/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandResult {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface CommandOptions {
  /** Absent for a folder that shows the shipped content. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded before the command, which then runs from its source. */
  readonly preload?: string;
}

/**
 * Where commands run by default: in a folder that shows the shipped content and has caches of its own, one for each of
 * the test files that run at the same time. Commands that share caches forget what the others have just written.
 * Outside of a test run it is the checkout.
 */
function ownFolder(): string {
  const run = process.env['KHOTIN_RUN'];
  if (run === undefined) return root;
  const folder = join(run, process.env['VITEST_POOL_ID'] ?? '0');
  if (!existsSync(folder)) {
    mkdirSync(folder);
    symlinkSync(join(root, 'content'), join(folder, 'content'));
  }
  return folder;
}

/** Starts a command of the project as its users do. */
export function startCommand(
  name: string,
  args: readonly string[],
  options: CommandOptions = {},
): ChildProcess {
  const isCompiled = ['build', 'check'].includes(name) && options.preload === undefined;
  const program = isCompiled ? ['khotin.mjs', name] : [`${name}.ts`];
  const [file = '', ...rest] = program;
  const modules = [...(isCompiled ? [] : [tsx]), ...(options.preload === undefined ? [] : [options.preload])];
  const loader = modules.flatMap((module) => ['--import', module]);
  return spawn(process.execPath, [...loader, `${root}/scripts/${file}`, ...rest, ...args], {
    cwd: options.cwd ?? ownFolder(),
    env: { ...process.env, ...options.env },
  });
}

/** Runs a command to its end. */
export function runCommand(
  name: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = startCommand(name, args, options);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    output += bytes;
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    errors += bytes;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output, errors }));
  });
}
