import type { Archive, Entry } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { type Article, imagesOf } from '../content/model.ts';
import { once } from '../content/once.ts';
import type { Photos } from '../photos/model.ts';
import type { FileCopy } from './model.ts';

/** The files that stand beside article pages. */
export interface ArticleFiles {
  /** All of them, by article: made when they are asked for. A photo that several articles show comes once. */
  readonly files: () => readonly FileCopy[];
  /** Attachments and films alone, whose names editors choose. */
  readonly attached: readonly FileCopy[];
}

/** The files that stand beside article pages: their Markdown, attachments, films and photos. */
export function articleFiles(archives: readonly Archive[], photos: Photos, paths: Paths): ArticleFiles {
  const entries = archives.flatMap((archive) => archive.entries);
  const files = once(() => {
    const shown = new Set<string>();
    return entries.flatMap((entry) => {
      const renditions = renditionsOf(entry.article, photos).filter((name) => isFirst(name, shown));
      return [textOf(entry), ...attachedTo(entry, paths), ...renditions.map((name) => photoAt(name, paths))];
    });
  });
  return { files, attached: entries.flatMap((entry) => attachedTo(entry, paths)) };
}

/** Whether a name was not seen before; from now on it was. */
function isFirst(name: string, seen: Set<string>): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

const none: readonly never[] = [];

/** The Markdown of an article. */
function textOf({ article, sourceUrl }: Entry): FileCopy {
  const { source: path, contentId: key } = article;
  return { url: sourceUrl, from: 'content', path, key, source: `content/${path}` };
}

/** The attachments and films of an article. */
function attachedTo({ article }: Entry, paths: Paths): readonly FileCopy[] {
  return namesOf(article).map((path) => ({
    url: paths.articleFile(article, path),
    from: 'content',
    path,
    key: undefined,
    source: `content/${article.source}`,
  }));
}

function photoAt(name: string, paths: Paths): FileCopy {
  return { url: paths.photo(name), from: 'photos', path: name, key: name, source: undefined };
}

/** The attachments and films of an article, each once. */
function namesOf({ attachments, files }: Article): readonly string[] {
  if (attachments.length === 0 && files.length === 0) return none;
  return [...new Set([...attachments.map(({ file }) => file), ...files])];
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
