import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText } from '../../scripts/content/markdown.ts';
import { bodyOf } from '../../scripts/import/html/body.ts';
import type { BodyContext } from '../../scripts/import/html/context.ts';
import { vi } from '../../scripts/import/messages/vi.ts';

/** Converts with a source that holds every relative file but `mat.jpg`. */
function convert(html: string, over: Partial<BodyContext> = {}) {
  const notes: string[] = [];
  const markdown = bodyOf(html, {
    font: undefined,
    remove: [],
    caption: 'p.chu-thich',
    words: vi.body,
    link: (href) => {
      if (href === '' || href.startsWith('#')) return { kind: 'none' };
      return /^(?:javascript|data|vbscript):/i.test(href) ? { kind: 'unsafe' } : { kind: 'link', href };
    },
    picture: (source) => {
      if (/^https?:/.test(source)) return { kind: 'remote', url: source };
      return source.includes('mat') ? { kind: 'lost' } : { kind: 'file', name: source };
    },
    note: (remark, detail) => notes.push(`${remark} ${detail}`.trim()),
    ...over,
  });
  return { markdown, notes };
}

describe('bodyOf', () => {
  it.each([
    ['headings from the second level', '<h1>A</h1><p>x</p><h4>B</h4>', '## A\n\nx\n\n### B'],
    ['emphasis that touches', '<p><b>A</b><strong> B</strong> <i>c</i></p>', '**A B** *c*'],
    ['signs of Markdown', '<p>a*b_c [x] ~~y~~ `z`</p>', 'a\\*b\\_c \\[x\\] \\~\\~y\\~\\~ \\`z\\`'],
    [
      'a line like a list',
      '<p>- a</p><p>1. b</p><p>2) c</p><p># d</p>',
      '\\- a\n\n1\\. b\n\n2\\) c\n\n\\# d',
    ],
    ['text like HTML', '<p>&lt;script&gt; &amp;copy;</p>', '\\<script> \\&copy;'],
    [
      'lists',
      '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li><li>d</li></ol>',
      '- a\n  - b\n\n3. c\n4. d',
    ],
    ['breaks', '<p>a<br>b<br><br>c<br></p>', 'a\\\nb\n\nc'],
    [
      'a table without a heading',
      '<table><tr><td>A|B</td><td>C</td></tr><tr><td colspan=2>d</td></tr></table>',
      '| A\\|B | C |\n| --- | --- |\n| d |  |',
    ],
    ['a table that lays out a page', '<table><tr><td><p>a</p></td></tr></table><p>b</p>', 'a\n\nb'],
    [
      'a picture in a table of one column',
      '<table><tr><td><img src="a.jpg" alt="Ba người"></td></tr><tr><td>Lời</td></tr></table>',
      '![Ba người](a.jpg "Lời")',
    ],
    [
      'a figure',
      '<figure><img src="a.jpg" alt="Ba người"><figcaption>Toàn "cảnh"</figcaption></figure>',
      '![Ba người](a.jpg "Toàn \\"cảnh\\"")',
    ],
    [
      'a caption by selector',
      '<p>Trước <img src="a.jpg" alt="Ba người"> sau</p><p class="chu-thich">Lời</p>',
      '![Ba người](a.jpg "Lời")\n\nTrước sau',
    ],
    [
      'a film',
      '<iframe src="https://www.youtube.com/embed/abcdefg" title="Lễ hội"></iframe>',
      '[Lễ hội](https://www.youtube.com/watch?v=abcdefg)',
    ],
    ['an address with signs', '<a href="/a (b).pdf">x</a>', '[x](/a%20%28b%29.pdf)'],
    ['code', '<pre>a\n```\nb</pre>', '````\na\n```\nb\n````'],
  ])('%s', (_name, html, markdown) => {
    expect(convert(html).markdown).toBe(markdown);
  });

  it('gives a picture that nobody described words that say so, and tells', () => {
    for (const alt of ['', 'IMG_0123', 'hop.jpg', 'Lời', 'hop']) {
      const { markdown, notes } = convert(
        `<figure><img src="hop.jpg" alt="${alt}"><figcaption>Lời</figcaption></figure>`,
      );
      expect(markdown).toBe('![Ảnh chưa có lời tả](hop.jpg "Lời")');
      expect(notes).toEqual(['altUnknown hop.jpg']);
    }
  });

  it('turns pictures of other sites into links, and lost ones into words', () => {
    expect(convert('<img src="https://x.example/a.jpg" alt="Cầu">').markdown).toBe(
      '[Ảnh: Cầu](https://x.example/a.jpg)',
    );
    expect(convert('<img src="mat.jpg" alt="Cầu">').markdown).toBe('*\\[Ảnh không còn: Cầu\\]*');
  });

  it('runs nothing and links to nothing that runs', () => {
    const { markdown, notes } = convert(
      '<script>alert(1)</script><p onclick="x()">a <a href="javascript:x()">b</a> <a href=" JaVaScRiPt:x()">c</a></p><svg onload=x()><text>t</text></svg>',
    );
    expect(markdown).toBe('a b c');
    expect(notes).toEqual(['script alert(1)', 'unsafeLink javascript:x()', 'unsafeLink JaVaScRiPt:x()']);
  });

  it('gives up emphasis rather than show its marks', () => {
    expect(convert('<p><b>“Hà Nội”</b>là thủ đô</p>').markdown).toBe('“Hà Nội”là thủ đô');
  });

  it('converts legacy fonts, capitals included, and leaves Unicode beside them', () => {
    const html = '<p><font face=".VnTimeH">héi nghÞ</font> tæng kÕt. Đã có ở đây.</p>';
    expect(convert('<p>Héi nghÞ</p>', { font: 'TCVN3' }).markdown).toBe('Hội nghị');
    expect(convert(html.replace(/ Đã.*đây\./, ''), { font: 'TCVN3' }).markdown).toBe('HỘI NGHỊ tổng kết.');
  });

  it.each([
    ['deep', `${'<div>'.repeat(50_000)}<b>x</b>`, 'x'],
    ['unclosed', '<p>a<b>b<table><tr><td>c', 'a**b**\n\n**c**'],
    [
      'spans without end',
      '<table><tr><td colspan=99999999 rowspan=99999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      undefined,
    ],
    ['brackets', '<'.repeat(200_000), undefined],
  ])('is not broken by %s input', (_name, html, markdown) => {
    const result = convert(html).markdown;
    if (markdown !== undefined) expect(result.replaceAll('**', '')).toBe(markdown.replaceAll('**', ''));
  });

  it.each([
    '<p>a</p>1 < 2 & 3 > 2 <p>*x* _y_ ***</p>',
    '<ul><li><p>a</p><p>b</p></li><li>| c | d |</li></ul>',
    '<blockquote><p>a</p><ul><li>b</li></ul></blockquote>',
    '<p><b><i>a</i></b><i>b</i>c</p><h2><b>d</b></h2>',
    '<div>a<div>b</div>c</div><p>&amp;amp; \\ \\\\ http://x.example/_a_</p>',
    '<p>+ a</p><p>=== b</p><p>&gt; c</p><p>```</p><p>~~~ d</p>',
    '<table><tr><th>a</th></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>',
  ])('says every word of %j and no sign more', (html) => {
    const words = html
      .replace(/<\/?[a-z][^<>]*>/g, '')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const said = plainText(parseMarkdown(convert(html).markdown));
    expect(said.replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
  });
});
