import { afterAll, expect, it } from 'vitest';
import { auditSite, xmlTexts } from './audit.ts';
import { removeFolder, temporaryFolder, writeFiles } from './sites.ts';

const site = temporaryFolder();
afterAll(() => removeFolder(site));

it('sees each kind of fault that it is there to see', () => {
  writeFiles(site, {
    'index.html': `<!DOCTYPE html><title>x</title><p id="a"></p><p id="a" onclick="x()" style="color:red">
      <a href="/nowhere/">1</a><a href="#b">2</a><a href="javascript:x()">3</a><img src="https://other.example/x.png">
      <script>x()</script><iframe src="/"></iframe><a href="/fine/#c">4</a><a href="https://other.example/">5</a>`,
    'fine/index.html': '<!DOCTYPE html><title>x</title><p id="c">',
  });
  expect(auditSite(site, 'https://tin.example.vn/').toSorted()).toEqual([
    'index.html: <iframe>',
    'index.html: a href=javascript:x()',
    'index.html: dead anchor /#b',
    'index.html: dead link /nowhere/',
    'index.html: id a twice',
    'index.html: p has onclick',
    'index.html: p has style',
    'index.html: requests https://other.example/x.png',
    'index.html: script inside of the page',
  ]);
});

it('refuses XML that is not well-formed', () => {
  expect(() => xmlTexts('<a><b></a>', 'b')).toThrow();
  expect(xmlTexts('<a><b>1 &amp; 2</b><b>3</b></a>', 'b')).toEqual(['1 & 2', '3']);
});
