import { Helper, hasSecondCore } from './helper.ts';
import { type ArticleFile, type FreshReading, fileReader, type ReadingTask } from './read-files.ts';

/** Files that are read in one go. */
export interface Run {
  readonly number: number;
  readonly files: readonly ArticleFile[];
  /** The same for all runs. */
  readonly task: ReadingTask;
}

export interface RunReadings {
  readonly number: number;
  readonly readings: readonly FreshReading[];
}

const runLength = 100;
/** With fewer runs, all is read before another core has woken up. */
const fewestRuns = 10;

/**
 * Reads articles that were never read before, many of them on two cores. `note` hears of each one, run by run in no
 * order: so no more than some runs are in memory with their bodies.
 */
export function readRuns(
  files: readonly ArticleFile[],
  task: ReadingTask,
  note: (file: ArticleFile, reading: FreshReading) => void,
): void {
  const runs: Run[] = [];
  for (let start = 0; start < files.length; start += runLength) {
    runs.push({ number: runs.length, files: files.slice(start, start + runLength), task });
  }
  const take = ({ number, readings }: RunReadings): void => {
    for (const [index, reading] of readings.entries()) {
      const file = files[number * runLength + index];
      if (file !== undefined) note(file, reading);
    }
  };
  const read = fileReader(task);
  const helper =
    runs.length >= fewestRuns && hasSecondCore()
      ? new Helper<Run, RunReadings>('content/reading-worker')
      : undefined;
  try {
    for (const run of runs) {
      for (let answer = helper?.take(); answer !== undefined; answer = helper?.take()) take(answer);
      if (helper?.isBusy === false) helper.ask(run);
      else {
        const readings = run.files.flatMap((file) => read(file, () => false) ?? []);
        take({ number: run.number, readings });
      }
    }
    for (const answer of helper?.rest() ?? []) take(answer);
  } finally {
    helper?.end();
  }
}
