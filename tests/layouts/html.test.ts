import { describe, expect, it } from 'vitest';
import { type HtmlValue, html, json } from '../../layouts/html.ts';

describe('html', () => {
  it.each<[HtmlValue, string]>([
    ['<b>', '&lt;b&gt;'],
    ['a & b', 'a &amp; b'],
    [`"'`, '&quot;&#39;'],
    ['&amp;', '&amp;amp;'],
    ['Thi đua – khen thưởng', 'Thi đua – khen thưởng'],
    [0, '0'],
    [undefined, ''],
    [null, ''],
    [false, ''],
    [['<', [1, undefined, '>']], '&lt;1&gt;'],
  ])('prints %j as %s', (value, expected) => {
    expect(String(html`${value}`)).toBe(expected);
  });

  it('does not escape its own markup again', () => {
    expect(String(html`<p>${html`<b>${'<'}</b>`}${[html`<i></i>`]}</p>`)).toBe('<p><b>&lt;</b><i></i></p>');
  });

  it('keeps a value inside a quoted attribute', () => {
    expect(String(html`<a title="${'" onclick="x'}">`)).toBe('<a title="&quot; onclick=&quot;x">');
  });

  it('drops the indentation of the template, never that of a value', () => {
    expect(
      String(html`<p>
        ${'one\n    two'}
      </p>`),
    ).toBe('<p>\none\n    two\n</p>');
  });
});

describe('json', () => {
  it.each([['</script><script>'], ['<!--'], ['\u2028\u2029'], ['& "quoted" \\']])(
    'keeps %j, and nothing in it ends a script element',
    (text) => {
      const printed = String(json({ text }));
      expect(printed).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(printed)).toEqual({ text });
    },
  );
});
