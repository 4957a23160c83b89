import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { aPage, editionFiles, scriptOf, writeBuilt, writeContent } from './built.ts';
import { deployed } from './deployed.ts';

const folder = temporaryFolder();
const site = join(folder, '_site');
let edition = 0;
let target = '';

beforeEach(() => {
  edition += 1;
  target = join(folder, `tin-${edition}`);
  writeContent(folder);
});
afterAll(() => removeFolder(folder));

/** Deploys these files after a first edition; the message of what was refused. */
async function refused(next: Readonly<Record<string, string>>, first = editionFiles(1)): Promise<string> {
  writeBuilt(site, first);
  expect((await deployed([target], folder)).errors).toBe('');
  const before = readFileSync(join(target, 'current/index.html'), 'utf8');
  writeBuilt(site, next);
  const { errors } = await deployed([target], folder);
  expect(readFileSync(join(target, 'current/index.html'), 'utf8')).toBe(before);
  expect(readdirSync(join(target, 'releases'))).toHaveLength(1);
  return errors;
}

describe('a deploy audits the pages that changed', () => {
  it('and stops at a fault with one message that names file and place', async () => {
    const page = aPage('<p>\n<a href="/khong-co/">x</a> <a href="javascript:x()">y</a>');
    const errors = await refused({ ...editionFiles(1), '2024/03/bai-1/index.html': page });
    expect(errors.split('\n')).toEqual([
      expect.stringContaining('Chưa gửi gì vì trang vừa dựng có 2 lỗi'),
      '2024/03/bai-1/index.html:8:1: liên kết không dẫn tới đâu: /khong-co/',
      '2024/03/bai-1/index.html:8:28: mã hoặc địa chỉ không an toàn: <a href="javascript:x()">',
    ]);
  });

  it('on the first deploy as well, which are all', async () => {
    writeBuilt(site, { ...editionFiles(1), 'gioi-thieu/index.html': '<p>không có chính sách</p>' });
    const { errors } = await deployed([target], folder);
    expect(errors).toContain('gioi-thieu/index.html:1:1: trang không có chính sách bảo mật');
    expect(existsSync(join(target, 'current'))).toBe(false);
  });

  it('and those that did not change but name a file that is gone', async () => {
    const { [scriptOf(1)]: _, ...others } = editionFiles(1);
    const errors = await refused({ ...others, 'index.html': aPage('Trang chủ mới') });
    expect(errors).toContain(`2024/03/bai-0/index.html:5:1: liên kết không dẫn tới đâu: /${scriptOf(1)}`);
    expect(errors).toContain('có 20 lỗi');
    expect(errors).toMatch(/\n…$/);
  });

  it('and those that did not change but name a place that is gone from a page that did', async () => {
    const first = { 'index.html': aPage('<a href="/a/#muc">x</a>'), 'a/index.html': aPage('<p id="muc">') };
    expect(await refused({ ...first, 'a/index.html': aPage('<p id="khac">') }, first)).toContain(
      'index.html:7:1: không có chỗ ấy trong trang được dẫn tới: /a/#muc',
    );
  });

  it('and names a site without a home page', async () => {
    const { 'index.html': _, ...others } = editionFiles(1);
    writeBuilt(site, others);
    expect((await deployed([target], folder)).errors).toContain('không nguyên vẹn (index.html)');
  });
});
