import { readdirSync, readFileSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Image } from '../../scripts/content/model.ts';
import { preparePhotos } from '../../scripts/photos/prepare.ts';
import { anArticle } from '../builders.ts';
import { aFolder } from '../folders.ts';

const inFolder = (name: string): string => `articles/2023/01/bai/${name}`;

function anImage(name: string, line = 4): Image {
  return { file: inFolder(name), alt: 'Ảnh', caption: undefined, credit: undefined, line, column: 5 };
}

/** A photo of one colour. */
function aPhoto(width: number, height: number, background = '#8c1515'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

async function prepare(files: Record<string, Buffer | string>, again?: { content: string; cache: string }) {
  const content =
    again?.content ??
    aFolder(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [inFolder(name), bytes])));
  const cache = again?.cache ?? join(aFolder({}), 'photos');
  const progress: string[] = [];
  const article = anArticle({
    id: '2023/01/bai',
    images: Object.keys(files).map((name, index) => anImage(name, index + 4)),
  });
  const result = await preparePhotos([article], {
    content,
    cache,
    say: vi,
    onProgress: (done, of) => progress.push(`${done}/${of}`),
  });
  const photoOf = (name: string) => result.photos.get(inFolder(name));
  const bytesOf = (name: string): Buffer => readFileSync(join(cache, name));
  return { ...result, content, cache, progress, photoOf, bytesOf };
}

describe('renditions', () => {
  it.each([
    [2400, 1600, ['480x320', '960x640', '1600x1067']],
    [1600, 1200, ['480x360', '960x720', '1600x1200']],
    [1000, 500, ['480x240', '960x480', '1000x500']],
    [960, 640, ['480x320', '960x640']],
    [481, 481, ['480x480', '481x481']],
    [480, 640, ['480x640']],
    [300, 200, ['300x200']],
    [1, 1, ['1x1']],
    [3000, 1, ['480x1', '960x1', '1600x1']],
  ])('of a photo of %i × %i are %j', async (width, height, sizes) => {
    const { photoOf, bytesOf, problems } = await prepare({
      'a.png': await aPhoto(width, height).png().toBuffer(),
    });
    expect(problems).toEqual([]);
    const renditions = photoOf('a.png')?.renditions ?? [];
    expect(renditions.map((one) => `${one.width}x${one.height}`)).toEqual(sizes);
    for (const { name, ...size } of renditions) {
      const { format, width: written, height: high } = await sharp(bytesOf(name)).metadata();
      expect([format, written, high]).toEqual(['webp', size.width, size.height]);
    }
  });

  it('come with a JPEG of 1200 × 630 for link previews', async () => {
    const { photoOf, bytesOf } = await prepare({ 'a.png': await aPhoto(700, 900).png().toBuffer() });
    const preview = photoOf('a.png')?.preview;
    const { format, width, height } = await sharp(bytesOf(preview?.name ?? '')).metadata();
    expect([format, width, height]).toEqual(['jpeg', preview?.width, preview?.height]);
    expect([width, height]).toEqual([1200, 630]);
  });

  it.each([
    [3000, 1],
    [1, 3000],
  ])('cost a ribbon of %i × %i no more than any other', async (width, height) => {
    const start = process.cpuUsage();
    const { photoOf } = await prepare({ 'a.png': await aPhoto(width, height).png().toBuffer() });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(60_000);
    expect(photoOf('a.png')?.preview).toMatchObject({ width: 1200, height: 630 });
  });

  it('keep nothing of what a camera wrote about its owner', async () => {
    const original = await aPhoto(600, 400)
      .withExif({ IFD0: { Copyright: 'Nguyễn Văn A', Make: 'Máy' }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { cache, bytesOf } = await prepare({ 'a.jpg': original });
    const written = readdirSync(cache).filter((name) => !name.endsWith('.json'));
    expect(written).toHaveLength(3);
    for (const name of written) {
      const { exif, xmp, iptc, icc } = await sharp(bytesOf(name)).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it.each([
    [1, 0, false],
    [2, 0, true],
    [3, 180, false],
    [4, 180, true],
    [5, 90, true],
    [6, 270, false],
    [7, 270, true],
    [8, 90, false],
  ])('stand upright where the camera says orientation %i', async (orientation, angle, mirrored) => {
    // Shown upright, the photo is 600 × 400 and its upper left quarter is red.
    const red = { create: { width: 300, height: 200, channels: 3 as const, background: '#ff0000' } };
    const upright = await aPhoto(600, 400, '#0000ff')
      .composite([{ input: red, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const rotated = await sharp(upright).rotate(angle).png().toBuffer();
    const stored = await sharp(rotated).flop(mirrored).png().toBuffer();
    const original = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { photoOf, bytesOf } = await prepare({ 'a.jpg': original });
    const last = photoOf('a.jpg')?.renditions.at(-1);
    expect([last?.width, last?.height]).toEqual([600, 400]);
    const { data, info } = await sharp(bytesOf(last?.name ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isRed = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 0) > 128;
    const corners = [isRed(75, 50), isRed(525, 50), isRed(75, 350), isRed(525, 350)];
    expect(corners).toEqual([true, false, false, false]);
  });
});

describe('kinds of pictures', () => {
  const near = (expected: readonly number[], actual: readonly number[]): boolean =>
    expected.every((value, index) => Math.abs(value - (actual[index] ?? -99)) < 12);

  it.each<[string, string, () => Promise<Buffer>, readonly number[]]>([
    [
      '16-bit PNG',
      'a.png',
      () => aPhoto(50, 50, '#3366cc').toColourspace('rgb16').png().toBuffer(),
      [51, 102, 204],
    ],
    [
      'CMYK JPEG',
      'a.jpg',
      () => aPhoto(50, 50, '#8090a0').toColourspace('cmyk').jpeg().toBuffer(),
      [128, 144, 160],
    ],
    [
      'greyscale JPEG',
      'a.jpg',
      () => aPhoto(50, 50, '#808080').toColourspace('b-w').jpeg().toBuffer(),
      [128, 128, 128],
    ],
    ['AVIF', 'a.avif', () => aPhoto(50, 50, '#3366cc').avif().toBuffer(), [51, 102, 204]],
    ['TIFF', 'a.tif', () => aPhoto(50, 50, '#3366cc').tiff().toBuffer(), [51, 102, 204]],
    [
      'WebP under the name of a JPEG',
      'a.jpg',
      () => aPhoto(50, 50, '#3366cc').webp().toBuffer(),
      [51, 102, 204],
    ],
  ])('a %s keeps its colour', async (_name, name, make, colour) => {
    const original = await make();
    const { photoOf, bytesOf, problems } = await prepare({ [name]: original });
    expect(problems).toEqual([]);
    const { data } = await sharp(bytesOf(photoOf(name)?.renditions[0].name ?? ''))
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(near(colour, [...data.subarray(0, 3)])).toBe(true);
  });

  it('alpha stays in renditions and is white in previews', async () => {
    const original = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { photoOf, bytesOf } = await prepare({ 'a.png': original });
    const photo = photoOf('a.png');
    const alpha = await sharp(bytesOf(photo?.renditions[0].name ?? ''))
      .ensureAlpha()
      .raw()
      .toBuffer();
    expect(alpha[3]).toBe(0);
    const preview = await sharp(bytesOf(photo?.preview.name ?? ''))
      .raw()
      .toBuffer();
    expect([...preview.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('an animation shows its first picture', async () => {
    const frame = (background: string) => aPhoto(20, 10, background).png().toBuffer();
    const original = await sharp([await frame('#ff0000'), await frame('#0000ff')], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect((await sharp(original).metadata()).pages).toBe(2);
    const { photoOf, bytesOf } = await prepare({ 'a.gif': original });
    const [rendition] = photoOf('a.gif')?.renditions ?? [];
    expect([rendition?.width, rendition?.height]).toEqual([20, 10]);
    const pixels = await sharp(bytesOf(rendition?.name ?? ''))
      .raw()
      .toBuffer();
    expect((pixels[0] ?? 0) > 200 && (pixels[2] ?? 255) < 60).toBe(true);
  });
});

describe('pictures that cannot be published', () => {
  const noise = (): Promise<Buffer> =>
    sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  it.each<[string, () => Promise<Buffer | string>, string]>([
    ['a file of zero bytes', async () => '', vi.photoEmpty],
    ['half a JPEG', async () => (await noise()).subarray(0, 12_000), vi.photoBroken],
    ['a JPEG without its last bytes', async () => (await noise()).subarray(0, -400), vi.photoBroken],
    [
      'half a PNG',
      async () =>
        (
          await sharp(await noise())
            .png()
            .toBuffer()
        ).subarray(0, 50_000),
      vi.photoBroken,
    ],
    ['a text', async () => 'Đây không phải ảnh', vi.photoBroken],
    ['an HTML page', async () => '<!doctype html><script>alert(1)</script>', vi.photoBroken],
    ['an SVG', async () => svg, vi.photoType('JPEG, PNG, WebP')],
  ])('%s is a problem of the line that names it', async (_name, make, message) => {
    const { problems, photos, encoded, cache } = await prepare({ 'a.jpg': await make() });
    expect(problems).toEqual([
      { severity: 'error', path: 'content/articles/2023/01/bai.md', line: 4, column: 5, field: '', message },
    ]);
    expect([photos.size, encoded]).toEqual([0, 0]);
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });

  it('51 megapixels are refused before anything is decoded', async () => {
    const original = await aPhoto(8000, 6400).png({ compressionLevel: 1 }).toBuffer();
    // What is decoded is found to be half a file.
    const { problems } = await prepare({ 'a.png': original.subarray(0, original.length / 2) });
    expect(problems.map(({ message }) => message)).toEqual([vi.photoTooLarge(50)]);
  });

  it('do not keep the others from being published', async () => {
    const { photos, problems, progress } = await prepare({
      'a.jpg': '',
      'b.png': await aPhoto(9, 9).png().toBuffer(),
      'c.jpg': 'x',
    });
    expect([...photos.keys()]).toEqual([inFolder('b.png')]);
    expect(problems.map(({ line }) => line).toSorted()).toEqual([4, 6]);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });

  it('are reported at each place that names them', async () => {
    const content = aFolder({ [inFolder('a.jpg')]: '' });
    const article = anArticle({
      id: '2023/01/bai',
      images: [anImage('a.jpg', 4)],
      bodyImages: [anImage('a.jpg', 9)],
      videos: [
        {
          kind: 'link',
          url: 'https://video.example/1',
          title: 'Phim',
          transcript: undefined,
          poster: anImage('a.jpg', 12),
        },
      ],
    });
    const work = { content, cache: join(content, 'cache'), say: vi, onProgress: () => undefined };
    const { problems } = await preparePhotos([article], work);
    expect(problems.map(({ line }) => line)).toEqual([4, 9, 12]);
  });
});

describe('the cache', () => {
  it('encodes equal photos once, whatever they are called', async () => {
    const bytes = await aPhoto(30, 20).png().toBuffer();
    const { photoOf, encoded } = await prepare({ 'a.png': bytes, 'b.png': bytes, 'c.jpg': bytes });
    expect(encoded).toBe(1);
    expect(photoOf('a.png')).toBeDefined();
    expect(photoOf('b.png')).toEqual(photoOf('a.png'));
    expect(photoOf('c.jpg')).toEqual(photoOf('a.png'));
  });

  it('leaves a second run nothing to encode, and gives it the same photos', async () => {
    const files = {
      'a.png': await aPhoto(30, 20).png().toBuffer(),
      'b.png': await aPhoto(20, 30).png().toBuffer(),
    };
    const first = await prepare(files);
    const second = await prepare(files, first);
    expect([first.encoded, second.encoded]).toEqual([2, 0]);
    expect([...second.photos].toSorted()).toEqual([...first.photos].toSorted());
  });

  it('gives the same bytes whether it was full or empty', async () => {
    const files = { 'a.png': await aPhoto(700, 500).png().toBuffer() };
    const [a, b] = [await prepare(files), await prepare(files)];
    const read = ({ cache }: { cache: string }) =>
      readdirSync(cache).map((name) => [name, readFileSync(join(cache, name), 'base64')]);
    expect(read(a)).toEqual(read(b));
  });

  const part = (cache: string, form: RegExp): string =>
    join(cache, readdirSync(cache).find((name) => form.test(name)) ?? 'missing');
  it.each<[string, (cache: string) => void]>([
    ['lost a rendition', (cache) => unlinkSync(part(cache, /webp$/))],
    ['lost its preview', (cache) => unlinkSync(part(cache, /jpg$/))],
    ['holds a rendition of zero bytes', (cache) => truncateSync(part(cache, /webp$/), 0)],
    [
      'holds half a rendition',
      (cache) => truncateSync(part(cache, /webp$/), statSync(part(cache, /webp$/)).size >> 1),
    ],
    ['holds half its list', (cache) => truncateSync(part(cache, /json$/), 20)],
    ['lists something else', (cache) => writeFileSync(part(cache, /json$/), '{"photo":{},"sizes":{}}')],
    [
      'lists what an older version listed',
      (cache) => writeFileSync(part(cache, /json$/), '{"renditions":[]}'),
    ],
  ])('encodes a photo anew where it %s', async (_name, damage) => {
    const files = { 'a.png': await aPhoto(30, 20).png().toBuffer() };
    const first = await prepare(files);
    const before = readdirSync(first.cache).map((name) => [
      name,
      readFileSync(join(first.cache, name), 'base64'),
    ]);
    damage(first.cache);
    const second = await prepare(files, first);
    expect(second.encoded).toBe(1);
    expect(
      readdirSync(first.cache).map((name) => [name, readFileSync(join(first.cache, name), 'base64')]),
    ).toEqual(before);
  });
});
