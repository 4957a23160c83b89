import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import { knownPlace, type Place, placeOf } from '../../scripts/content/places.ts';

const article = (id: string, language: 'vi' | 'en' = 'vi'): Place => ({ kind: 'article', id, language });
const fault = (message: string): Place => ({ kind: 'fault', message });

describe('placeOf', () => {
  it.each<[string, Place]>([
    ['site.yaml', { kind: 'settings' }],
    ['tags.yaml', { kind: 'settings' }],
    ['authors.yaml', { kind: 'settings' }],
    ['README.md', { kind: 'guide' }],
    ['articles/2023/01/bai.md', article('2023/01/bai')],
    ['articles/2023/12/bai-2.en.md', article('2023/12/bai-2', 'en')],
    ['articles/2023/01/ຂ່າວ.md', article('2023/01/ຂ່າວ')],
    ['articles/2023/01/bai/anh.jpg', { kind: 'articleFile', id: '2023/01/bai', name: 'anh.jpg' }],
    ['articles/2023/01/bai/x.11ty.js', { kind: 'articleFile', id: '2023/01/bai', name: 'x.11ty.js' }],
    ['pages/gioi-thieu.md', { kind: 'page', slug: 'gioi-thieu', language: 'vi' }],
    ['pages/gioi-thieu.en.md', { kind: 'page', slug: 'gioi-thieu', language: 'en' }],
    ['articles/2023/00/bai.md', fault(vi.notInPlace)],
    ['articles/2023/13/bai.md', fault(vi.notInPlace)],
    ['articles/2023/1/bai.md', fault(vi.notInPlace)],
    ['articles/23/01/bai.md', fault(vi.notInPlace)],
    ['articles/bai.md', fault(vi.notInPlace)],
    ['bai.md', fault(vi.notInPlace)],
    ['articles/README.md', fault(vi.notInPlace)],
    ['pages/a/b.md', fault(vi.notInPlace)],
    ['articles/2023/01/bai/khac.md', fault(vi.notInPlace)],
    ['articles/2023/01/bai/anh/1.jpg', fault(vi.unknownFile)],
    ['articles/2023/01/articles.json', fault(vi.unknownFile)],
    ['articles/2023/01/.eleventy.js', fault(vi.unknownFile)],
    ['articles/2023/01/bai.njk', fault(vi.unknownFile)],
    ['.eleventyignore', fault(vi.unknownFile)],
    ['site.yml', fault(vi.unknownFile)],
    ['articles/2023/01/Bài thử.markdown', fault(vi.notMarkdown('bai-thu.md'))],
    ['articles/2023/01/bai.MD', fault(vi.notMarkdown('bai.md'))],
    ['articles/2023/01/Bài thử.docx', fault(vi.wordFile('Bài thử.docx'))],
    ['articles/2023/01/bai.rtf', fault(vi.wordFile('bai.docx'))],
    ['bai.doc', fault(vi.wordFile('bai.docx'))],
    ['pages/bai.html', fault(vi.notMarkdown('bai.md'))],
    ['articles/2023/01/Bài thử.md', fault(vi.badSlug('Bài thử', 'bai-thu'))],
    ['articles/2023/01/bai_thu.md', fault(vi.badSlug('bai_thu', 'bai-thu'))],
    ['articles/2023/01/….md', fault(vi.badSlug('…', ''))],
    ['articles/2023/01/.md', fault(vi.badSlug('', ''))],
    ['articles/2023/01/..md', fault(vi.badSlug('.', ''))],
    ['articles/2023/01/2023.md', fault(vi.digitsOnly('2023'))],
    ['articles/2023/01/bai.fr.md', fault(vi.unknownLanguage('fr', 'en'))],
    ['articles/2023/01/bai.vi.md', fault(vi.unknownLanguage('vi', 'en'))],
  ])('%s', (path, place) => {
    expect(placeOf(path, ['vi', 'en'], vi)).toEqual(place);
    if (place.kind === 'article') expect(knownPlace(path, ['vi', 'en'])).toEqual(place);
  });

  it('knows no English version where the site has one language', () => {
    const place = placeOf('articles/2023/01/bai.en.md', ['vi'], vi);
    expect(place).toEqual(fault(vi.unknownLanguage('en', '–')));
  });
});
