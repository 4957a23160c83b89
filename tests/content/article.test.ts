import { describe, expect, it } from 'vitest';
import { articleReader } from '../../scripts/content/article.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { aSite } from '../builders.ts';
import { articleText } from '../folders.ts';

const files = new Map(
  ['anh.jpg', 'hai.jpg', 'quyet-dinh.pdf', 'phim.mp4', 'phim.vtt'].map((name) => [name, 7]),
);

function read(text: string, site: ReturnType<typeof aSite> | null = aSite()) {
  const problems: Problem[] = [];
  const path = 'articles/2023/01/bai.md';
  const source = { id: '2023/01/bai', language: 'vi' as const, path, text, contentId: 'abc', files };
  const reading = articleReader(site ?? undefined, vi)(source, reporterFor(path, vi, problems));
  const said = problems.map(({ line, column, field, message }) =>
    `${line}:${column} ${field} ${message}`.replace('  ', ' '),
  );
  return { ...reading, problems: said };
}

describe('an article', () => {
  it('is all that its file states', () => {
    const { article, used, mentions, problems } = read(`---
title: "  Tổng kết: năm 2022 "
date: 2023-01-09T08:30+07:00
author:
  - Ban biên tập
  - { name: Văn phòng Sở, role: photo, position: Văn thư }
tags: [Thi đua, Khen thưởng]
category: tin-hoat-dong
summary: Tóm tắt.
images:
  - { src: bai/anh.jpg, alt: Hội trường, caption: Toàn cảnh, credit: Văn phòng }
  - { src: hai.jpg, decorative: true }
featured: true
draft: true
eventDate: 2023-01-08
place: Hà Nội
source: { name: Báo, url: https://example.vn/ }
attachments:
  - { file: quyet-dinh.pdf, title: Quyết định, number: 01/QĐ, issued: 2023-01-02, effective: 2023-01-03, authority: Sở }
videos:
  - { file: phim.mp4, title: Phim, captions: phim.vtt, poster: hai.jpg, transcript: Lời }
  - { url: https://example.vn/phim, title: Phim khác }
aliases: [/cu/bai.html, '/cu?id=1']
updates:
  - { date: 2023-01-10, kind: correction, note: Sửa tên, was: Sai, now: Đúng }
withdrawn: { date: 2023-01-11, reason: Trùng, replacedBy: /2023/01/khac/ }
removed: { date: 2023-01-12, reason: Theo yêu cầu, basis: Công văn 1 }
legacy: { url: https://cu.example.vn/1, system: Cũ }
---
Lời *một*.
`);
    const folder = 'articles/2023/01/bai';
    expect(problems).toEqual([]);
    expect([...used].toSorted()).toEqual([...files.keys()].toSorted());
    expect(mentions.map(({ kind, label, line, column }) => [kind, label, line, column])).toEqual([
      ['tags', 'Thi đua', 7, 8],
      ['tags', 'Khen thưởng', 7, 17],
      ['authors', 'Ban biên tập', 5, 5],
      ['authors', 'Văn phòng Sở', 6, 5],
    ]);
    expect(article).toEqual({
      isPlain: false,
      id: '2023/01/bai',
      language: 'vi',
      source: 'articles/2023/01/bai.md',
      title: 'Tổng kết: năm 2022',
      date: '2023-01-09',
      time: '08:30',
      bylines: [
        { name: 'Ban biên tập', role: undefined, position: undefined },
        { name: 'Văn phòng Sở', role: 'photo', position: 'Văn thư' },
      ],
      tags: ['Thi đua', 'Khen thưởng'],
      category: 'tin-hoat-dong',
      summary: 'Tóm tắt.',
      lead: 'Tóm tắt.',
      images: [
        {
          file: `${folder}/anh.jpg`,
          alt: 'Hội trường',
          caption: 'Toàn cảnh',
          credit: 'Văn phòng',
          line: 11,
          column: 12,
        },
        { file: `${folder}/hai.jpg`, alt: '', caption: undefined, credit: undefined, line: 12, column: 12 },
      ],
      bodyImages: [],
      links: [],
      attachments: [
        {
          file: `${folder}/quyet-dinh.pdf`,
          size: 7,
          title: 'Quyết định',
          number: '01/QĐ',
          issued: '2023-01-02',
          effective: '2023-01-03',
          authority: 'Sở',
        },
      ],
      files: [`${folder}/phim.mp4`, `${folder}/phim.vtt`],
      videos: [
        {
          kind: 'file',
          file: `${folder}/phim.mp4`,
          captions: `${folder}/phim.vtt`,
          title: 'Phim',
          transcript: 'Lời',
          poster: {
            file: `${folder}/hai.jpg`,
            alt: '',
            caption: undefined,
            credit: undefined,
            line: 21,
            column: 64,
          },
        },
        {
          kind: 'link',
          url: 'https://example.vn/phim',
          title: 'Phim khác',
          transcript: undefined,
          poster: undefined,
        },
      ],
      featured: true,
      draft: true,
      eventDate: '2023-01-08',
      place: 'Hà Nội',
      origin: { name: 'Báo', url: 'https://example.vn/' },
      aliases: ['/cu/bai.html', '/cu?id=1'],
      updates: [{ date: '2023-01-10', kind: 'correction', note: 'Sửa tên', was: 'Sai', now: 'Đúng' }],
      withdrawn: { date: '2023-01-11', reason: 'Trùng', replacedBy: '/2023/01/khac/' },
      removed: { date: '2023-01-12', reason: 'Theo yêu cầu', basis: 'Công văn 1' },
      legacy: { url: 'https://cu.example.vn/1', system: 'Cũ' },
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      contentId: expect.any(String),
      body: expect.any(Function),
    });
  });

  it('takes what a CMS writes for nothing as nothing', () => {
    const { article, problems } = read(
      articleText('author: ""\ntags: []\nsummary: ""\nimages: [""]\nsource: { name: "", url: "" }\ndraft:'),
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ bylines: [], tags: [], summary: undefined, images: [], draft: false });
  });

  it.each([
    ['author: Ban biên tập', [{ name: 'Ban biên tập', role: undefined, position: undefined }]],
    ['author: [A, B]', [{ name: 'A' }, { name: 'B' }]],
    ['author: { name: A, role: text-photo }', [{ name: 'A', role: 'text-photo' }]],
  ])('reads %s', (line, bylines) => {
    expect(read(articleText(line)).article?.bylines).toMatchObject(bylines);
  });

  it.each([
    ['Asia/Ho_Chi_Minh', '2023-01-09T23:30Z', '2023-01-10', '06:30'],
    ['UTC', '2023-01-09T23:30Z', '2023-01-09', '23:30'],
    ['America/New_York', '2023-01-09T02:00+07:00', '2023-01-08', '14:00'],
    ['Asia/Ho_Chi_Minh', '2023-01-09 08:30:15+07:00', '2023-01-09', '08:30'],
    ['Asia/Ho_Chi_Minh', '2023-01-09', '2023-01-09', undefined],
    ['America/New_York', '2023-01-09', '2023-01-09', undefined],
  ])('in %s, %s is %s at %s', (timeZone, date, day, time) => {
    const { article } = read(`---\ntitle: A\ndate: ${date}\n---\nLời.\n`, aSite({ timeZone }));
    expect([article?.date, article?.time]).toEqual([day, time]);
  });

  it.each([
    'date: 2023-1-9',
    'date: 9/1/2023',
    'date: 2023-01-09T08:30',
    'date: 2023-01-09T25:00Z',
    'date: 2023-02-29T08:30Z',
    'date: 0999-01-01',
    'date: 2023-01-09 Z',
    'date: 2023-01-09T08:30+99:99',
    'date: 2023-01-09T08:30+07:60',
  ])('refuses %s', (line) => {
    expect(read(`---\ntitle: A\n${line}\n---\nLời.\n`).problems).toHaveLength(1);
  });

  it('takes its lead from the first paragraph where there is no summary', () => {
    expect(read(articleText('', '# Mục\n\nLời *một*.\n\nHai.\n')).article?.lead).toBe('Lời một.');
  });

  it.each([
    'images: [{ src: anh.jpg, decorative: true }]',
    'attachments: [{ file: quyet-dinh.pdf, title: Quyết định }]',
    'videos: [{ url: "https://example.vn/phim", title: Phim }]',
    'source: { name: Báo }',
    'removed: { date: 2023-02-01, reason: Theo yêu cầu, basis: Công văn 1 }',
  ])('may have no text where it has %s', (line) => {
    expect(read(articleText(line, '\n \n'))).toMatchObject({ article: { lead: '' }, problems: [] });
  });

  it.each([
    ['Latin', 'Chuyển đổi số '.repeat(7).trim(), true],
    ['Lao', 'ຂ່າວ'.repeat(20), true],
    ['Lao', 'ຂ່າວ'.repeat(21), false],
  ])('takes a tag in %s whose slug can name a folder', (_script, label, taken) => {
    expect(Buffer.byteLength(label)).toBeGreaterThan(120);
    expect(read(articleText(`tags: [${label}]`)).problems.length === 0).toBe(taken);
  });

  it.each([
    ['khong-co.jpg', vi.noSuchFile('khong-co.jpg', undefined)],
    ['https://video.example/1.jpg', vi.remotePhoto],
    ['quyet-dinh.pdf', vi.photoType('jpg, jpeg, png, webp, avif, gif, tif, tiff')],
    ['../khac/anh.jpg', vi.outsideFolder('../khac/anh.jpg')],
  ])('does not take %s for the poster of a film', (poster, message) => {
    const line = `videos: [{ url: "https://video.example/1", title: Phim, poster: "${poster}" }]`;
    expect(read(articleText(line)).problems).toEqual([expect.stringContaining(`.poster ${message}`)]);
  });

  it('reports every problem, not only the first', () => {
    const { problems } = read(
      '---\ntitle: ""\ndate: mai\nx: y\nplace: [a]\n---\n[a](data:x)\n![](anh.jpg)\n',
    );
    expect(problems).toEqual([
      `7:5 ${vi.unsafeLink('data:x')}`,
      `8:5 ${vi.altMissing}`,
      `2:8 title ${vi.required}`,
      `3:7 date ${vi.moment}`,
      `5:8 place ${vi.text}`,
      `4:1 x ${vi.unknownKey('x', undefined)}`,
    ]);
  });

  it('is read for what does not depend on the site where site.yaml is wrong', () => {
    const { article, problems } = read(articleText('category: gi-do'), null);
    expect([article?.category, problems]).toEqual(['gi-do', []]);
  });
});
