import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SearchEntry } from '../../scripts/search/documents.ts';
import { VolumeMaker, type VolumePlace } from '../../scripts/search/volume.ts';
import { VolumeDesk } from '../../scripts/search/volume-desk.ts';
import { aFolder } from '../folders.ts';
import { contentsOf } from '../site/build-once.ts';
import { aDocument, entryOf } from './documents.ts';

const articles = (count: number, word: string): SearchEntry[] =>
  Array.from({ length: count }, (_, at) =>
    entryOf(
      aDocument({
        title: `Tin ${word} ${at}`,
        text: `Đất đai ${at % 7}, ${word}.`,
        url: `/2023/01/${word}-${at}/`,
      }),
    ),
  );
const placeIn = (folder: string, key: string): VolumePlace => ({
  language: 'vi',
  from: '2023',
  folder: join(folder, key),
  key: key.padEnd(32, '0'),
});

it('makes the same volumes on another core as here, several at once', async () => {
  const [here, there] = [aFolder({}), aFolder({})];
  const volumes = { nuoc: articles(450, 'nước'), rung: articles(230, 'rừng'), it: articles(3, 'ít') };
  const desk = new VolumeDesk();
  const begun: (() => Promise<unknown>)[] = [];
  for (const [key, entries] of Object.entries(volumes))
    begun.push(await desk.begin(entries, placeIn(there, key)));
  for (const wait of begun.toReversed()) await wait();
  desk.end();
  for (const [key, entries] of Object.entries(volumes)) {
    const maker = new VolumeMaker(placeIn(here, key));
    for (const entry of entries) maker.add(entry.document());
    await maker.finish();
    expect(contentsOf(join(there, key)), key).toEqual(contentsOf(join(here, key)));
  }
});

it('tells what fails where an article cannot be read', async () => {
  const broken: SearchEntry = { ...entryOf(aDocument({})), document: () => expect.fail('lost') };
  const desk = new VolumeDesk();
  const begun = desk.begin([...articles(300, 'nước'), broken], placeIn(aFolder({}), 'nuoc'));
  await expect(begun).rejects.toThrow('lost');
  desk.end();
});

it('tells what fails on the other core, with its file', async () => {
  const folder = aFolder({});
  const desk = new VolumeDesk();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'no folder any more');
  const wait = await desk.begin(articles(300, 'nước'), placeIn(folder, 'nuoc'));
  await expect(wait()).rejects.toMatchObject({ code: 'ENOTDIR', path: expect.stringContaining(folder) });
  desk.end();
});
