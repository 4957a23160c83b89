import { hash } from 'node:crypto';
import type { Publication } from '../../pages/pages.ts';
import type { Ledger } from '../ledger.ts';
import { apacheHost, apacheTable, htaccess } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { nginxServer } from './nginx.ts';
import { nginxMaps } from './nginx-maps.ts';
import { serverRules } from './rules.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** Where the files of nginx and Caddy lie in the output: every server refuses to show it. */
export const serverFolder = '.khotin';

const apacheTableName = `${serverFolder}/apache-redirects.txt`;

/** The files that tell web servers how to serve a site, by their path below the output folder. */
export function serverFiles(publication: Publication, ledger: Ledger): Map<string, string> {
  const rules = serverRules(publication, ledger);
  // Two sites may share one nginx.
  const name = `khotin_${hash('sha256', rules.origin + rules.base).slice(0, 8)}`;
  return new Map([
    [`${serverFolder}/nginx-http.conf`, `${nginxHttpNote}${nginxMaps(rules, name)}`],
    [`${serverFolder}/nginx.conf`, `${nginxNote}${nginxServer(rules, name)}`],
    [`${serverFolder}/Caddyfile`, `${caddyNote}${caddyfile(rules)}`],
    [
      `${serverFolder}/apache.conf`,
      `${apacheHostNote}${apacheHost(rules, { name, table: apacheTableName })}`,
    ],
    [apacheTableName, apacheTable(rules)],
    ['.htaccess', `${apacheNote}${htaccess(rules)}`],
    ['_headers', headersFile(rules)],
    ['_redirects', redirectsFile(rules)],
    // GitHub Pages would leave out what begins with a dot or a line.
    ['.nojekyll', 'Served as it is.\n'],
  ]);
}

const nginxHttpNote = `# Made by Kho Tin with each build; changes are lost. In the http block, once for each site:
#   map_hash_max_size 65536;
#   map_hash_bucket_size 4096;
#   include /srv/tin/current/${serverFolder}/nginx-http.conf;
# Reload nginx after each publication: old addresses and removed articles are read from here.
`;

const nginxNote = `# Made by Kho Tin with each build; changes are lost. In the server block:
#   set $khotin /srv/tin/current;
#   include /srv/tin/current/${serverFolder}/nginx.conf;
# and, with Debian's package libnginx-mod-http-brotli-static: brotli_static on;
`;

const caddyNote = `# Made by Kho Tin with each build; changes are lost. In the site block:
#   root * /srv/tin/current
#   import /srv/tin/current/${serverFolder}/Caddyfile
# Reload Caddy after each publication: old addresses and removed articles are read from here.
`;

const apacheHostNote = `# Made by Kho Tin with each build; changes are lost. In the virtual host:
#   Define KHOTIN /srv/tin/current
#   DocumentRoot \${KHOTIN}
#   Include \${KHOTIN}/${serverFolder}/apache.conf
# Needs mod_rewrite and mod_headers; below a path also mod_alias, and no DocumentRoot. Reload Apache after each
# publication in which an article was removed; the table of old addresses is read anew by itself.
`;

const apacheNote = `# Made by Kho Tin with each build; changes are lost. Needs mod_rewrite, mod_headers, and AllowOverride All
# (or FileInfo Indexes Options=Indexes,MultiViews). On a server of your own ${serverFolder}/apache.conf is faster.
`;
