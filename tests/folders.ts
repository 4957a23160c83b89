import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The text of a complete site.yaml; `more` stands at its end. */
export function siteYaml(more = '', { language = 'vi', url = 'https://tin.example.vn/' } = {}): string {
  return `name: Kho tin thử
url: ${url}
language: ${language}
timeZone: Asia/Ho_Chi_Minh
agency:
  name: Sở Thử nghiệm
responsible:
  name: Bà Nguyễn Thị Thử
  position: Phó Giám đốc
contact:
  address: Số 1, đường Thử
  phone: 0200 000 0180
  email: thu@example.vn
${more}`;
}

/** The text of an article's file. */
export function articleText(frontMatter = '', body = 'Nội dung.\n'): string {
  return `---\ntitle: Bài thử\ndate: 2023-01-09\n${frontMatter}${frontMatter === '' ? '' : '\n'}---\n${body}`;
}

/** A real folder with these files, gone when the test file ends. */
export function aFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'khotin-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A content folder with a complete site.yaml and these files. */
export function aContentFolder(files: Readonly<Record<string, string | Buffer>>): string {
  return aFolder({ 'site.yaml': siteYaml(), ...files });
}
