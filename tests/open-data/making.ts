import { join } from 'node:path';
import { expect } from 'vitest';
import { compose } from '../../.eleventy.ts';
import { readCommandLine } from '../../scripts/cli/options.ts';
import { publishOpenData } from '../../scripts/open-data/open-data.ts';
import { articleMonths } from '../../scripts/publish/article-months.ts';
import { Comparison } from '../../scripts/publish/comparison.ts';
import { emptyTable } from '../../scripts/publish/key-table.ts';
import { openRelease } from '../../scripts/publish/output.ts';
import { PageKeys } from '../../scripts/publish/page-keys.ts';
import { surroundings } from '../builders.ts';

/** Makes the open data of a site alone, into `_data`. Returns the paths of the files that were written. */
export async function makeData(cwd: string, day: string): Promise<readonly string[]> {
  const { source } = readCommandLine(['--date', day], cwd, { options: ['date'], title: false });
  const { site, problems } = await compose(source);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (site === undefined) throw new Error('There is no site');
  const { publication, ledger } = site;
  const around = surroundings({ site: publication.site, frames: publication.frames });
  const keys = new PageKeys(around);
  const months = articleMonths(publication.pages, keys);
  const output = openRelease(join(cwd, '_data'), source.content);
  const [photos, cache] = [join(cwd, '.cache/photos'), join(cwd, '.cache/open-data')];
  const comparison = new Comparison(emptyTable, output);
  publishOpenData(
    { ...source, publication, ledger, around, months, photos, cache, comparison, keys },
    output,
  );
  return output.commit().written;
}
