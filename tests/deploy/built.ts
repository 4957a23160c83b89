import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatLedger, type LedgerLine } from '../../scripts/publish/ledger.ts';
import { manifestName, manifestOf } from '../../scripts/publish/manifest.ts';
import { siteYaml, writeFiles } from '../site/sites.ts';

const sum = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A line of a ledger for an article at `/2024/03/<slug>/`. */
export function aLine(slug: string, over: Partial<LedgerLine> = {}): LedgerLine {
  const url = `/2024/03/${slug}/`;
  const line = {
    url,
    id: url,
    kind: 'article',
    first: '2024-03-01',
    state: 'published',
    target: '',
  } as const;
  return { ...line, sha256: sum(slug), updates: 0, ...over };
}

/** Writes a site as a build leaves it: files, ledger, manifest. */
export function writeBuilt(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
  lines: readonly LedgerLine[] = [aLine('mot')],
): void {
  rmSync(folder, { recursive: true, force: true });
  const ledger = formatLedger(new Map(lines.map((line) => [line.url, line])));
  const all: Readonly<Record<string, string | Buffer>> = { ...files, 'ledger.tsv': ledger };
  const sums = new Map(Object.entries(all).map(([path, bytes]) => [path, sum(bytes)]));
  for (const [path, bytes] of [...Object.entries(all), [manifestName, manifestOf(sums)] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The name of the script that pages of this edition ask for. */
export function scriptOf(edition: number): string {
  return `assets/trang-${sum(`script ${edition}`).slice(0, 8)}.js`;
}

/** The part of the search index that pages of this edition ask for. */
export function fragmentOf(edition: number): string {
  return `pagefind/2024-${sum(`index ${edition}`).slice(0, 10)}/0.json`;
}

/** A page that passes the audit and asks for these files. */
export function aPage(words: string, files: readonly string[] = []): string {
  const [script, ...others] = files;
  return `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>Tin</title>
<link rel="canonical" href="https://tin.example.vn/">
${script === undefined ? '' : `<script src="/${script}"></script>`}
${others.map((file) => `<link rel="preload" href="/${file}">`).join('')}
${words}
`;
}

/** An edition of an invented site: each page says which edition it is and asks for files of that edition. */
export function editionFiles(edition: number, pages = 20): Record<string, string> {
  const script = scriptOf(edition);
  const fragment = fragmentOf(edition);
  const page = (name: string): string =>
    aPage(`${name}. ${`Bản ${edition}. `.repeat(400)}`, [script, fragment]);
  const names = Array.from({ length: pages }, (_, index) => `2024/03/bai-${index}/index.html`);
  return {
    'index.html': page('Trang chủ'),
    ...Object.fromEntries(names.map((name) => [name, page(name)])),
    [script]: `console.log(${edition});\n`,
    [fragment]: JSON.stringify({ edition }),
    'pagefind/volumes.json': JSON.stringify({ edition }),
    'van ban/Quyết định số 1.txt': 'Không đổi.\n',
  };
}

/** A folder with the content that the command takes its language and zone from. */
export function writeContent(folder: string, more = ''): void {
  writeFiles(folder, { 'content/site.yaml': `${siteYaml}${more}` });
}
