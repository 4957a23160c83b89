import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRelease } from '../../scripts/publish/output.ts';
import { beginSearch, type SearchFigures } from '../../scripts/search/volumes.ts';
import { aFolder } from '../folders.ts';
import { contentsOf } from '../site/build-once.ts';
import { letTimePass } from '../site/sites.ts';
import { aDocument, entryOf } from './documents.ts';

const folder = aFolder({ 'content/site.yaml': '' });
const shelf = join(folder, 'cache/vi');
const volumes = (): string[] => readdirSync(shelf);

const site = join(folder, '_site');

/** Publishes an index of these titles in a folder that had none. */
async function publish(...titles: string[]): ReturnType<typeof publishAgain> {
  rmSync(site, { recursive: true, force: true });
  return await publishAgain(...titles);
}

/** Publishes an index of these titles after another. */
async function publishAgain(
  ...titles: string[]
): Promise<SearchFigures & { readonly files: Map<string, string> }> {
  const output = openRelease(site, join(folder, 'content'));
  const entries = titles.map((title, at) => entryOf(aDocument({ title, url: `/2023/01/tin-${at}/` })));
  const settings = { language: 'vi', abbreviations: {} } as const;
  const finish = await beginSearch(entries, settings, {
    output,
    path: 'pagefind/',
    cache: join(folder, 'cache'),
  });
  const figures = await finish();
  output.commit();
  return { ...figures, files: contentsOf(site) };
}

describe('the cache of search volumes', () => {
  it('keeps for a while what another build may need, and forgets what none has asked for', async () => {
    const { files } = await publish('Một');
    await publish('Hai');
    expect(volumes()).toHaveLength(2);
    expect(await publish('Một')).toMatchObject({ indexed: 0, files });
    letTimePass(shelf);
    expect(await publish('Hai')).toMatchObject({ indexed: 0 });
    expect(volumes()).toHaveLength(1);
    expect(await publish('Hai')).toMatchObject({ indexed: 0 });
  });

  it('lets what a killed build left go after a while, not before', async () => {
    const left = join(shelf, 'a.1.part');
    mkdirSync(left);
    writeFileSync(join(left, 'half'), '');
    await publish('Hai');
    expect(existsSync(left)).toBe(true);
    letTimePass(shelf);
    await publish('Hai');
    expect(existsSync(left)).toBe(false);
  });

  const damages: Readonly<Record<string, (file: string) => void>> = {
    lost: (file) => rmSync(file),
    cut(file) {
      const half = readFileSync(file).subarray(1);
      rmSync(file);
      writeFileSync(file, half);
    },
  };
  it.each(['lost', 'cut'])('makes a volume anew of which any file is %s', async (damage) => {
    const { files } = await publish('Một', 'Hai');
    letTimePass(shelf);
    await publish('Một', 'Hai');
    const [volume = ''] = volumes();
    const names = [...contentsOf(join(shelf, volume)).keys()];
    expect(names).toContain('volume.json');
    for (const name of names) {
      damages[damage]?.(join(shelf, volume, name));
      expect(await publish('Một', 'Hai'), name).toMatchObject({ indexed: 1, files });
    }
  });

  it('looks at the label alone of a volume that the last release has', async () => {
    const { files } = await publish('Một', 'Hai');
    letTimePass(shelf);
    await publish('Một', 'Hai');
    const [volume = ''] = volumes();
    for (const name of contentsOf(join(shelf, volume)).keys()) {
      if (name !== 'volume.json') rmSync(join(shelf, volume, name));
    }
    expect(await publishAgain('Một', 'Hai')).toMatchObject({ indexed: 0, files });
    rmSync(join(shelf, volume, 'volume.json'));
    expect(await publishAgain('Một', 'Hai')).toMatchObject({ indexed: 1, files });
  });
});
