import { describe, expect, it } from 'vitest';
import { bodyKeeper } from '../../scripts/content/kept-bodies.ts';

describe('bodyKeeper', () => {
  it('gives each body back as it was, however many there are', () => {
    const keep = bodyKeeper();
    const bodies = Array.from({ length: 3000 }, (_, at) =>
      `Thân bài số ${at}, ở Ấp Bắc 😀.\n`.repeat(at % 200),
    );
    const kept = bodies.map(keep);
    expect(kept.map((body) => body?.())).toEqual(bodies);
  });

  it('keeps a body that is larger than a piece of memory', () => {
    const body = 'Đường '.repeat(1_000_000);
    expect(bodyKeeper()(body)?.()).toBe(body);
  });

  it('keeps what there is room for, and no more', () => {
    const keep = bodyKeeper(1000);
    const kept = Array.from({ length: 20 }, () => keep('Đ'.repeat(100)));
    expect(kept.filter((body) => body === undefined)).toHaveLength(15);
    expect(keep('')).toBeUndefined();
  });
});
