import sharp from 'sharp';
import { slugify } from '../content/slug.ts';
import type { WordFigure } from './figure.ts';
import type { WordPicture } from './html.ts';

/** A picture on its way into the article's folder. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const extensions: Readonly<Record<string, string>> = {
  ...{ jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif', tiff: 'tif' },
};
const longestName = 50;

/** Names each picture that figures show after its caption; those that are no photos are left out and returned. */
export async function pictureFiles(
  pictures: readonly WordPicture[],
  figures: readonly WordFigure[],
): Promise<{ readonly files: ReadonlyMap<number, PictureFile>; readonly refused: readonly string[] }> {
  const files = new Map<number, PictureFile>();
  const names = new Set<string>();
  const refused: string[] = [];
  for (const { index, caption, alt } of figures) {
    const picture = pictures[index];
    if (picture === undefined || files.has(index)) continue;
    const extension = await extensionOf(picture.bytes);
    if (extension === undefined) {
      refused.push(caption ?? (alt === '' ? picture.type : alt));
      continue;
    }
    const stem = shortSlug(caption ?? '') || 'anh';
    let name = stem === 'anh' ? 'anh-1' : stem;
    for (let number = 2; names.has(name); number += 1) name = `${stem}-${number}`;
    names.add(name);
    files.set(index, { name: `${name}.${extension}`, bytes: picture.bytes });
  }
  return { files, refused };
}

/** By what the bytes are, not by what the document calls them. */
async function extensionOf(bytes: Buffer): Promise<string | undefined> {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: 50e6 }).metadata();
    return extensions[format];
  } catch {
    // Not a picture that browsers know: Windows metafiles, broken ones. The editor is told which.
    return undefined;
  }
}

function shortSlug(text: string): string {
  const slug = slugify(text);
  return slug.length <= longestName ? slug : slug.slice(0, slug.lastIndexOf('-', longestName));
}
