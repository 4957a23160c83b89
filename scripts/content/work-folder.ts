import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder below the system's temporary one, for as long as a command needs it. */
export interface WorkFolder {
  readonly path: string;
  /** Takes the folder away. */
  remove(): void;
  /** Leaves the folder to whoever ran the command; `remove` then takes nothing away. */
  keep(): void;
}

/**
 * Makes a folder that goes away however the process ends, with `others`: a signal, Ctrl+C among them, leaves it no time
 * to do so itself.
 */
export function openWorkFolder(name: string, others: readonly string[] = []): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  const sweeper = spawn('/bin/sh', ['-c', sweep, 'sh', path, ...others], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sweeper.unref();
  let isKept = false;
  return {
    path,
    remove() {
      // What was just ended may make one more file.
      if (!isKept) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
      sweeper.kill();
    },
    keep() {
      isKept = true;
    },
  };
}

/** Waits until the kernel closes a pipe with this process; what that had started may go on for a while. */
const sweep = `read -r _
for pause in 0 1 2 4 8 16 32 64; do sleep "$pause"; rm -rf -- "$@"; done`;

/** A file without a name: the system takes it away when the last program that has it open ends, however that ends. */
export interface NamelessFile {
  /** Open for writing, for a child's output. */
  readonly descriptor: number;
  read(): string;
  close(): void;
}

/** Makes a file without a name below the system's temporary folder. */
export function openNameless(): NamelessFile {
  const folder = mkdtempSync(join(tmpdir(), 'khotin-'));
  try {
    const path = join(folder, 'file');
    const [descriptor, reader] = [openSync(path, 'w'), openSync(path, 'r')];
    return {
      descriptor,
      read: () => readFileSync(reader, 'utf8'),
      close() {
        closeSync(descriptor);
        closeSync(reader);
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
