import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { JudgedArticle } from './articles.ts';

/** Indexes the articles' pages with Pagefind as it comes, their `<article>` alone, into `folder`. */
export async function indexStock(
  site: string,
  articles: readonly JudgedArticle[],
  { language, folder }: { language: string; folder: string },
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language, rootSelector: 'article.article' });
  if (!index) throw new Error(errors.join('; '));
  for (const { path } of articles) {
    const content = await readFile(join(site, path, 'index.html'), 'utf8');
    const { errors: refused } = await index.addHTMLFile({ url: path, content });
    if (refused.length > 0) throw new Error(refused.join('; '));
  }
  await mkdir(folder, { recursive: true });
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
}
