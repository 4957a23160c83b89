import { fileTypes, hiddenPaths, mediaTypes, securityHeaders, textTypes } from './headers.ts';
import type { ServerRules } from './model.ts';
import { headerVariable } from './nginx-maps.ts';
import { bytesPattern } from './signs.ts';

/** The part of nginx's `server` block that answers for a site. `name` begins the names of its variables. */
export function nginxServer(rules: ServerRules, name: string): string {
  const { base } = rules;
  const headers = securityHeaders(rules).map((header) => {
    const value = header.admin === undefined ? `"${header.value}"` : headerVariable(name, header);
    return `  add_header ${header.name} ${value} always;\n`;
  });
  const types = Object.entries(mediaTypes).map(([type, ends]) => `    ${type} ${ends.join(' ')};\n`);
  const files = Object.entries(fileTypes).map(
    ([file, type]) => `  location ~ /${bytesPattern(file)}$ {
    if ($${name}_moved) { return 301 $${name}_moved; }
    if ($${name}_gone) { return 410; }
    types { }
    default_type ${type};
  }
`,
  );
  const slashed =
    base === '/'
      ? ''
      : `location = ${base.slice(0, -1)} {\n  absolute_redirect off;\n  return 301 ${base};\n}\n`;
  return `${slashed}location ${base} {
  alias $khotin/;
  index index.html;
  autoindex off;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  gzip_vary on;
  charset utf-8;
  charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};
  default_type application/octet-stream;
  types {
${types.join('')}  }
${headers.join('')}  add_header Cache-Control $${name}_cache always;
  add_header Allow $${name}_allow always;
  error_page 404 $${name}_missing;
  error_page 403 =404 $${name}_missing;
  error_page 410 @${name}_gone;
  if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
  if ($${name}_moved) { return 301 $${name}_moved; }
  if ($${name}_gone) { return 410; }
  location ~ "^${bytesPattern(base)}(?:.*/)?${hiddenPaths}" { return 404; }
${files.join('')}}
location @${name}_gone {
  root $khotin;
  charset utf-8;
  types { }
  default_type text/html;
  server_tokens off;
${headers.join('')}  add_header Cache-Control $${name}_cache always;
  try_files /$${name}_gone =410;
}
`;
}
