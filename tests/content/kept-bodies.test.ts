import { describe, expect, it } from 'vitest';
import { bodyKeeper } from '../../scripts/content/kept-bodies.ts';

describe('bodyKeeper', () => {
  it('gives each body back as it was', () => {
    const keep = bodyKeeper();
    const bodies = ['', 'Thân bài.', 'Thân bài ở Ấp Bắc 😀.\n'.repeat(500), 'ASCII. '.repeat(100_000)];
    const kept = bodies.map((body) => keep(Buffer.from(body)));
    expect(kept.map((body) => body?.())).toEqual(bodies);
  });

  it('keeps what there is room for, and no more', () => {
    const keep = bodyKeeper(1000);
    const kept = Array.from({ length: 20 }, () => keep(Buffer.from('Đ'.repeat(100))));
    expect(kept.filter((body) => body === undefined)).toHaveLength(15);
    expect(keep(Buffer.alloc(0))).toBeUndefined();
  });
});
