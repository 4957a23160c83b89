import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** A real sshd on loopback, with keys of its own. */
export interface Sshd {
  /** For `ssh -F`: the host `may-chu` is this sshd. */
  readonly config: string;
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Starts sshd with everything that it needs in `folder`; at another port where one is taken meanwhile. */
export async function startSshd(folder: string): Promise<Sshd> {
  mkdirSync(folder, { recursive: true });
  for (const name of ['host', 'key'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startAt(await freePort(), folder);
    } catch (error) {
      const isTaken = error instanceof Error && error.message.includes('Address already in use');
      if (!isTaken || attempt === 5) throw error;
    }
  }
}

async function startAt(port: number, folder: string): Promise<Sshd> {
  const at = (name: string): string => join(folder, name);
  // sshd insists on this folder when it runs as root; Debian makes it when the service starts.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  writeFileSync(
    at('sshd_config'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey "${at('host')}"
AuthorizedKeysFile "${at('key.pub')}"
PidFile none
StrictModes no
PermitRootLogin yes
PasswordAuthentication no
KbdInteractiveAuthentication no
`,
  );
  writeFileSync(
    at('ssh_config'),
    `Host may-chu
  HostName 127.0.0.1
  Port ${port}
  User ${userInfo().username}
  IdentityFile "${at('key')}"
  IdentitiesOnly yes
  UserKnownHostsFile "${at('known_hosts')}"
  StrictHostKeyChecking accept-new
  LogLevel ERROR
`,
  );
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')]);
  await listening(server);
  return {
    config: at('ssh_config'),
    stop: () => ended(server),
  };
}

/** Ends a program and waits for its end. */
export function ended(program: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    program.once('exit', () => resolve());
    program.kill(signal);
  });
}

function listening(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (bytes: Buffer) => {
      said += bytes;
      if (said.includes('Server listening')) resolve();
    });
    server.once('error', reject);
    server.once('close', () => reject(new Error(`sshd did not start: ${said}`)));
  });
}
