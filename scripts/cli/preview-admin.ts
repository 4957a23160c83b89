import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bundleAdmin } from '../admin/bundle.ts';
import { adminTexts } from '../admin/files.ts';
import type { AdminBackend } from '../content/model.ts';
import { readSettings } from '../content/settings.ts';
import type { Source } from './composition.ts';

/** An answer of the preview's server. Bytes go out as they are: this page must not reload while someone writes. */
export interface AdminAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  yml: 'text/yaml; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
};

/** The admin page of the preview, at `/admin/`: bundled when first asked for. It needs no sound content. */
export function previewAdmin(source: Source): (path: string) => Promise<AdminAnswer | undefined> {
  let bundling: ReturnType<typeof bundleAdmin> | undefined;
  return async (path) => {
    if (path !== '/admin' && !path.startsWith('/admin/')) return undefined;
    if (path === '/admin') return { status: 302, headers: { Location: '/admin/' }, body: Buffer.alloc(0) };
    const name = decodeURIComponent(path.slice('/admin/'.length)) || 'index.html';
    const text = textsOf(source)?.get(`admin/${name}`);
    bundling ??= bundleAdmin();
    const bytes = text ?? (await bundling).get(name);
    return bytes === undefined ? undefined : answer(name, bytes);
  };
}

function answer(name: string, bytes: string | Uint8Array): AdminAnswer {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' },
    body: Buffer.from(bytes),
  };
}

function textsOf(source: Source): ReadonlyMap<string, string> | undefined {
  const { site } = readSettings(source.content, undefined, []);
  if (site === undefined) return undefined;
  const admin: AdminBackend = {
    ...(site.admin ?? { backend: 'github', host: undefined, repository: 'khotin/local', branch: undefined }),
    folder: folderInRepository(source.content),
  };
  return adminTexts(site, Number(source.day(site.timeZone).slice(0, 4)), admin);
}

/** The content folder as seen from the folder that holds `.git`, which is what the editor opens. */
function folderInRepository(content: string): string {
  let root = dirname(content);
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root);
  const base = existsSync(join(root, '.git')) ? root : dirname(content);
  return relative(base, content).split(sep).join('/');
}
