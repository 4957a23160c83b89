import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a program cost, its children included. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** The most that all its processes held at one time, in megabytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** A program with its arguments. */
export interface Command {
  readonly args: readonly [string, ...string[]];
  readonly cwd: string;
}

const interval = 50;

/** Runs a program to its end. Rejects, with what it said, where it fails. */
export async function measure({ args, cwd }: Command): Promise<Cost> {
  // The shell's own clock counts the children's CPU time, which Node does not tell.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  let most: number | undefined;
  const watch = setInterval(() => {
    const now = memoryOf(child.pid ?? 0);
    if (now !== undefined) most = Math.max(most ?? 0, now);
  }, interval);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(watch);
  const [wall, user, system] = said.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (status !== 0 || wall === undefined || user === undefined || system === undefined) {
    throw new Error(`${args.join(' ')} ended with status ${status}:\n${said}`);
  }
  return { wall, cpu: user + system, memory: most };
}

/** Megabytes that a process and all below it hold; undefined where there is no /proc. */
function memoryOf(root: number): number | undefined {
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc')) {
      const id = Number(name);
      if (!Number.isInteger(id)) continue;
      const parent = parentOf(id);
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
    }
  } catch {
    return undefined; // Only Linux has /proc; memory is then left out of the table.
  }
  const sum = (id: number): number =>
    residentOf(id) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

function parentOf(id: number): number | undefined {
  const text = readProcess(id, 'stat');
  // The name of the program stands in parentheses and may hold anything.
  return text === undefined ? undefined : Number(text.slice(text.lastIndexOf(')') + 4).split(' ')[0]);
}

function residentOf(id: number): number {
  const [, pages = '0'] = readProcess(id, 'statm')?.split(' ') ?? [];
  return (Number(pages) * 4096) / 1e6;
}

function readProcess(id: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return undefined; // The process has ended in the meantime.
  }
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}

/** The middle of some runs, each figure by itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: memories.length === 0 ? undefined : median(memories),
  };
}
