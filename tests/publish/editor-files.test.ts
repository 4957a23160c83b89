import { describe, expect, it } from 'vitest';
import { articleSchemaName } from '../../scripts/admin/files.ts';
import type { AdminBackend, Site } from '../../scripts/content/model.ts';
import { Comparison } from '../../scripts/publish/comparison.ts';
import { publishEditorFiles } from '../../scripts/publish/editor-files.ts';
import { emptyTable, type KeyTable } from '../../scripts/publish/key-table.ts';
import { PageKeys } from '../../scripts/publish/page-keys.ts';
import { aSite } from '../builders.ts';

const admin: AdminBackend = {
  backend: 'github',
  host: undefined,
  repository: 'so-khcn/tin-tuc',
  branch: undefined,
  folder: 'content',
};

/** What a release writes and keeps after one with the keys of `last`, which lacks the files of `lost`. */
async function release(
  site: Site,
  { year = 2026, last = emptyTable, lost = [] as readonly string[] } = {},
): Promise<{ written: readonly string[]; kept: readonly string[]; table: KeyTable }> {
  const written: string[] = [];
  const kept: string[] = [];
  const keep = (path: string): boolean => !lost.includes(path) && kept.push(path) > 0;
  const comparison = new Comparison(last, { keep, keepAll: () => undefined });
  await publishEditorFiles(site, year, {
    keys: new PageKeys({ site }),
    comparison,
    output: { write: (path) => written.push(path), keepBelow: keep },
  });
  return { written, kept, table: comparison.table };
}

describe('the files of editors', () => {
  it('are made once, and then kept until settings or year change', { timeout: 60_000 }, async () => {
    const site = aSite({ admin });
    const first = await release(site);
    expect(first.written).toEqual(
      expect.arrayContaining([articleSchemaName, 'admin/index.html', 'admin/config.yml', 'admin/admin.js']),
    );
    const last = first.table;
    expect(await release(site, { last })).toMatchObject({
      written: [],
      kept: [articleSchemaName, 'admin/'],
    });
    expect((await release(site, { last, year: 2027 })).written).toEqual(first.written);
    const other = aSite({ admin: { ...admin, branch: 'tin' } });
    expect((await release(other, { last })).written).toEqual(first.written);
  });

  it('are made anew where the last release lost them', async () => {
    const { table: last } = await release(aSite());
    expect((await release(aSite(), { last, lost: [articleSchemaName] })).written).toEqual([
      articleSchemaName,
    ]);
  });
});
