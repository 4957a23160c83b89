import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../deploy/built.ts';
import { killDeploys, randomFrom, serve } from '../deploy/kill.ts';
import { killBucketDeploys } from '../deploy/kill-bucket.ts';
import { type Sshd, startSshd } from '../deploy/sshd.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';

const folder = temporaryFolder();
let sshd: Sshd;

beforeAll(async () => {
  writeContent(folder);
  sshd = await startSshd(join(folder, 'sshd'));
});
afterAll(async () => {
  await sshd?.stop();
  removeFolder(folder);
});

describe('a deploy that is killed', () => {
  it('leaves the live site whole, 200 times in a folder', async () => {
    const target = join(folder, 'tin');
    const server = await serve(join(target, 'current'));
    const seen = await killDeploys(folder, {
      words: [target],
      url: server.url,
      lock: join(target, '.lock'),
      times: 200,
      random: randomFrom(1),
    });
    await server.stop();
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(100);
    expect(seen.editions).toBeGreaterThan(10);
  });

  it('leaves the live site whole, 60 times over ssh', async () => {
    const target = join(folder, 'xa');
    const server = await serve(join(target, 'current'));
    const seen = await killDeploys(folder, {
      words: [`may-chu:${target}`, '--ssh-config', sshd.config],
      url: server.url,
      lock: join(target, '.lock'),
      times: 60,
      random: randomFrom(2),
    });
    await server.stop();
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(30);
    expect(seen.editions).toBeGreaterThan(3);
  });

  it('leaves every page whole in storage, 120 times, and the bucket is the build at the end', async () => {
    const seen = await killBucketDeploys(folder, { times: 120, seed: 3 });
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(60);
    expect(seen.editions).toBeGreaterThan(10);
  });
});
