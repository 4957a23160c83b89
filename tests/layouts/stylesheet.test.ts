import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../scripts/archive/paths.ts';
import { bundleAssets } from '../../scripts/publish/assets.ts';
import { ownAssets } from '../../scripts/publish/emblem.ts';
import { aSite } from '../builders.ts';

const site = aSite();
const { files } = await bundleAssets(site, join(ownAssets, 'emblem.svg'), pathsOf(site));
const [, sheet] = [...files].find(([name]) => name.endsWith('.css')) ?? [];
const css = Buffer.from(sheet ?? []).toString('utf8');
const tokens = readFileSync(new URL('../../assets/css/tokens.css', import.meta.url), 'utf8');

describe('the stylesheet', () => {
  it('is small', () => {
    expect(css.length).toBeGreaterThan(5000);
    expect(Buffer.byteLength(css)).toBeLessThan(16_000);
  });

  it.each([
    ['!important', /!important/],
    ['ids', /#[a-z][\w-]*[^{};]*\{/i],
    ['justified text', /text-align:justify/],
    ['balanced lines, which split Vietnamese compounds', /text-wrap:balance/],
    ['fonts of other hosts', /url\(["']?(?:https?:)?\/\//],
  ])('has no %s', (_, pattern) => {
    expect(css).not.toMatch(pattern);
  });

  it('fetches latin and vietnamese alone', () => {
    const fonts = [...css.matchAll(/url\("?\.\/([\w-]+)\.woff2/g)].map(([, name]) => name);
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(font).toMatch(/-(?:latin|vietnamese)-wght-/);
  });
});

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `--ink: var(--strong, light-dark(#231f1b, #ece5d9))`: the colours of both themes, or one for both. */
const declared = [...tokens.matchAll(/--(\w+): [^;#]*(#[0-9a-f]{6})(?:, (#[0-9a-f]{6}))?/g)];

describe.each([
  ['light', 2],
  ['dark', 3],
])('the colours of the %s theme', (_, place) => {
  const colours = new Map(declared.map((parts) => [parts[1], parts[place] ?? parts[2]]));
  const colour = (name: string): string => colours.get(name) ?? '#000000';

  it.each([
    ['ink', 'paper', 7],
    ['ink', 'tint', 7],
    ['ink', 'mark', 4.5],
    ['quiet', 'paper', 4.5],
    ['quiet', 'tint', 4.5],
    ['edge', 'paper', 3],
  ])('keep %s readable on %s', (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });
});
