import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { maximumMegapixels, readable } from '../photos/encode.ts';

/** Whether a build will be able to decode a picture: one that it cannot would stop it. */
export async function isWholePicture(file: string): Promise<boolean> {
  try {
    const bytes = await readFile(file);
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!readable.has(format) || width * height > maximumMegapixels * 1e6) return false;
    await sharp(bytes, { failOn: 'warning' })
      .resize({ width: 32, height: 32, fit: 'inside' })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false; // sharp cannot tell a damaged picture from something that is none: either is listed.
  }
}
