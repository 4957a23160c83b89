import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingOf, ownAssets } from '../../scripts/publish/emblem.ts';
import { aFolder } from '../folders.ts';

const own = join(ownAssets, 'emblem.svg');
const theme = (accent: string | undefined) => ({ accent, emblem: 'emblem.svg' });

describe('an emblem', () => {
  it('of Kho Tin takes the accent colour of the site', () => {
    const drawing = drawingOf(own, theme('#14507a')).toString();
    expect(drawing).toContain('fill="#14507a"');
    expect(drawing).not.toContain('#8c1515');
  });

  it('of Kho Tin stays as it is where the site sets no colour', () => {
    expect(drawingOf(own, theme(undefined))).toEqual(readFileSync(own));
  });

  it('of the site itself is never changed', () => {
    const drawing = readFileSync(own);
    const file = join(aFolder({ 'emblem.svg': drawing }), 'emblem.svg');
    expect(drawingOf(file, theme('#14507a'))).toEqual(drawing);
  });
});
