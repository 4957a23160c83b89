import { describe, expect, it } from 'vitest';
import type { Problem } from '../../scripts/content/problem.ts';
import { readSettings } from '../../scripts/content/settings.ts';
import { aFolder, siteYaml } from '../folders.ts';

function read(files: Record<string, string>, address?: string) {
  const problems: Problem[] = [];
  const { site } = readSettings(aFolder(files), address, problems);
  return { site, problems: problems.map(({ path, line, field }) => `${path}:${line} ${field}`) };
}

describe('site.yaml', () => {
  it('needs no more than its required keys', () => {
    const { site, problems } = read({ 'site.yaml': siteYaml() });
    expect(problems).toEqual([]);
    expect(site).toMatchObject({
      origin: 'https://tin.example.vn',
      base: '/',
      language: 'vi',
      languages: ['vi'],
      timeZone: 'Asia/Ho_Chi_Minh',
      categories: [],
      closed: new Set(),
      abbreviations: {},
      tags: [],
      authors: [],
      imprint: { vi: { siteName: 'Kho tin thử', agency: { name: 'Sở Thử nghiệm', parent: undefined } } },
    });
  });

  it.each([
    ['https://tin.example.vn', 'https://tin.example.vn', '/'],
    ['https://example.vn/tin-tuc', 'https://example.vn', '/tin-tuc/'],
    ['https://example.vn/tin-tuc/', 'https://example.vn', '/tin-tuc/'],
    ['http://localhost:8080/', 'http://localhost:8080', '/'],
    ['https://EXAMPLE.vn/A/', 'https://example.vn', '/A/'],
  ])('of the address %s makes origin and base path', (url, origin, base) => {
    expect(read({ 'site.yaml': siteYaml('', { url }) }).site).toMatchObject({ origin, base });
    expect(read({ 'site.yaml': siteYaml() }, url).site).toMatchObject({ origin, base });
  });

  it.each([
    'tin.example.vn',
    'ftp://example.vn/',
    'https://a:b@example.vn/',
    'https://example.vn/?a=b',
    'https://example.vn/#a',
    'https://example.vn//tin/',
    'https://example.vn/%20/',
    'https://example.vn/a b/',
    'https://example.vn/$uri;}/',
    'https://example.vn/tin-tức/',
    'javascript:alert(1)',
  ])('refuses the address %j once', (url) => {
    expect(read({ 'site.yaml': siteYaml('', { url: JSON.stringify(url) }) }).problems).toEqual([
      'content/site.yaml:2 url',
    ]);
  });

  it('gives English pages the English words, and the others where there are none', () => {
    const more =
      'languages: [vi, en]\nenglish: { name: Test news, agency: { name: Test agency } }\ncategories:\n  - { id: tin, label: Tin, labelEn: News }\n  - { id: khac, label: Khác }\n';
    const { site } = read({ 'site.yaml': siteYaml(more) });
    expect(site?.imprint.vi.siteName).toBe('Kho tin thử');
    expect(site?.imprint.en).toMatchObject({
      siteName: 'Test news',
      agency: { name: 'Test agency' },
      responsible: { position: 'Phó Giám đốc' },
      contact: { phone: '0200 000 0180' },
    });
    expect(site?.categories.map(({ label }) => label)).toEqual([
      { vi: 'Tin', en: 'News' },
      { vi: 'Khác', en: 'Khác' },
    ]);
  });
});

describe('tags.yaml and authors.yaml', () => {
  it('describe tags and authors', () => {
    const { site, problems } = read({
      'site.yaml': siteYaml(),
      'tags.yaml':
        '- { label: Chuyển đổi số, slug: cds, synonyms: [số hóa], aliases: [Tin học hóa] }\n- label: Thuế\n',
      'authors.yaml': '- { name: Ban biên tập, position: Ban }\n',
    });
    expect(problems).toEqual([]);
    expect(site?.tags).toEqual([
      { language: 'vi', label: 'Chuyển đổi số', slug: 'cds', synonyms: ['số hóa'], aliases: ['Tin học hóa'] },
      { language: 'vi', label: 'Thuế', slug: undefined, synonyms: [], aliases: [] },
    ]);
    expect(site?.authors).toEqual([{ name: 'Ban biên tập', slug: undefined, position: 'Ban', aliases: [] }]);
  });

  it.each(['', '# chưa có gì\n', '[]\n'])('may be empty: %j', (text) => {
    expect(read({ 'site.yaml': siteYaml(), 'tags.yaml': text, 'authors.yaml': text }).problems).toEqual([]);
  });

  it.each([
    ['a: b', 'content/tags.yaml:1 '],
    ['- Thuế', 'content/tags.yaml:1 [1]'],
    ['- label: Thuế\n- lable: Phí', 'content/tags.yaml:2 [2].label'],
    ['- { label: Thuế, slug: Thuế }', 'content/tags.yaml:1 [1].slug'],
    ['- { label: Thuế, slug: "2023" }', 'content/tags.yaml:1 [1].slug'],
  ])('refuse %j', (text, problem) => {
    expect(read({ 'site.yaml': siteYaml(), 'tags.yaml': text }).problems[0]).toBe(problem);
  });
});
