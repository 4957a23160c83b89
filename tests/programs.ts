import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests start, and Debian's package of it. */
interface Program {
  /** Names that it may have on the PATH, or its whole path. */
  readonly names: readonly string[];
  readonly package: string;
}

const chromium: Program = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  package: 'chromium',
};

const programs: readonly Program[] = [
  chromium,
  { names: ['nginx'], package: 'nginx' },
  {
    names: ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
    package: 'libnginx-mod-http-brotli-static',
  },
  { names: ['caddy'], package: 'caddy' },
  { names: ['apache2'], package: 'apache2' },
  { names: ['git'], package: 'git' },
  { names: ['rsync'], package: 'rsync' },
  { names: ['ssh'], package: 'openssh-client' },
  { names: ['sshd'], package: 'openssh-server' },
  { names: ['rclone'], package: 'rclone' },
  { names: ['unzip'], package: 'unzip' },
];

/** Packages of the programs that are not there. */
export function missingPackages(): string[] {
  return programs.filter((program) => find(program) === undefined).map((program) => program.package);
}

/** The file of the browser; undefined where there is none. */
export function findChromium(): string | undefined {
  return find(chromium);
}

/** Where servers lie, which the PATH of most users leaves out. */
const serverFolders = ['/usr/sbin', '/sbin'];

/** The PATH with the folders of servers. */
export function wholePath(): string {
  return [process.env['PATH'] ?? '', ...serverFolders].join(delimiter);
}

function find({ names }: Program): string | undefined {
  const folders = wholePath().split(delimiter);
  return names
    .flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((file) => existsSync(file));
}

/** The line that installs packages. */
export function installCommand(packages: readonly string[]): string {
  return `apt-get install -y ${packages.join(' ')}`;
}

/** Debian asks this file whether a service may start when its package is installed; 101 is no. */
const policy = '/usr/sbin/policy-rc.d';

/** Installs Debian's packages; no service of theirs starts. Throws where that fails. */
export function install(packages: readonly string[]): void {
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    for (const command of ['apt-get update', installCommand(packages)]) {
      const { status } = spawnSync('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${command} >&2`], {
        stdio: 'inherit',
      });
      if (status !== 0) throw new Error(`${command} failed with status ${status}`);
    }
  } finally {
    if (isOurs) rmSync(policy);
  }
}
