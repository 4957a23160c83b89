import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../deploy/built.ts';
import { killDeploys, randomFrom } from '../deploy/kill.ts';
import { type Sshd, startSshd } from '../deploy/sshd.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';

const folder = temporaryFolder();
let sshd: Sshd;

beforeAll(async () => {
  writeContent(folder);
  sshd = await startSshd(join(folder, 'sshd'));
});
afterAll(async () => {
  await sshd.stop();
  removeFolder(folder);
});

describe('a deploy that is killed', () => {
  it('leaves the live site whole, 200 times in a folder', async () => {
    const target = join(folder, 'tin');
    const seen = await killDeploys(folder, {
      target: { name: target, folder: target },
      times: 200,
      random: randomFrom(1),
    });
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(100);
    expect(seen.editions).toBeGreaterThan(10);
  });

  it('leaves the live site whole, 60 times over ssh', async () => {
    const target = join(folder, 'xa');
    const seen = await killDeploys(folder, {
      target: { name: `may-chu:${target}`, folder: target },
      args: ['--ssh-config', sshd.config],
      times: 60,
      random: randomFrom(2),
    });
    expect(seen.faults).toEqual([]);
    expect(seen.killed).toBeGreaterThan(30);
    expect(seen.editions).toBeGreaterThan(3);
  });
});
