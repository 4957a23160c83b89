import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from '../patience.ts';
import { ask } from './answer.ts';

/** A folder that is served below a path of a host of its own. */
export interface Served {
  readonly folder: string;
  readonly base: string;
}

/** A real web server on loopback. */
export interface Running {
  /** One for each folder, without a slash at the end. */
  readonly origins: readonly string[];
  stop(): Promise<void>;
}

/** Apache is told by .htaccess, as on shared hosts, or in its virtual host. */
export type ServerName = 'nginx' | 'caddy' | 'apache' | 'apacheHost';

/** Servers give up root's rights; then they read as this user. */
const reader = 'www-data';
const isRoot = process.getuid?.() === 0;

/**
 * Starts a server from the files that the build wrote; all that it writes itself lies in `prefix`. Where another
 * program was quicker to take a port that was free, others are tried.
 */
export async function startServer(
  name: ServerName,
  served: readonly Served[],
  prefix: string,
  attempts = 5,
): Promise<Running> {
  try {
    return await startOnce(name, served, prefix);
  } catch (error) {
    const isTaken = error instanceof Error && /address already in use/i.test(error.message);
    if (!isTaken || attempts === 1) throw error;
    return startServer(name, served, prefix, attempts - 1);
  }
}

async function startOnce(name: ServerName, served: readonly Served[], prefix: string): Promise<Running> {
  mkdirSync(prefix, { recursive: true, mode: 0o755 });
  const ports = await Promise.all(served.map(freePort));
  const { command, args, config } = recipes[name](
    served.map((one, index) => ({ ...one, port: ports[index] ?? 0 })),
    prefix,
  );
  writeFileSync(join(prefix, 'config'), config);
  const log = openSync(join(prefix, 'log'), 'w');
  const child = spawn(command, args, {
    stdio: ['ignore', log, log],
    env: { ...process.env, HOME: prefix, XDG_DATA_HOME: prefix, XDG_CONFIG_HOME: prefix },
  });
  const failed = new Promise<never>((_, reject) => {
    const fail = (): void =>
      reject(new Error(`${name} stopped: ${readFileSync(join(prefix, 'log'), 'utf8')}`));
    child.once('error', reject);
    child.once('exit', fail);
  });
  failed.catch(() => undefined);
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const shows = served.map((one, index) =>
    until(`${name} at work`, () => isShown(one, origins[index] ?? '')),
  );
  await Promise.race([failed, Promise.all(shows)]);
  return { origins, stop: () => stopped(child) };
}

/** Whether it is this site that stands at an address, and not what another program serves there. */
async function isShown({ folder, base }: Served, origin: string): Promise<boolean> {
  const name = 'manifest-sha256.txt';
  try {
    const { body } = await ask(origin, base + name);
    return body.equals(readFileSync(join(folder, name)));
  } catch {
    return false; // Nobody listens yet.
  }
}

type Recipe = (
  sites: readonly (Served & { readonly port: number })[],
  prefix: string,
) => { readonly command: string; readonly args: readonly string[]; readonly config: string };

const recipes: Readonly<Record<ServerName, Recipe>> = {
  nginx: (sites, prefix) => {
    const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return {
      command: 'nginx',
      args: ['-p', prefix, '-c', join(prefix, 'config'), '-e', join(prefix, 'log')],
      config: `load_module ${brotli};
daemon off;
${isRoot ? `user ${reader};` : ''}
worker_processes 2;
pid ${prefix}/pid;
events { }
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${prefix}/${kind};`).join('\n  ')}
  map_hash_max_size 65536;
  map_hash_bucket_size 4096;
  ${sites.map(({ folder }) => `include ${folder}/.khotin/nginx-http.conf;`).join('\n  ')}
${sites
  .map(
    ({ folder, port }) => `  server {
    listen 127.0.0.1:${port};
    brotli_static on;
    set $khotin ${folder};
    include ${folder}/.khotin/nginx.conf;
  }
`,
  )
  .join('')}}
`,
    };
  },
  caddy: (sites, prefix) => ({
    command: 'caddy',
    args: ['run', '--config', join(prefix, 'config'), '--adapter', 'caddyfile'],
    config: `{
	admin off
	auto_https off
}
${sites
  .map(
    ({ folder, port }) => `http://127.0.0.1:${port} {
	root * ${folder}
	import ${folder}/.khotin/Caddyfile
}
`,
  )
  .join('')}`,
  }),
  apache: (sites, prefix) =>
    apache(
      prefix,
      sites.map(({ folder, base, port }, index) => {
        const root = documentRoot(folder, base, join(prefix, `root-${index}`));
        return `Listen 127.0.0.1:${port}
<VirtualHost 127.0.0.1:${port}>
  DocumentRoot "${root}"
</VirtualHost>
<Directory "${root}">
  Options FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>
`;
      }),
    ),
  apacheHost: (sites, prefix) =>
    apache(
      prefix,
      sites.map(
        ({ folder, base, port }) => `Listen 127.0.0.1:${port}
<VirtualHost 127.0.0.1:${port}>
  Define KHOTIN ${folder}
  ${base === '/' ? `DocumentRoot ${folder}` : ''}
  Include ${folder}/.khotin/apache.conf
</VirtualHost>
`,
      ),
    ),
};

function apache(prefix: string, hosts: readonly string[]): ReturnType<Recipe> {
  const modules = [
    'mpm_event',
    'authz_core',
    'alias',
    'dir',
    'mime',
    'negotiation',
    'headers',
    'rewrite',
    'env',
  ];
  return {
    command: 'apache2',
    args: ['-d', prefix, '-f', join(prefix, 'config'), '-DFOREGROUND'],
    config: `${modules.map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so\n`).join('')}
ServerName 127.0.0.1
DocumentRoot ${prefix}
PidFile ${prefix}/pid
ErrorLog ${prefix}/log
Mutex file:${prefix} default
${isRoot ? `User ${reader}\nGroup ${reader}\n` : ''}
Include /etc/apache2/mods-available/mime.conf
StartServers 1
${hosts.join('')}`,
  };
}

/** A site below a path lies in a folder of that name, as on a shared host. */
function documentRoot(folder: string, base: string, root: string): string {
  if (base === '/') return folder;
  if (!existsSync(root)) {
    mkdirSync(root, { recursive: true });
    symlinkSync(folder, join(root, base.slice(1, -1)));
  }
  return root;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
