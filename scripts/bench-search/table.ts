import type { Cost, Quality } from './measure.ts';

/** Figures of one way to search. */
export interface Measured {
  readonly name: string;
  readonly qualities: readonly Quality[];
  readonly costs: readonly Cost[];
  /** Bytes of the index on disk. */
  readonly disk: number;
}

type Row = readonly string[];

/** The table as lines of text: a row for each kind of query and each figure of cost, a column for each way. */
export function table(measured: readonly Measured[]): string {
  const kinds = [...new Set(measured.flatMap(({ qualities }) => qualities.map(({ kind }) => kind)))];
  const quality = (label: string, kind: string | undefined): Row => [
    label,
    ...measured.map(({ qualities }) => {
      const own = qualities.filter((one) => kind === undefined || one.kind === kind);
      return [
        mean(own.map((one) => one.gain)),
        mean(own.map((one) => one.recall)),
        mean(own.map((one) => one.reciprocalRank)),
      ]
        .map((figure) => figure.toFixed(3))
        .join(' / ');
    }),
  ];
  const cost = (label: string, figure: (one: Cost) => number, digits: number): Row => [
    label,
    ...measured.map(({ costs }) => median(costs.map(figure)).toFixed(digits)),
  ];
  return lines([
    ['nDCG@10 / recall@20 / MRR', ...measured.map(({ name }) => name)],
    quality('all queries', undefined),
    ...kinds.map((kind) => quality(`  ${kind}`, kind)),
    cost('kilobytes until 20 results stand, cold, median', (one) => one.kilobytes, 0),
    cost('requests of the same', (one) => one.requests, 0),
    cost('seconds of the same at 1.6 Mbps and 150 ms', (one) => one.seconds, 1),
    ['megabytes on disk', ...measured.map(({ disk }) => (disk / 1e6).toFixed(1))],
  ]);
}

function lines(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
