import type { Name } from './contenders.ts';
import type { Cost } from './measure.ts';

/** Medians by program. */
export type Results = ReadonlyMap<Name, Cost>;

interface Ratio {
  readonly label: string;
  readonly of: Name;
  readonly to: Name;
  readonly figures: readonly (keyof Cost)[];
}

const ratios: readonly Ratio[] = [
  { label: 'full build / Hugo', of: 'ours', to: 'hugo', figures: ['wall', 'cpu', 'memory'] },
  { label: 'full build / raw floor', of: 'ours', to: 'floor', figures: ['wall', 'cpu', 'memory'] },
  {
    label: 'full build / idiomatic Eleventy',
    of: 'ours',
    to: 'eleventy',
    figures: ['wall', 'cpu', 'memory'],
  },
  { label: 'one more article / empty Eleventy', of: 'one more', to: 'empty', figures: ['wall'] },
  {
    label: 'one more, all included / empty Eleventy',
    of: 'one more with all',
    to: 'empty',
    figures: ['wall'],
  },
  {
    label: 'one more, all included / full Hugo build and Pagefind',
    of: 'one more with all',
    to: 'hugo with pagefind',
    figures: ['wall'],
  },
];

/** The figures of one size of site as a Markdown table, the ratios below them. */
export function tableOf(results: Results): string {
  const rows = [...results].map(([name, { wall, cpu, memory }]) => [
    name,
    wall.toFixed(2),
    cpu.toFixed(2),
    memory?.toFixed(0) ?? '–',
  ]);
  const compared = ratios.flatMap(({ label, of, to, figures }) => {
    const ratio = figures.map((figure) => {
      const [a, b] = [results.get(of)?.[figure], results.get(to)?.[figure]];
      return a === undefined || b === undefined || b === 0 ? undefined : (a / b).toFixed(2);
    });
    return ratio.every((one) => one === undefined)
      ? []
      : [[label, ...[0, 1, 2].map((at) => ratio[at] ?? '–')]];
  });
  return [
    markdownTable(['median', 'wall s', 'CPU s', 'peak MB'], rows),
    markdownTable(['ratio', 'wall', 'CPU', 'memory'], compared),
  ].join('\n\n');
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
