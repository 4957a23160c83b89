import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../scripts/content/near.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['summary', 'summary', 0],
    ['sumary', 'summary', 1],
    ['sumamry', 'summary', 1],
    ['title', 'tilte', 1],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
  ])('of %j and %j is %i, either way round', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest', () => {
  const keys = ['title', 'date', 'tags', 'summary', 'images', 'attachments'];

  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['tag', 'tags'],
    ['attachmnet', 'attachments'],
    ['sumarry', 'summary'],
    ['permalink', undefined],
    ['xy', undefined],
    ['', undefined],
  ])('takes %j for %j', (name, known) => {
    expect(nearest(name, keys)).toBe(known);
  });

  it('takes no name for another that differs in more than three places, however long', () => {
    expect(nearest('hoi-truong-thi-dua-2022.jpg', ['hoi-truong-thi-dua-2019.jpg'])).toBeDefined();
    expect(nearest('hoi-truong-thi-dua-2022.jpg', ['hoi-truong-cay-dua-1999.jpg'])).toBeUndefined();
  });

  it('prefers the closer of two', () => {
    expect(nearest('anh-2.jpg', ['anh-10.jpg', 'anh-1.jpg'])).toBe('anh-1.jpg');
  });
});
