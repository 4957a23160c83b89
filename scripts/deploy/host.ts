import { complaint, type Environment, ended, runProgram, startProgram } from './programs.ts';
import { type DeployFault, DeployRefused } from './refusal.ts';
import { bare, quoted, sshOf } from './ssh.ts';
import type { FolderTarget } from './target.ts';

/** A machine that keeps releases: this one, or one that ssh reaches. The same scripts run on both. */
export interface Host {
  /** Runs a script of POSIX sh with arguments; returns what it printed. Rejects with `DeployRefused`. */
  run(script: string, args: readonly string[], input?: string): Promise<string>;
  /** Runs a script that prints `held` and goes on until it is let go, or until we die. */
  hold(script: string, args: readonly string[]): Promise<Held>;
  /** Sends files by their path below `from`; those that equal the files at `like` become links to them. */
  send(files: readonly string[], way: Way): Promise<number>;
}

export interface Held {
  isHeld(): boolean;
  release(): Promise<void>;
}

export interface Way {
  readonly from: string;
  /** A folder on the host. */
  readonly to: string;
  /** A folder on the host, relative to `to`. */
  readonly like: string | undefined;
  onProgress(percent: number): void;
}

/** What the statuses of our scripts mean; 255 is ssh's own. */
const meanings: Readonly<Record<number, DeployFault>> = {
  71: 'missingTool',
  72: 'notOurs',
  73: 'busy',
  74: 'otherSwap',
  255: 'noConnection',
};

export interface Connection {
  /** A file for `ssh -F`. */
  readonly sshConfig: string | undefined;
  readonly env: Environment;
}

/** The machine of a target. */
export function hostOf({ host, port }: FolderTarget, { sshConfig, env }: Connection): Host {
  const ssh = sshOf([
    ...(sshConfig === undefined ? [] : ['-F', sshConfig]),
    ...(port === undefined ? [] : ['-p', port]),
  ]);
  const shell = (script: string, args: readonly string[]): readonly [string, ...string[]] => {
    const words = ['sh', '-c', script, 'sh', ...args];
    if (host === undefined) return ['sh', ...words.slice(1)];
    return ['ssh', ...ssh.options(), '--', bare(host), words.map(quoted).join(' ')];
  };
  return {
    async run(script, args, input = '') {
      const [command, ...rest] = shell(script, args);
      const { status, output, errors } = await runProgram(command, rest, { env, input });
      if (status !== 0) throw refusal(status, errors);
      return output;
    },
    async hold(script, args) {
      if (host !== undefined) ssh.share();
      const [command, ...rest] = shell(script, args);
      return hold(startProgram(command, rest, env), command, ssh.forget);
    },
    async send(files, { from, to, like, onProgress }) {
      const args = [...sending];
      if (like !== undefined) args.push(`--link-dest=${like}`);
      if (host !== undefined) args.push('--rsh', ['ssh', ...ssh.options()].map(quoted).join(' '));
      const onOutput = (text: string): void => {
        const percent = /(\d+)%[^%]*$/.exec(text)?.[1];
        if (percent !== undefined) onProgress(Number(percent));
      };
      const place = host === undefined ? to : `${host}:${to}`;
      const options = { env, input: files.join('\0'), onOutput };
      const { status, output, errors } = await runProgram(
        'rsync',
        [...args, `${from}/`, `${place}/`],
        options,
      );
      if (status !== 0) throw refusal(status, errors);
      return Number(/^Number of regular files transferred: (\d+)/m.exec(output)?.[1] ?? 0);
    },
  };
}

/** Files by name, compared by their bytes; without times, so that what did not change keeps its date. */
const sending = [
  '--secluded-args',
  '--from0',
  '--files-from=-',
  '--checksum',
  '--perms',
  '--chmod=D755,F644',
].concat(['--info=progress2', '--stats', '--no-human-readable']);

/** Waits until a program says `held`. `forget` is called when it has ended. */
async function hold(
  child: ReturnType<typeof startProgram>,
  command: string,
  forget: () => void,
): Promise<Held> {
  let errors = '';
  let isHeld = false;
  child.stderr?.on('data', (bytes: Buffer) => {
    errors += bytes;
  });
  const end = ended(child, command).finally(forget);
  const start = new Promise<void>((resolve) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      if (bytes.includes('held')) resolve();
    });
  });
  const status = await Promise.race([start, end]);
  if (status !== undefined) throw refusal(status, errors);
  isHeld = true;
  const over = end.then(() => {
    isHeld = false;
  });
  return {
    isHeld: () => isHeld,
    release: async () => {
      child.stdin?.end();
      await over;
    },
  };
}

function refusal(status: number, errors: string): DeployRefused {
  return new DeployRefused(meanings[status] ?? 'commandFailed', complaint(errors));
}
