import type { Name } from './contenders.ts';
import type { Results } from './table.ts';

const shown: readonly { readonly name: Name; readonly label: string; readonly colour: string }[] = [
  { name: 'ours', label: 'Kho Tin', colour: '#8c1515' },
  { name: 'hugo', label: 'Hugo', colour: '#1f5f8b' },
  { name: 'eleventy', label: 'Eleventy', colour: '#6b6b6b' },
];
const box = { width: 720, height: 400, left: 70, right: 110, top: 30, bottom: 50 };

/** CPU seconds against the number of articles, a line a program, as SVG. */
export function chartOf(sizes: ReadonlyMap<number, Results>): string {
  const counts = [...sizes.keys()].toSorted((a, b) => a - b);
  const highest = Math.max(
    ...[...sizes.values()].flatMap((results) => shown.map(({ name }) => results.get(name)?.cpu ?? 0)),
  );
  const x = (count: number): number =>
    box.left + (count / Math.max(...counts)) * (box.width - box.left - box.right);
  const y = (cpu: number): number =>
    box.height - box.bottom - (cpu / highest) * (box.height - box.top - box.bottom);
  // Of a line that ends midway the name stands above its end, where no other line passes.
  const besideOf = ([right, top]: readonly [number, number]): string =>
    right < box.width - box.right
      ? `x="${right}" y="${top - 8}" text-anchor="middle"`
      : `x="${right + 8}" y="${top + 5}"`;
  const lines = shown.map(({ name, label, colour }) => {
    const points = counts.flatMap((count) => {
      const cpu = sizes.get(count)?.get(name)?.cpu;
      return cpu === undefined ? [] : [[x(count), y(cpu)] as const];
    });
    const last = points.at(-1);
    if (last === undefined) return '';
    const path = points.map((point) => point.map((one) => one.toFixed(1)).join(',')).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/><text ${besideOf(last)} fill="${colour}">${label}</text>`;
  });
  const steps = counts.map(
    (count) =>
      `<text x="${x(count)}" y="${box.height - 22}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  );
  const marks = [0, 0.5, 1].map((part) => {
    const at = y(highest * part);
    return `<line x1="${box.left}" x2="${box.width - box.right}" y1="${at}" y2="${at}" stroke="#ccc"/><text x="${box.left - 8}" y="${at + 5}" text-anchor="end">${(highest * part).toFixed(0)} s</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" font-family="sans-serif" font-size="15" fill="#333"><title>CPU seconds of a full build, by number of articles</title><rect width="${box.width}" height="${box.height}" fill="#fff"/>${[...marks, ...steps, ...lines].join('')}</svg>\n`;
}
