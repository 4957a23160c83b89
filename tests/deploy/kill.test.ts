import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { editionFiles, writeBuilt, writeContent } from './built.ts';
import { deployed } from './deployed.ts';
import { killDeploys, randomFrom, serve } from './kill.ts';
import { killBucketDeploys } from './kill-bucket.ts';

const folder = temporaryFolder();
const target = join(folder, 'tin');

beforeAll(() => writeContent(folder));
afterAll(() => removeFolder(folder));

describe('a deploy that is killed', () => {
  it('leaves the live site whole: no failed request, no mixed page, nothing missing for open pages', async () => {
    const server = await serve(join(target, 'current'));
    const seen = await killDeploys(folder, {
      words: [target],
      url: server.url,
      lock: join(target, '.lock'),
      times: 14,
      random: randomFrom(20_240_301),
    });
    await server.stop();
    expect(seen.faults).toEqual([]);
    expect([seen.killed, seen.ended]).toEqual([14, 0]);
    // After each of them every reader was there: first for a page, then for what it needs.
    expect(seen.requests).toBeGreaterThanOrEqual(14 * 8 * 3);
    expect(seen.editions).toBeGreaterThan(1);
  });

  it('leaves every page in storage whole, with all that it asks for; the bucket is the build at the end', async () => {
    const seen = await killBucketDeploys(folder, { times: 5, seed: 7 });
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(1);
    expect(seen.requests).toBeGreaterThan(50);
    expect(seen.editions).toBeGreaterThan(1);
  });

  it('leaves nothing behind that the next deploy does not clear', async () => {
    writeBuilt(join(folder, '_site'), editionFiles(99));
    expect((await deployed([target, '--keep', '1'], folder)).errors).toBe('');
    expect(readdirSync(target).toSorted()).toEqual(['.lock', 'current', 'history', 'releases']);
    const [only = '', ...others] = readdirSync(join(target, 'releases'));
    expect(others).toEqual([]);
    const lists = ['manifest-sha256.txt', 'carried-sha256.txt'];
    execFileSync('sha256sum', ['--quiet', '-c', ...lists], { cwd: join(target, 'releases', only) });
  });
});
