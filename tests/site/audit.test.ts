import { afterAll, expect, it } from 'vitest';
import { auditSite, xmlTexts } from './audit.ts';
import { removeFolder, temporaryFolder, writeFiles } from './sites.ts';

const site = temporaryFolder();
afterAll(() => removeFolder(site));

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
  expect(auditSite(site, 'https://tin.example.vn/').toSorted()).toEqual([
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

it('refuses XML that is not well-formed', () => {
  expect(() => xmlTexts('<a><b></a>', 'b')).toThrow();
  expect(xmlTexts('<a><b>1 &amp; 2</b><b>3</b></a>', 'b')).toEqual(['1 & 2', '3']);
});
