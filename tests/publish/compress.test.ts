import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressing } from '../../scripts/publish/compress.ts';
import { openRelease } from '../../scripts/publish/output.ts';
import { aFolder } from '../folders.ts';

const long = 'Một câu đủ dài để được nén. '.repeat(100);
const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919 * (at + 13)) % 251)).toString(
  'base64',
);

type Files = Readonly<Record<string, string>>;

/** A release of these files into `folder`, with siblings or without. */
async function release(folder: string, files: Files, { siblings = true, kept = [] as string[] } = {}) {
  const opened = openRelease(join(folder, 'site'), join(folder, 'content'));
  const { output, settle } = siblings
    ? compressing(opened, join(folder, 'site'))
    : { output: opened, settle: async () => undefined };
  for (const [path, text] of Object.entries(files)) output.write(path, text);
  for (const path of kept) output.keep(path);
  await settle();
  return output.commit();
}
const listed = (folder: string): string[] =>
  readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name !== 'manifest-sha256.txt')
    .map((item) => join(item.parentPath, item.name).slice(join(folder, 'site/').length))
    .toSorted();
const read = (folder: string, path: string): Buffer => readFileSync(join(folder, 'site', path));

it('gives each long text two siblings that say the same, and nothing else any', async () => {
  const folder = aFolder({ 'content/x': '' });
  await release(folder, { 'a/index.html': long, 'short.html': 'ngắn', 'photo.webp': long, 'feed.xml': long });
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

it('lets no stale sibling survive a change, a loss, or a build without siblings', async () => {
  const folder = aFolder({ 'content/x': '' });
  await release(folder, { 'a.html': long, 'b.html': long });
  await release(folder, { 'a.html': `${long}!` });
  expect(listed(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  expect(brotliDecompressSync(read(folder, 'a.html.br')).toString()).toBe(`${long}!`);
  await release(folder, { 'a.html': `${long}!` }, { siblings: false });
  expect(listed(folder)).toEqual(['a.html']);
});

it('keeps the siblings of what is kept, makes those that the last release lacked, and comes to the same bytes', async () => {
  const [folder, fresh] = [aFolder({ 'content/x': '' }), aFolder({ 'content/x': '' })];
  await release(folder, { 'a.html': long, 'b.html': long }, { siblings: false });
  await release(folder, { 'a.html': long }, { kept: ['b.html'] });
  const again = await release(folder, { 'a.html': long }, { kept: ['b.html'] });
  expect(again.written).toEqual([]);
  const { id } = await release(fresh, { 'a.html': long, 'b.html': long });
  expect(again.id).toBe(id);
});

it('leaves out a sibling that would not be smaller', async () => {
  const folder = aFolder({ 'content/x': '' });
  await release(folder, { 'noise.txt': noise.slice(0, 1500) });
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

it('compresses what waits too long on this core, with the same result', async () => {
  const [many, one] = [aFolder({ 'content/x': '' }), aFolder({ 'content/x': '' })];
  // 70 MB: more than may wait.
  const large = 'đ'.repeat(8_750_000);
  const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.txt`, large]));
  await release(many, files);
  await release(one, { 'a.txt': large });
  for (const name of ['a', 'b', 'c', 'd']) {
    expect(read(many, `${name}.txt.br`).equals(read(one, 'a.txt.br'))).toBe(true);
    expect(read(many, `${name}.txt.gz`).equals(read(one, 'a.txt.gz'))).toBe(true);
  }
});

it('keeps a folder of the last release, with siblings, without them, and with them again', async () => {
  const folder = aFolder({ 'content/x': '', 'words.txt': long });
  const site = join(folder, 'site');
  const publish = async (isCompressed: boolean, isKept: boolean): Promise<readonly string[]> => {
    const opened = openRelease(site, join(folder, 'content'));
    const plain = { output: opened, settle: () => Promise.resolve() };
    const { output, settle } = isCompressed ? compressing(opened, site) : plain;
    expect(output.keepBelow('pagefind/')).toBe(isKept);
    if (!isKept) output.link('pagefind/words.txt', join(folder, 'words.txt'), hash('sha256', long));
    await settle();
    output.commit();
    return (
      read(folder, 'manifest-sha256.txt')
        .toString()
        .match(/(?<= {2}).*/g) ?? []
    );
  };
  const all = ['pagefind/words.txt', 'pagefind/words.txt.br', 'pagefind/words.txt.gz'];
  expect(await publish(true, false)).toEqual(all);
  expect(await publish(true, true)).toEqual(all);
  expect(await publish(false, true)).toEqual(all.slice(0, 1));
  expect(await publish(true, true)).toEqual(all);
});
