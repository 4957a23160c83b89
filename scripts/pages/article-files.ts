import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { type Article, imagesOf } from '../content/model.ts';
import type { Photos } from '../photos/model.ts';
import type { FileCopy } from './model.ts';

/** The files that stand beside article pages. */
export interface ArticleFiles {
  /** All of them, by article. A photo that several articles show comes once. */
  readonly files: readonly FileCopy[];
  /** Attachments and films alone, whose names editors choose. */
  readonly attached: readonly FileCopy[];
}

/** The files that stand beside article pages: their Markdown, attachments, films and photos. */
export function articleFiles(archives: readonly Archive[], photos: Photos, paths: Paths): ArticleFiles {
  const files: FileCopy[] = [];
  const attached: FileCopy[] = [];
  const shown = new Set<string>();
  for (const { article, sourceUrl } of archives.flatMap(({ entries }) => entries)) {
    const source = `content/${article.source}`;
    files.push({ url: sourceUrl, from: 'content', path: article.source, key: article.contentId, source });
    for (const path of namesOf(article)) {
      const url = paths.articleFile(article, path);
      const file: FileCopy = { url, from: 'content', path, key: undefined, source };
      files.push(file);
      attached.push(file);
    }
    for (const name of renditionsOf(article, photos)) {
      if (shown.has(name)) continue;
      shown.add(name);
      files.push({ url: paths.photo(name), from: 'photos', path: name, key: name, source: undefined });
    }
  }
  return { files, attached };
}

const none: readonly string[] = [];

/** The attachments and films of an article, each once. */
function namesOf({ attachments, files }: Article): Iterable<string> {
  if (attachments.length === 0 && files.length === 0) return none;
  return new Set([...attachments.map(({ file }) => file), ...files]);
}

/** The renditions of all photos of an article. */
function renditionsOf(article: Article, photos: Photos): readonly string[] {
  const { images, bodyImages, videos } = article;
  if (images.length === 0 && bodyImages.length === 0 && videos.length === 0) return none;
  return imagesOf(article).flatMap(({ file }) => {
    const photo = photos.get(file);
    return photo === undefined ? [] : [...photo.renditions, photo.preview].map(({ name }) => name);
  });
}
