import { describe, expect, it } from 'vitest';
import type { Photo, Photos } from '../../scripts/photos/model.ts';
import { anArticle, anAttachment } from '../builders.ts';
import { aPhoto, pageAt, publish } from './publishing.ts';

describe('the files beside articles', () => {
  it('come by article, each attachment and each photo once', () => {
    const image = (file: string) => ({
      file,
      alt: 'Ảnh',
      caption: undefined,
      credit: undefined,
      line: 1,
      column: 1,
    });
    const photos: Photos = new Map([
      ['a.jpg', aPhoto],
      ['b.jpg', { ...aPhoto, renditions: [{ name: 'b-480.webp', width: 480, height: 320 }] }],
    ]);
    const attachments = [anAttachment('articles/2023/01/a/a.pdf')];
    const files = ['articles/2023/01/a/a.pdf', 'articles/2023/01/a/b.vtt'];
    const articles = [
      anArticle({ id: '2023/01/c', images: [image('b.jpg')], bodyImages: [image('a.jpg')] }),
      anArticle({ id: '2023/01/b' }),
      anArticle({ id: '2023/01/a', attachments, files, images: [image('a.jpg'), image('a.jpg')] }),
    ];
    const english = anArticle({ id: '2023/01/a', language: 'en', images: [image('b.jpg')] });
    const publication = publish([...articles, english], { site: { languages: ['vi', 'en'] }, photos });
    expect(publication.files().map(({ url }) => url)).toEqual([
      '/2023/01/c/index.md',
      '/assets/photos/b-480.webp',
      '/assets/photos/a-preview.jpg',
      '/assets/photos/a-480.webp',
      '/2023/01/b/index.md',
      '/2023/01/a/index.md',
      '/2023/01/a/a.pdf',
      '/2023/01/a/b.vtt',
      '/en/2023/01/a/index.md',
    ]);
    expect(publication.problems).toEqual([]);
  });
});

describe('figures of an article', () => {
  const image = (name: string) => ({
    file: name,
    alt: name,
    caption: undefined,
    credit: `của ${name}`,
    line: 1,
    column: 1,
  });
  const photo: Photo = {
    renditions: [{ name: 'x-480.webp', width: 480, height: 320 }],
    preview: { name: 'x-preview.jpg', width: 1200, height: 630 },
  };
  const photos = new Map(['a', 'b', 'c'].map((name) => [name, photo]));
  it.each([
    [['a', 'b', 'c'], [], 'a', ['b', 'c'], []],
    [['a', 'b', 'c'], ['b'], 'a', ['c'], ['b']],
    [['a', 'b'], ['a'], undefined, ['b'], ['a']],
    [['a', 'b'], ['a', 'b'], undefined, [], ['a', 'b']],
    [[], ['c'], undefined, [], ['c']],
    [['missing', 'b'], [], undefined, ['b'], []],
    [[], [], undefined, [], []],
  ])('%j in front matter and %j in the body: each stands once', (front, inBody, cover, gallery, figures) => {
    const article = anArticle({ images: front.map(image), bodyImages: inBody.map(image) });
    const page = pageAt(publish([article], { photos }), 'article', '/2023/01/tong-ket-thi-dua/');
    expect([page.cover?.file, page.gallery.map(({ file }) => file), [...page.figures.keys()]]).toEqual([
      cover,
      gallery,
      figures,
    ]);
  });

  it('takes caption and credit of a photo in the body from the front matter', () => {
    const described = { ...image('a'), caption: 'Toàn cảnh' };
    const article = anArticle({ images: [described], bodyImages: [{ ...image('a'), credit: undefined }] });
    const page = pageAt(publish([article], { photos }), 'article', '/2023/01/tong-ket-thi-dua/');
    expect(page.figures.get('a')).toMatchObject({ caption: 'Toàn cảnh', credit: 'của a' });
  });
});
