import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLastManifest } from '../../scripts/publish/last-manifest.ts';
import { manifestName, manifestOf } from '../../scripts/publish/manifest.ts';
import { aFolder } from '../folders.ts';

const sums = (count: number): Map<string, string> =>
  new Map(
    Array.from({ length: count }, (_, number) => [
      `20${10 + (number % 9)}/0${1 + (number % 7)}/tin-${number}/${number % 4 === 0 ? 'văn bản.pdf' : 'index.html'}`,
      hash('sha256', String(number)),
    ]),
  );
const manifests: Record<string, string> = {
  small: manifestOf(sums(40)),
  'large, read on another core': manifestOf(sums(50_000)),
};

describe('the manifest of the last release', () => {
  it.each(Object.entries(manifests))('is known by its id and its lines: %s', (_, manifest) => {
    const read = readLastManifest(aFolder({ [manifestName]: manifest }));
    const { id, lines } = read?.take() ?? {};
    expect(id).toBe(hash('sha256', manifest));
    expect(String(lines?.lines(0, lines.count))).toBe(manifest);
    const places = [0, 7, (lines?.count ?? 0) - 1];
    for (const place of places) expect(lines?.placeOf(lines.path(place))).toBe(place);
    expect(lines?.placeOf('2010/01/tin-0/index.html')).toBeUndefined();
    expect(read?.take().lines).toBe(lines);
    read?.forget();
  });

  it.each(Object.entries(manifests))('has no lines where it is damaged: %s', (_, manifest) => {
    const damaged = manifest.slice(0, -1);
    const { id, lines } = readLastManifest(aFolder({ [manifestName]: damaged }))?.take() ?? {};
    expect([id, lines?.count]).toEqual([hash('sha256', damaged), 0]);
  });

  it('is none in a folder without one', () => {
    expect(readLastManifest(aFolder({}))).toBeUndefined();
    expect(readLastManifest(join(aFolder({}), 'nothing'))).toBeUndefined();
  });

  it('fails by its path where it goes while it is read', () => {
    const folder = aFolder({ [manifestName]: manifests['small'] ?? '' });
    const read = readLastManifest(folder);
    rmSync(join(folder, manifestName));
    expect(() => read?.take()).toThrow(/ENOENT.*manifest-sha256\.txt/);
  });
});
