import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './command.ts';

/** A folder that is gone after the test file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'khotin-test-'));
}

/** Writes texts by their path below `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The smallest site.yaml that is accepted. */
export const siteYaml = `name: Tin thử
url: https://tin.example.vn/
language: vi
languages: [vi, en]
timeZone: Asia/Ho_Chi_Minh
agency: { name: Sở Thử nghiệm, parent: Ủy ban nhân dân tỉnh }
responsible: { name: Lê Thị Thử, position: Giám đốc }
contact: { address: Số 1 đường Thử, phone: 0200 000 000, email: thu@example.vn }
licence: Ghi rõ nguồn khi dùng lại.
categories:
  - { id: tin, label: Tin hoạt động, labelEn: Activities }
  - { id: thong-bao, label: Thông báo, labelEn: Notices }
`;

/** An article's text; front matter values are written as given. */
export function articleText(fields: Readonly<Record<string, string>>, body = 'Nội dung bài.'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A working copy of the project's code, for tests that change layouts; node_modules is shared. */
export function copyProject(folder: string): void {
  for (const name of [
    'package.json',
    'tsconfig.json',
    '.eleventy.ts',
    'layouts',
    'assets',
    'scripts',
    'content',
  ]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Takes a temporary folder away. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes all that lies in a folder a day older. */
export function letTimePass(folder: string): void {
  const yesterday = new Date(Date.now() - 86_400_000);
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of items) utimesSync(join(parentPath, name), yesterday, yesterday);
}
