import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, tsx } from './command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

/** Three sites that have much in common, as the states of one site have. */
const folder = temporaryFolder();
const contents = ['mot', 'hai', 'ba'].map((name) => join(folder, name));
/** How often a builder builds each site. */
const rounds = 2;
const builders = ['a', 'b', 'c', 'd'];
afterAll(() => removeFolder(folder));

const run = promisify(execFile);

/** What a builder printed, a line for each build. */
async function build(cache: string, work: string, folders: readonly string[], rounds = 1): Promise<string[]> {
  const options = ['--cache', join(folder, cache), '--work', join(folder, work), '--rounds', String(rounds)];
  const script = join(root, 'tests/site/sharing.ts');
  const { stdout } = await run(process.execPath, ['--import', tsx, script, ...options, ...folders]);
  return stdout.trimEnd().split('\n');
}

let alone: readonly string[] = [];
beforeAll(async () => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#258' } })
    .png()
    .toBuffer();
  for (const [at, content] of contents.entries()) {
    writeFiles(content, {
      'site.yaml': siteYaml.replace('Tin hoạt động', ['Tin', 'Tin tức', 'Tin'][at] ?? ''),
    });
    for (let number = 0; number < 24; number += 1) {
      const year = 2019 + (number % 6);
      const isOwn = number % 3 === at;
      const body = isOwn ? `Nội dung riêng của ${at}, số ${number}.` : 'Nội dung chung của cả ba.';
      const fields = { title: `Bài ${number}`, date: `${year}-03-01`, tags: '[Đất đai]' };
      const images = number % 6 === at ? { images: '[{ src: anh.png, alt: Sân }]' } : {};
      const path = `articles/${year}/03/bai-${number}`;
      writeFiles(content, { [`${path}.md`]: articleText({ ...fields, ...images }, body) });
      if ('images' in images) writeFiles(content, { [`${path}/anh.png`]: photo });
      if (isOwn) writeFiles(content, { [`${path}.en.md`]: articleText(fields, `Only in ${at}.`) });
    }
  }
  alone = await Promise.all(
    contents.map(async (one, at) => (await build(`own-${at}`, `alone-${at}`, [one]))[0] ?? ''),
  );
});

describe('builds that share a cache at the same moment', () => {
  it.each([2, 4])(
    'come to what each comes to alone: %i of different contents, again and again',
    async (count) => {
      const runs = builders.slice(0, count).map((builder, at) => {
        // Each begins with another site, and all come past the same ones.
        const turned = [...contents.slice(at % contents.length), ...contents.slice(0, at % contents.length)];
        return build(`shared-by-${count}`, builder, turned, rounds);
      });
      for (const lines of await Promise.all(runs)) {
        expect(lines).toHaveLength(rounds * contents.length);
        expect(lines.filter((line) => !alone.includes(line))).toEqual([]);
      }
    },
  );

  it('come to the same where all make the same, each of them first', async () => {
    const [one = ''] = contents;
    const runs = builders.map((builder) => build('shared-by-equals', builder, [one], 2));
    for (const lines of await Promise.all(runs)) expect(new Set(lines)).toEqual(new Set([alone[0]]));
  });
});
