import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, type TextContext } from '../../layouts/markdown.ts';
import { viewOf } from '../../layouts/surroundings.ts';
import { aFigure, anArticle, aSite, surroundings } from '../builders.ts';

const photo = aFigure({ file: 'articles/2023/01/tong-ket/anh.jpg' });

function rendered(body: string, over: Partial<TextContext> = {}): string {
  const context: TextContext = {
    article: anArticle({ id: '2023/01/tong-ket' }),
    figures: new Map([[photo.file, photo]]),
    eager: false,
    view: viewOf(surroundings(), 'vi'),
    ...over,
  };
  return renderMarkdown(body, context).markup.trim();
}

/** The words of a markup as a browser shows them. */
function words(markup: string): string {
  const visit = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  return visit(parseFragment(markup));
}

describe('a plain text', () => {
  it.each([
    ['Một\nhai.\n\n\nBa & "bốn" > 3\n', '<p>Một\nhai.</p>\n<p>Ba &amp; &quot;bốn&quot; &gt; 3</p>'],
    ['\n\nLời.', '<p>Lời.</p>'],
    ['\n', ''],
  ])('renders %j, whether it is known to be one or not', (body, expected) => {
    for (const isPlain of [true, false]) {
      expect(rendered(body, { article: anArticle({ isPlain }) })).toBe(expected);
    }
    expect(rendered(body, { article: undefined })).toBe(expected);
  });

  it('has no mark-up that runs, though its file became another one', () => {
    const article = anArticle({ isPlain: true });
    expect(rendered('<script>x</script>', { article })).toBe('<p>&lt;script&gt;x&lt;/script&gt;</p>');
  });
});

describe('text', () => {
  it.each([
    ['Một *hai* **ba** `bốn`', '<p>Một <em>hai</em> <strong>ba</strong> <code>bốn</code></p>'],
    ['a\nb\\\nc', '<p>a\nb<br>\nc</p>'],
    ['- một\n- hai', '<ul><li>một</li>\n<li>hai</li>\n</ul>'],
    ['3. ba', '<ol start="3"><li>ba</li>\n</ol>'],
    ['> lời', '<blockquote><p>lời</p>\n</blockquote>'],
    ['---', '<hr>'],
    ['```js\na < b\n```', '<pre><code>a &lt; b\n</code></pre>'],
    ['    a < b', '<pre><code>a &lt; b\n</code></pre>'],
    ['&lt;b&gt; &amp; 5 &euro;', '<p>&lt;b&gt; &amp; 5 €</p>'],
  ])('renders %j', (body, expected) => {
    expect(rendered(body)).toBe(expected);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['Một <b onclick="x">hai</b> ba'],
    ['<!-- ghi chú -->'],
    ['[x](javascript:alert(1))'],
    ['<https://vi.example/"onload="x>'],
    ['`<img src=x>`'],
    ['# <script>'],
    ['|a|\n|-|\n|<b>|'],
    ['![<script>](anh.jpg "<script>")'],
    ['[a](b "\\"><script>")'],
  ])('takes nothing in %j for markup', (body) => {
    expect(rendered(body)).not.toMatch(/<(?:script|b|!--)|href="javascript:|<img src="?x|<[^>]*\son/);
  });

  it('shows raw HTML as the text that it is', () => {
    expect(words(rendered('Một <b>hai</b>\n\n<div>\nba\n</div>'))).toBe('Một <b>hai</b>\n<div>\nba\n</div>');
  });
});

describe('headings', () => {
  it.each([
    ['# Một', '<h2 id="muc-mot">Một</h2>'],
    ['## Một', '<h2 id="muc-mot">Một</h2>'],
    ['#### Một', '<h2 id="muc-mot">Một</h2>'],
    ['## Một\n### Hai', '<h2 id="muc-mot">Một</h2>\n<h3 id="muc-hai">Hai</h3>'],
    ['## Một\n## Một', '<h2 id="muc-mot">Một</h2>\n<h2 id="muc-mot-2">Một</h2>'],
    ['## ?', '<h2 id="muc-1">?</h2>'],
    ['## Đề *tài*', '<h2 id="muc-de-tai">Đề <em>tài</em></h2>'],
  ])('of %j get a level below the page’s own, and an id', (body, expected) => {
    expect(rendered(body)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['/2023/02/khac/', 'href="/tin-tuc/2023/02/khac/"'],
    ['/tim-kiem/?q=%C4%91%E1%BA%A5t%20%23', 'href="/tin-tuc/tim-kiem/?q=%C4%91%E1%BA%A5t%20%23"'],
    ['ke-hoach.pdf', 'href="/tin-tuc/2023/01/tong-ket/ke-hoach.pdf"'],
    ['tong-ket/ke-hoach.pdf#page=2', 'href="/tin-tuc/2023/01/tong-ket/ke-hoach.pdf#page=2"'],
    ['<kế hoạch.pdf>', 'href="/tin-tuc/2023/01/tong-ket/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf"'],
    ['#muc-hai', 'href="#muc-hai"'],
    ['https://vi.example/a?b=c&d', 'href="https://vi.example/a?b=c&amp;d" rel="noopener external"'],
    ['mailto:a@b.example', 'href="mailto:a@b.example"'],
  ])('to %s', (target, expected) => {
    const around = surroundings({ site: aSite({ base: '/tin-tuc/' }) });
    expect(rendered(`[x](${target})`, { view: viewOf(around, 'vi') })).toBe(`<p><a ${expected}>x</a></p>`);
  });

  it('of an English version lead to its own files', () => {
    const article = anArticle({ id: '2023/01/tong-ket', language: 'en' });
    expect(rendered('[x](a.pdf)', { article })).toContain('href="/en/2023/01/tong-ket/a.pdf"');
  });
});

describe('tables', () => {
  const table = '| Năm | Số |\n|:--|--:|\n| 2023 | 12 |';

  it('align by class, since inline styles are forbidden, and scroll by themselves', () => {
    expect(rendered(table)).toBe(
      '<section class="table" tabindex="0" aria-label="Bảng 1"><table>\n<thead><tr>' +
        '<th scope="col">Năm</th>\n<th scope="col" class="align-right">Số</th>\n</tr>\n</thead>\n' +
        '<tbody><tr><td>2023</td>\n<td class="align-right">12</td>\n</tr>\n</tbody>\n</table></section>',
    );
  });

  it('are told apart by number', () => {
    expect(rendered(`${table}\n\n${table}`)).toContain('aria-label="Bảng 2"');
  });
});

describe('pictures', () => {
  it('alone in a paragraph become figures with caption and credit', () => {
    const markup = rendered('![Bục phát biểu](anh.jpg "Giám đốc phát biểu")');
    expect(markup).toMatch(/^<figure class="figure">\n<img [^>]*alt="Bục phát biểu"/);
    expect(markup).toContain('<figcaption>Giám đốc phát biểu (Ảnh: Văn phòng Sở)</figcaption>');
    expect(markup).not.toContain('<p>');
  });

  it('take the words of the front matter where the text has none', () => {
    expect(rendered('![](tong-ket/anh.jpg)')).toMatch(/alt="Hội trường"[\s\S]*Toàn cảnh hội nghị/);
  });

  it('load at once only where the first photo of the page stands in the text', () => {
    const markup = rendered('![a](anh.jpg)\n\n![b](anh.jpg)', { eager: true });
    expect(markup.match(/fetchpriority="high"/g)).toHaveLength(1);
    expect(markup.match(/loading="lazy" decoding="async"/g)).toHaveLength(1);
    expect(rendered('![a](anh.jpg)')).not.toContain('fetchpriority');
  });

  it('stay in their line among words, and lose no caption', () => {
    const markup = rendered('Xem ![a](anh.jpg "Chú thích") này');
    expect(markup).toMatch(/^<p>Xem <img [^>]*> <small>Chú thích \(Ảnh: Văn phòng Sở\)<\/small> này<\/p>$/);
  });

  it('stay in the line of a dense list', () => {
    expect(rendered('- ![a](anh.jpg)')).toMatch(/<li><img /);
  });

  it('that the page does not have leave their words', () => {
    expect(words(rendered('![Bục](khong-co.jpg "Chú thích")'))).toBe('Bục: Chú thích');
    expect(words(rendered('![Bục](anh.jpg)', { article: undefined }))).toBe('Bục');
  });
});

/** Mark-up in which each `?` is a word of its own. */
const pieces = [
  '?',
  '*?* **?** `?` ~~?~~',
  '[?](/a/ "?") <b>?</b>',
  '![?](anh.jpg "?")',
  '![?](khong-co.jpg)',
  'Xem ![?](anh.jpg "?") ?',
  '# ?\n\n?',
  '#### ? ![?](khong-co.jpg)',
  '- ?\n- ?\n\n  ?\n  1. ?\n     > ?',
  '> ?\n>\n> > ?\n> - ![?](anh.jpg "?")',
  '| ? | ? |\n|:-:|--:|\n| ? | ![?](khong-co.jpg) |',
  '```?\n```',
  '```\n? <?>\n```',
  '    ?',
  '?  \n?\\\n?',
  '<div>\n?\n</div>',
  '<!-- ? -->',
  '[?]: javascript:?',
  '&lt;?&gt; &amp;? \\*?',
  '***\n\n___?___',
];

it('loses no word, however mark-up is nested', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 500; round += 1) {
    let count = 0;
    const blocks = Array.from({ length: 6 }, () => {
      const text = (pieces[random(pieces.length)] ?? '').replaceAll('?', () => {
        count += 1;
        return `từ${count}x`;
      });
      const indent = ['', '', '> ', '- ', '1. '][random(5)] ?? '';
      return text
        .replaceAll(/^/gm, indent.startsWith('>') ? '> ' : ' '.repeat(indent.length))
        .replace(/^ +/, indent);
    });
    const body = blocks.join('\n\n');
    const shown = rendered(body);
    const info = new Set([...body.matchAll(/```(từ\d+x)$/gm)].map(([, word]) => word));
    for (let n = 1; n <= count; n += 1) {
      // The language of a code block is a note for the renderer, not text.
      if (!info.has(`từ${n}x`) && !shown.includes(`từ${n}x`))
        throw new Error(`từ${n}x is lost:\n${body}\n\n${shown}`);
    }
  }
});
