import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import type { Photo, Rendition } from './model.ts';

/** Widths of renditions, in pixels. */
const widths = [480, 960, 1600];
/** No format that browsers show is higher: WebP's own limit, in pixels. */
const maximumHeight = 16_383;
/** What link previews expect. */
const previewSize = { width: 1200, height: 630 };
/** A photo longer than this for its width would be blown up to gigapixels to fill a preview. */
const longestCover = 8;
/** An original beyond this costs gigabytes to decode. */
export const maximumMegapixels = 50;
/** Changes whenever the encoding below does, so that cached renditions of other settings are not taken. */
const settings = 'webp-74 jpeg-78 v2';

/** Why a photo cannot be published. */
export type PhotoFault = 'empty' | 'broken' | 'tooLarge' | 'type';

/** A photo as encoded: its model and the bytes of each file that the model names. */
export interface Encoded {
  readonly photo: Photo;
  readonly files: ReadonlyMap<string, Buffer>;
}

export const readable: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);

/** Names a photo by its content and by how it is encoded: equal photos are encoded once. */
export function photoKey(original: Buffer): string {
  return createHash('sha256').update(settings).update(original).digest('hex').slice(0, 20);
}

/** Re-encodes a photo without its metadata, upright, never enlarged. Any original that is not whole is refused. */
export async function encodePhoto(key: string, original: Buffer): Promise<Encoded | PhotoFault> {
  if (original.length === 0) return 'empty';
  const size = await sizeOf(original);
  if (typeof size === 'string') return size;
  const files = new Map<string, Buffer>();
  const decoded = await decode(original);
  if (decoded === undefined) return 'broken';
  const { upright, width: fullWidth } = decoded;

  const webp = async (width: number): Promise<Rendition> => {
    const { data, info } = await upright
      .clone()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 74 })
      .toBuffer({ resolveWithObject: true });
    const name = `${key}-${info.width}.webp`;
    files.set(name, data);
    return { name, width: info.width, height: info.height };
  };
  const [first = fullWidth, ...more] = widths.filter((width) => width < fullWidth);
  const renditions: [Rendition, ...Rendition[]] = [await webp(first)];
  for (const width of [...more, fullWidth]) {
    if (width !== renditions.at(-1)?.width) renditions.push(await webp(width));
  }

  const ratio = Math.max(size.width / size.height, size.height / size.width);
  const fill =
    ratio > longestCover
      ? ({ fit: 'contain', background: '#ffffff', withoutEnlargement: true } as const)
      : ({ fit: 'cover', position: 'attention' } as const);
  const preview: Rendition = { name: `${key}-preview.jpg`, ...previewSize };
  files.set(
    preview.name,
    await upright
      .clone()
      .resize({ ...previewSize, ...fill })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer(),
  );
  return { photo: { renditions, preview }, files };
}

/** sharp is slow to start, and most builds know all their photos. */
const loadSharp = () => import('sharp');

/** Width and height as shown, after the camera's orientation. */
async function sizeOf(original: Buffer): Promise<{ width: number; height: number } | PhotoFault> {
  const { default: sharp } = await loadSharp();
  try {
    const {
      format,
      width,
      height,
      orientation = 1,
    } = await sharp(original, { limitInputPixels: false }).metadata();
    if (!readable.has(format)) return 'type';
    if (width * height > maximumMegapixels * 1e6) return 'tooLarge';
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return 'broken'; // sharp cannot tell a damaged header from something that is no picture.
  }
}

/** The whole picture, decoded once for all renditions; undefined where a part of it is missing. */
async function decode(original: Buffer): Promise<{ upright: Sharp; width: number } | undefined> {
  const { default: sharp } = await loadSharp();
  try {
    const { data, info } = await sharp(original, {
      failOn: 'warning',
      limitInputPixels: maximumMegapixels * 1e6,
    })
      .rotate()
      .toColourspace('srgb')
      .resize({ width: widths.at(-1) ?? 0, height: maximumHeight, fit: 'inside', withoutEnlargement: true })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { upright: sharp(data, { raw: { width, height, channels } }), width };
  } catch {
    return undefined; // With failOn: 'warning' any fault of the file ends here.
  }
}
