import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../content/model.ts';

const templates = fileURLToPath(new URL('idiomatic', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Lays out a site as Eleventy's own guide does it: articles are templates, lists are paginated collections. */
export function prepareIdiomatic(folder: string, articles: readonly Article[]): void {
  cpSync(templates, folder, { recursive: true });
  symlinkSync(modules, join(folder, 'node_modules'));
  for (const article of articles) {
    const { title, date, summary, tags, bylines } = article;
    const file = join(folder, 'src/articles', `${article.id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const head = { title, date, summary, tags, author: bylines[0]?.name, permalink: `/${article.id}/` };
    writeFileSync(file, `---json\n${JSON.stringify(head)}\n---\n${article.body()}`);
  }
}

/** A site of one empty page: what Eleventy costs before it does anything. */
export function prepareEmpty(folder: string): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  symlinkSync(modules, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src/index.md'), '\n');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}
