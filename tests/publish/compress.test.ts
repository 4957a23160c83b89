import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressing } from '../../scripts/publish/compress.ts';
import { readManifest } from '../../scripts/publish/manifest.ts';
import { openRelease } from '../../scripts/publish/output.ts';
import { aFolder } from '../folders.ts';

const long = 'Một câu đủ dài để được nén. '.repeat(100);
const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919 * (at + 13)) % 251)).toString(
  'base64',
);

type Files = Readonly<Record<string, string>>;

const wasCompressed = (site: string): boolean => readManifest(site)?.includes('.br\n') ?? false;

/** A release of these files into `folder`, with siblings or without; of those of the last one something is `known`. */
function release(
  folder: string,
  files: Files,
  { siblings = true, kept = [] as string[], known = true } = {},
) {
  const opened = openRelease(join(folder, 'site'), join(folder, 'content'));
  const site = join(folder, 'site');
  const output = siblings ? compressing(opened, site, known && wasCompressed(site)) : opened;
  for (const [path, text] of Object.entries(files)) output.write(path, text);
  for (const path of kept) output.keep(path);
  return output.commit();
}
const listed = (folder: string): string[] =>
  readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name !== 'manifest-sha256.txt')
    .map((item) => join(item.parentPath, item.name).slice(join(folder, 'site/').length))
    .toSorted();
const read = (folder: string, path: string): Buffer => readFileSync(join(folder, 'site', path));

it('gives each long text two siblings that say the same, and nothing else any', () => {
  const folder = aFolder({ 'content/x': '' });
  release(folder, { 'a/index.html': long, 'short.html': 'ngắn', 'photo.webp': long, 'feed.xml': long });
  expect(listed(folder)).toEqual([
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'feed.xml',
    'feed.xml.br',
    'feed.xml.gz',
    'photo.webp',
    'short.html',
  ]);
  expect(brotliDecompressSync(read(folder, 'a/index.html.br')).toString()).toBe(long);
  expect(gunzipSync(read(folder, 'a/index.html.gz')).toString()).toBe(long);
  expect(read(folder, 'manifest-sha256.txt').toString()).toContain('  a/index.html.br\n');
});

it('lets no stale sibling survive a change, a loss, or a build without siblings', () => {
  const folder = aFolder({ 'content/x': '' });
  release(folder, { 'a.html': long, 'b.html': long });
  release(folder, { 'a.html': `${long}!` });
  expect(listed(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  expect(brotliDecompressSync(read(folder, 'a.html.br')).toString()).toBe(`${long}!`);
  release(folder, { 'a.html': `${long}!` }, { siblings: false });
  expect(listed(folder)).toEqual(['a.html']);
});

it('keeps the siblings of what is kept, makes those that the last release lacked, and comes to the same bytes', () => {
  const [folder, fresh] = [aFolder({ 'content/x': '' }), aFolder({ 'content/x': '' })];
  release(folder, { 'a.html': long, 'b.html': long }, { siblings: false });
  release(folder, { 'a.html': long }, { kept: ['b.html'] });
  const again = release(folder, { 'a.html': long }, { kept: ['b.html'] });
  expect(again.written).toEqual([]);
  const { id } = release(fresh, { 'a.html': long, 'b.html': long });
  expect(again.id).toBe(id);
});

it('makes all siblings anew where nothing is known of how those of the last release were made', () => {
  const folder = aFolder({ 'content/x': '' });
  const first = release(folder, { 'a.html': long, 'b.html': noise });
  writeFileSync(join(folder, 'site', 'a.html.br'), 'made by an older version');
  const manifest = join(folder, 'site', 'manifest-sha256.txt');
  const older = hash('sha256', 'made by an older version');
  writeFileSync(
    manifest,
    read(folder, 'manifest-sha256.txt')
      .toString()
      .replace(/\w{64}(?= {2}a\.html\.br)/, older),
  );
  const again = release(folder, { 'a.html': long }, { kept: ['b.html'], known: false });
  expect(again.id).toBe(first.id);
  expect(brotliDecompressSync(read(folder, 'a.html.br')).toString()).toBe(long);
});

it('leaves out a sibling that would not be smaller', () => {
  const folder = aFolder({ 'content/x': '' });
  release(folder, { 'noise.txt': noise.slice(0, 1500) });
  for (const [end, decompress] of [
    ['br', brotliDecompressSync],
    ['gz', gunzipSync],
  ] as const) {
    const sibling = join(folder, 'site', `noise.txt.${end}`);
    if (!existsSync(sibling)) continue;
    expect(readFileSync(sibling).length).toBeLessThan(1500);
    expect(decompress(readFileSync(sibling)).length).toBe(1500);
  }
});

it.each([
  ['many texts', 600, ['br', 'gz'], (at: number) => `${at} ${long}`],
  ['larger ones than may wait', 5, ['gz'], (at: number) => `${at} ${'đ'.repeat(8_750_000)}`],
])('gives %s, which several cores compress, the siblings that each has alone', (_, count, ends, text) => {
  const [many, one] = [aFolder({ 'content/x': '' }), aFolder({ 'content/x': '' })];
  const texts = Array.from({ length: count }, (_, at) => text(at));
  release(many, Object.fromEntries(texts.map((whole, at) => [`${at}.txt`, whole])));
  expect(listed(many)).toHaveLength((1 + ends.length) * count);
  for (const at of [0, count - 2]) {
    release(one, { 'one.txt': texts[at] ?? '' });
    for (const end of ends) {
      expect(read(many, `${at}.txt.${end}`).equals(read(one, `one.txt.${end}`)), `${at}`).toBe(true);
    }
  }
});

it('lets go of what was to be compressed where a release is discarded', () => {
  const folder = aFolder({ 'content/x': '' });
  const output = compressing(
    openRelease(join(folder, 'site'), join(folder, 'content')),
    join(folder, 'site'),
    false,
  );
  for (let at = 0; at < 600; at += 1) output.write(`${at}.html`, long);
  output.discard();
  expect(readdirSync(folder)).toEqual(['content']);
  release(folder, { 'a.html': long });
  expect(listed(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
});

it('keeps a folder of the last release, with siblings, without them, and with them again', () => {
  const folder = aFolder({ 'content/x': '', 'words.txt': long });
  const site = join(folder, 'site');
  const publish = (isCompressed: boolean, isKept: boolean): readonly string[] => {
    const opened = openRelease(site, join(folder, 'content'));
    const output = isCompressed ? compressing(opened, site, wasCompressed(site)) : opened;
    expect(output.keepBelow('pagefind/')).toBe(isKept);
    if (!isKept) output.link('pagefind/words.txt', join(folder, 'words.txt'), hash('sha256', long));
    output.commit();
    return (
      read(folder, 'manifest-sha256.txt')
        .toString()
        .match(/(?<= {2}).*/g) ?? []
    );
  };
  const all = ['pagefind/words.txt', 'pagefind/words.txt.br', 'pagefind/words.txt.gz'];
  expect(publish(true, false)).toEqual(all);
  expect(publish(true, true)).toEqual(all);
  expect(publish(false, true)).toEqual(all.slice(0, 1));
  expect(publish(true, true)).toEqual(all);
});
