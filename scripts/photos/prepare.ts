import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Messages } from '../content/messages/messages.ts';
import { type Article, type Image, imagesOf } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { reporterFor } from '../content/reporter.ts';
import { cachedPhoto, storePhoto } from './cache.ts';
import { encodePhoto, maximumMegapixels, type PhotoFault, photoKey } from './encode.ts';
import type { Photo, Photos } from './model.ts';

/** Where photos come from, where their renditions go, and who wants to know how far the work is. */
export interface PhotoWork {
  /** The content folder. */
  readonly content: string;
  /** The folder of cached renditions; it may be lost at any time. */
  readonly cache: string;
  readonly say: Messages;
  onProgress(done: number, of: number): void;
}

/** What became of the photos that content names. */
export interface PreparedPhotos {
  readonly photos: Photos;
  readonly problems: readonly Problem[];
  /** How many had to be encoded: the cache held the others. */
  readonly encoded: number;
}

/** Makes the renditions of all photos that the articles name; each photo of equal bytes is encoded once. */
export async function preparePhotos(articles: readonly Article[], work: PhotoWork): Promise<PreparedPhotos> {
  const uses = usesByFile(articles);
  const photos = new Map<string, Photo>();
  const problems: Problem[] = [];
  const underWay = new Map<string, Promise<Photo | PhotoFault>>();
  let done = 0;
  let encoded = 0;

  const obtain = async (key: string, original: Buffer): Promise<Photo | PhotoFault> => {
    const cached = cachedPhoto(work.cache, key);
    if (cached !== undefined) return cached;
    const fresh = await encodePhoto(key, original);
    if (typeof fresh === 'string') return fresh;
    storePhoto(work.cache, key, fresh);
    encoded += 1;
    return fresh.photo;
  };
  const prepare = async ([file, named]: readonly [string, readonly Use[]]): Promise<void> => {
    const original = await readFile(join(work.content, file));
    const key = photoKey(original);
    const pending = underWay.get(key) ?? obtain(key, original);
    underWay.set(key, pending);
    const result = await pending;
    if (typeof result === 'string')
      problems.push(...named.flatMap((use) => problemOf(use, result, work.say)));
    else photos.set(file, result);
    done += 1;
    work.onProgress(done, uses.size);
  };

  const queue = uses.entries();
  const worker = async (): Promise<void> => {
    for (const use of queue) await prepare(use);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { photos, problems, encoded };
}

/** A place that names a photo. */
interface Use {
  readonly source: string;
  readonly image: Image;
}

function usesByFile(articles: readonly Article[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const article of articles) {
    for (const image of imagesOf(article)) {
      uses.set(image.file, [...(uses.get(image.file) ?? []), { source: article.source, image }]);
    }
  }
  return uses;
}

function problemOf({ source, image }: Use, fault: PhotoFault, say: Messages): Problem[] {
  const problems: Problem[] = [];
  reporterFor(source, say, problems).error(image, '', faultMessage(fault, say));
  return problems;
}

function faultMessage(fault: PhotoFault, say: Messages): string {
  switch (fault) {
    case 'empty':
      return say.photoEmpty;
    case 'broken':
      return say.photoBroken;
    case 'tooLarge':
      return say.photoTooLarge(maximumMegapixels);
    case 'type':
      return say.photoType('JPEG, PNG, WebP');
  }
}
