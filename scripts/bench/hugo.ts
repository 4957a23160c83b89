import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Article } from '../content/model.ts';

const templates = fileURLToPath(new URL('hugo', import.meta.url));

/** Hugo's version, where it is installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/**
 * Lays out a site for Hugo: the same articles, and templates for equivalent pages, with two differences in Hugo's
 * favour. The related articles of its pages are simply the newest ones of the same tag, since its own `Related` is
 * quadratic and would be most of its time; and it cuts the list of a tag into pages of 50 where Kho Tin gives each
 * year pages of its own.
 */
export function prepareHugo(folder: string, articles: readonly Article[]): void {
  cpSync(templates, folder, { recursive: true });
  const sections = new Map<string, string>();
  for (const article of articles) {
    const [year = '', month = ''] = article.id.split('/');
    sections.set(year, year);
    sections.set(`${year}/${month}`, `${month}/${year}`);
    const file = join(folder, 'content/articles', `${article.id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${frontMatter(article)}\n${article.body()}`);
  }
  for (const [path, title] of sections) {
    const head = { title, url: `/${path}/` };
    writeFileSync(join(folder, 'content/articles', path, '_index.md'), `${JSON.stringify(head)}\n`);
  }
}

/** YAML, as editors write it and as Kho Tin reads it. */
function frontMatter({ title, date, summary, tags, bylines }: Article): string {
  const author = bylines.map(({ name }) => name);
  return `---\n${stringify({ title, date, summary: summary ?? '', tags, author })}---\n`;
}
