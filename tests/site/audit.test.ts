import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { auditSite as audit } from '../../scripts/audit/audit-site.ts';
import { changesBetween } from '../../scripts/audit/glance.ts';
import { auditSite, filesOf, xmlTexts } from './audit.ts';
import { runCommand } from './command.ts';
import { removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

const folder = temporaryFolder();
const site = join(folder, 'one');
const address = 'https://tin.example.vn/';
afterAll(() => removeFolder(folder));

/** A page that says where it stands and carries a policy. */
const page = (body: string): string =>
  `<!DOCTYPE html><title>x</title><meta http-equiv="Content-Security-Policy" content="x"><link rel="canonical" href="${address}">\n${body}`;

it('sees each kind of fault that it is there to see', () => {
  writeFiles(site, {
    'index.html': `<!DOCTYPE html><title>x</title><p id="a"></p><p id="a" onclick="x()" style="color:red">
      <a href="/nowhere/">1</a><a href="#b">2</a><a href="javascript:x()">3</a><img src="https://other.example/x.png">
      <script>x()</script><iframe src="/"></iframe><a href="/fine/#c">4</a><a href="https://other.example/">5</a>
      <a href="http://[">6</a><img src="/x.png" srcset="/small.png 480w, /large.png 960w">`,
    'fine/index.html': `<!DOCTYPE html><title>x</title><meta http-equiv="Content-Security-Policy" content="x"><p id="c">
      <script src="/app.js"></script><script type="application/ld+json">{}</script>`,
    'app.js': '',
    'app.js.map': '',
    'x.png': '',
    'small.png': '',
  });
  expect(auditSite(site, address).toSorted()).toEqual([
    'app.js.map: sourceMap',
    'index.html: deadAnchor /#b',
    'index.html: deadLink /large.png',
    'index.html: deadLink /nowhere/',
    'index.html: deadLink http://[',
    'index.html: elsewhere https://other.example/x.png',
    'index.html: idTwice a',
    'index.html: noPolicy',
    'index.html: unsafe <a href="javascript:x()">',
    'index.html: unsafe <iframe>',
    'index.html: unsafe <p onclick="x()">',
    'index.html: unsafe <p style="color:red">',
    'index.html: unsafe <script>',
  ]);
});

it('takes what browsers and web servers make something of', () => {
  const fine = join(folder, 'fine');
  writeFiles(fine, {
    'index.html': page(`<a href="#top">1</a><a href="/cu/#muc">2</a><a href="/a/tep.pdf#page=2">3</a>
      <a href="${address}default.aspx?id=5">4</a><a href="/a/#:~:text=x">5</a><a href="mailto:a@example.vn">6</a>
      <a href="/t%E1%BB%87p.pdf">7</a><form action="/a/"></form><a href="?q=x">8</a>`),
    'cu/index.html': page('<meta http-equiv="refresh" content="0; url=/a/">'),
    'a/index.html': page('<p id="muc">'),
    'a/tep.pdf': '%PDF',
    'tệp.pdf': '%PDF',
    'ledger.tsv':
      'url\tid\tkind\tfirst\tstate\n/default.aspx?id=5\t/default.aspx?id=5\talias\t2024-03-01\tmoved\t/a/\n',
  });
  expect(auditSite(fine, address)).toEqual([]);
});

it('names the place, and takes hostile addresses for what they are', () => {
  const bad = join(folder, 'bad');
  writeFiles(bad, {
    'index.html': page(
      '<p>\n  <a href="/%zz">1</a><a href="#%E1">2</a><a href="java&#10;script:x()">3</a><template><img src="/no.png"></template>',
    ),
    'cu/index.html': page('<meta http-equiv="refresh" content="0; url=/cu/"><a href="#x">1</a>'),
  });
  const { faults } = audit({ folder: bad, files: filesOf(bad), address });
  expect(faults.map(({ file, line, column, kind }) => `${file}:${line}:${column} ${kind}`)).toEqual([
    'cu/index.html:2:50 deadAnchor',
    'index.html:3:3 deadLink',
    'index.html:3:23 deadLink',
    'index.html:3:43 unsafe',
    'index.html:3:88 deadLink',
  ]);
});

it('reads a page nested so deeply that a recursion would end', () => {
  const deep = join(folder, 'deep');
  writeFiles(deep, { 'index.html': page(`${'<div>'.repeat(50_000)}<a href="/no/">x</a>`) });
  expect(auditSite(deep, address)).toEqual(['index.html: deadLink /no/']);
});

const sums = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
  );
const before = {
  'index.html': page('<a href="/a/#muc">1</a>'),
  'a/index.html': page('<p id="muc"><a href="/b/">1</a>'),
  'b/index.html': page('<img src="/x.png" srcset="/nho.png 480w, /x.png 960w">'),
  'c/index.html': '<p>a fault that is live already',
  'x.png': 'x',
  'nho.png': 'x',
};
const cases: readonly [string, Readonly<Record<string, string>>, readonly string[], number][] = [
  ['nothing', before, [], 0],
  ['a page', { ...before, 'b/index.html': page('<a href="/no/">') }, ['b/index.html: deadLink /no/'], 1],
  ['a place', { ...before, 'a/index.html': page('') }, ['index.html: deadAnchor /a/#muc'], 2],
  ['a picture', without('nho.png'), ['b/index.html: deadLink /nho.png'], 1],
  ['a page that is gone', without('b/index.html'), ['a/index.html: deadLink /b/'], 1],
];

it.each(cases)('reads what is needed where what changed is %s', (_, files, expected, count) => {
  const next = join(folder, `next-${expected.join('').length}-${count}`);
  writeFiles(next, files);
  const built = { folder: next, files: Object.keys(files), address };
  const { faults, pages, of } = audit(built, changesBetween(sums(before), sums(files)));
  expect(faults.map(({ file, kind, detail }) => `${file}: ${kind} ${detail}`)).toEqual(expected);
  expect(pages).toBe(count);
  expect(of).toBe(Object.keys(files).filter((path) => path.endsWith('.html')).length);
});

it('tells of an output folder, and with --previous of what changed since', async () => {
  const manifest = (files: Readonly<Record<string, string>>): string =>
    [...sums(files)].map(([path, sum]) => `${sum}  ${path}\n`).join('');
  const next = { ...before, 'index.html': page('<a href="/no/">1</a>') };
  const here = join(folder, 'command');
  writeFiles(here, { 'content/site.yaml': siteYaml, 'old/manifest-sha256.txt': manifest(before) });
  writeFiles(join(here, '_site'), { ...next, 'manifest-sha256.txt': manifest(next) });
  const all = await runCommand('audit', [], { cwd: here });
  expect(all.errors).toBe(
    'c/index.html:1:1: trang không có chính sách bảo mật (Content-Security-Policy)\nindex.html:2:1: liên kết không dẫn tới đâu: /no/\n',
  );
  expect(all.output).toMatch(/^Đã soát 4 trong 4 trang, 2 lỗi/);
  expect(all.status).toBe(1);
  const some = await runCommand('audit', ['--previous', 'old'], { cwd: here });
  expect(some.output).toMatch(/^Đã soát 1 trong 4 trang, 1 lỗi/);
  for (const place of ['nowhere', 'http://127.0.0.1:1/']) {
    const { output } = await runCommand('audit', ['--previous', place], { cwd: here });
    expect(output).toMatch(/^Đã soát 4 trong 4 trang/);
  }
  const none = await runCommand('audit', ['--output', 'old'], { cwd: here });
  expect(none.errors).toMatch(/chưa có trang nào.*\n$/);
  expect(none.status).toBe(1);
});

it('refuses XML that is not well-formed', () => {
  expect(() => xmlTexts('<a><b></a>', 'b')).toThrow();
  expect(xmlTexts('<a><b>1 &amp; 2</b><b>3</b></a>', 'b')).toEqual(['1 & 2', '3']);
});

function without(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(before).filter(([one]) => one !== path));
}
