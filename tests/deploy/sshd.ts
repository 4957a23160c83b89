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

/** Starts sshd with everything that it needs in `folder`. */
export async function startSshd(folder: string): Promise<Sshd> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  for (const name of ['host', 'key'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  const port = await freePort();
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
    stop: () =>
      new Promise((resolve) => {
        server.once('close', () => resolve());
        server.kill();
      }),
  };
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
