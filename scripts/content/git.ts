import { type ChildProcess, spawn } from 'node:child_process';
import { openNameless } from './work-folder.ts';

/** What git says. */
export interface Answer {
  /** Undefined where git is not there. */
  readonly status: number | undefined;
  readonly output: string;
  readonly errors: string;
}

/** How long git may take, in milliseconds: 50,000 commits take it three seconds. */
const patience = 60_000;

/** Runs git in `folder`, beside the build: its answer goes into a file, so that git never waits for us. */
export async function ask(folder: string, args: readonly string[]): Promise<Answer> {
  const [output, errors] = [openNameless(), openNameless()];
  try {
    // Nothing of the repository's own settings may run a program here.
    const safe = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
    const child = spawn('git', ['-C', folder, ...safe, ...args], {
      stdio: ['ignore', output.descriptor, errors.descriptor],
    });
    const status = await statusOf(child);
    return { status, output: output.read(), errors: errors.read() };
  } finally {
    output.close();
    errors.close();
  }
}

/** Waits for the end of a program; undefined where it could not be started. */
function statusOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise((done) => {
    // Node's own timeout goes on where the program is not there, and keeps a build that is over from ending.
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const end = (status: number | undefined): void => {
      clearTimeout(timer);
      done(status);
    };
    child.once('error', () => end(undefined));
    child.once('exit', (code) => end(code ?? 1));
  });
}
