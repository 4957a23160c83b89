import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import { deployed } from './deployed.ts';

const folder = temporaryFolder();
const target = join(folder, 'srv');
const build = (...args: string[]) => runCommand('build', ['--date', '2024-06-01', ...args], { cwd: folder });

beforeAll(() =>
  writeFiles(folder, {
    'content/site.yaml': siteYaml.replace('.vn/', '.vn/tin-tuc/'),
    'content/articles/2024/03/mot.md': articleText({ title: 'Bài một', date: '2024-03-01' }),
  }),
);
afterAll(() => removeFolder(folder));

describe('a deploy of what a build has made', () => {
  it.each([[[target]], [['s3://kho/tin']]])(
    'refuses a preview, even one without drafts: %j',
    async (words) => {
      expect((await build('--drafts')).status).toBe(0);
      const { errors, output } = await deployed(words, folder);
      expect(errors).toBe(
        `${join(folder, '_site')} là bản xem thử (--drafts), có cả bài nháp và bài chưa đến ngày đăng; hãy chạy npm run build không có --drafts rồi đăng.`,
      );
      expect(output).toBe('Đang kiểm tra bản vừa dựng…');
      expect(existsSync(target)).toBe(false);
    },
  );

  it('takes the same site built without drafts', async () => {
    expect((await build()).status).toBe(0);
    expect((await deployed([target], folder)).errors).toBe('');
    expect(existsSync(join(target, 'current/2024/03/mot/index.html'))).toBe(true);
  });
});
