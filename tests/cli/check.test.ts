import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../scripts/cli/help.ts';
import { optionNames } from '../../scripts/cli/options.ts';
import { aFolder, articleText, siteYaml } from '../folders.ts';
import { root, runCommand } from '../site/command.ts';

/** A repository with content in a folder of its own, the department's assets beside it. */
function aRepository(body: string, language = 'vi'): string {
  const folder = aFolder({
    'van-phong/noi-dung/site.yaml': siteYaml('', { language }),
    'van-phong/noi-dung/articles/2023/01/a.md': articleText('', body),
  });
  mkdirSync(join(folder, '.git'));
  cpSync(join(root, 'assets/emblem.svg'), join(folder, 'van-phong/assets/emblem.svg'));
  return folder;
}

describe('npm run check', () => {
  it('shows the line with a caret, and fails for errors alone', async () => {
    const cwd = join(aRepository('Xem [đây](/2023/01/khong-co/), sở,  nghành.\n'), 'van-phong');
    const { status, output, errors } = await runCommand('check', ['--content', 'noi-dung'], { cwd });
    expect([status, output]).toEqual([1, '']);
    expect(errors.split('\n')).toEqual([
      'content/articles/2023/01/a.md:5:11 không có trang /2023/01/khong-co/; hãy sửa liên kết hoặc bỏ đi',
      '    5 │ Xem [đây](/2023/01/khong-co/), sở,  nghành.',
      '      │           ^',
      'content/articles/2023/01/a.md:5:35 có hai dấu cách liền nhau; hãy bớt còn một [doubleSpace]',
      '    5 │ Xem [đây](/2023/01/khong-co/), sở,  nghành.',
      '      │                                   ^',
      'content/articles/2023/01/a.md:5:37 “nghành” không phải âm tiết tiếng Việt; hãy sửa, có phải “ngành”? [syllable]',
      '    5 │ Xem [đây](/2023/01/khong-co/), sở,  nghành.',
      '      │                                     ^',
      '1 lỗi, 2 cảnh báo.',
      '',
    ]);
  });

  it.each(['github', 'gitlab', 'json'])('gives %s paths from the root of the repository', async (format) => {
    const cwd = join(aRepository('Sở,  ngành.\n'), 'van-phong');
    const { status, output } = await runCommand('check', ['--content', 'noi-dung', '--format', format], {
      cwd,
    });
    expect(status).toBe(0);
    expect(output).toContain('van-phong/noi-dung/articles/2023/01/a.md');
    expect(output).not.toContain('content/articles');
  });

  it('refuses a format that it does not know, in one line', async () => {
    const cwd = join(aRepository('Lời.\n', 'en'), 'van-phong');
    const { status, errors } = await runCommand('check', ['--content', 'noi-dung', '--format', 'xml'], {
      cwd,
    });
    expect([status, errors]).toEqual([1, 'There is no --format xml; choose text, github, gitlab or json.\n']);
  });
});

describe('--help', () => {
  it.each(['check', 'links'])('of %s says what it takes, and ends well', async (name) => {
    const { status, output, errors } = await runCommand(name, ['--help']);
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain(`npm run ${name} -- [tùy chọn]`);
    expect(output).toMatch(/^ {2}--content DIR +thư mục nội dung/m);
  });

  it.each(['vi', 'en'] as const)('has words for every option in %s', (language) => {
    const lines = helpText('check', optionNames, language).split('\n').slice(2);
    expect(lines).toHaveLength(optionNames.length + 1);
    expect(new Set(lines.map((line) => line.replace(/^ +--\S+(?: \S+)? +/, ''))).size).toBe(lines.length);
  });

  it('speaks English where the site does', () => {
    expect(helpText('check', ['content'], 'en')).toBe(
      'Lists every problem of the content.\nnpm run check -- [options]\n' +
        '  --content DIR  content folder (default: content)\n  --help         prints this',
    );
  });
});
