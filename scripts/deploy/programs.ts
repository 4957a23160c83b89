import { type ChildProcess, spawn } from 'node:child_process';
import { notFound, startLeashed } from './leash.ts';
import { DeployRefused } from './refusal.ts';

/** How a program ended. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** The variables that programs see. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProgramOptions {
  readonly env: Environment;
  readonly input?: string;
  /** Called with what arrives on standard output. */
  onOutput?(text: string): void;
}

/** Runs a program to its end, whatever its status. Rejects where it cannot be started. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { input = '', env, onOutput }: ProgramOptions,
): Promise<Ended> {
  return collected(startProgram(command, args, env), command, { input, onOutput });
}

/** Runs a program as `runProgram` does; it dies with this process. */
export async function runLeashed(
  command: string,
  args: readonly string[],
  { input = '', env }: ProgramOptions,
): Promise<Ended> {
  const child = startLeashed(command, args, env);
  child.stdin?.on('error', () => undefined);
  const end = await collected(child, command, { input });
  if (end.status === notFound) throw new DeployRefused('noProgram', command);
  return end;
}

async function collected(
  child: ChildProcess,
  command: string,
  { input, onOutput }: { readonly input: string; readonly onOutput?: ((text: string) => void) | undefined },
): Promise<Ended> {
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => {
    output.push(bytes);
    onOutput?.(bytes.toString());
  });
  child.stderr?.on('data', (bytes: Buffer) => errors.push(bytes));
  child.stdin?.end(input);
  const status = await ended(child, command);
  return { status, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() };
}

/** Starts a program with pipes. What programs say is read, so they are asked for plain English. */
export function startProgram(command: string, args: readonly string[], env: Environment): ChildProcess {
  const child = spawn(command, args, { env: { ...env, LC_ALL: 'C' } });
  // A program that ends before it has read its input is judged by its status.
  child.stdin?.on('error', () => undefined);
  return child;
}

/** Waits for the end of a program; a signal counts as status 128. */
export function ended(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => {
      const isMissing = 'code' in cause && cause.code === 'ENOENT';
      reject(isMissing ? new DeployRefused('noProgram', command, { cause }) : cause);
    });
    child.once('close', (status) => resolve(status ?? 128));
  });
}

/** The last lines of what a program complained about. */
export function complaint(errors: string): string {
  return errors.trim().split('\n').slice(-3).join(' · ');
}
