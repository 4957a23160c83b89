import { Helper, hasSecondCore } from './helper.ts';
import { fileLines, filesIn, linesOf, type PackedLines, readingsIn } from './packed-lines.ts';
import type { PackedReading } from './packed-reading.ts';
import { type ArticleFile, fileReader, type ReadingTask } from './read-files.ts';

/** Files that are read in one go. */
export interface Run {
  readonly number: number;
  /** As `fileLines` writes them. */
  readonly files: string;
  /** The same for all runs. */
  readonly task: ReadingTask;
}

/** What reading a run came to, in a form that another core sends at little cost. */
export interface RunReadings {
  readonly number: number;
  /** In the order of the files. */
  readonly lines: PackedLines;
  /** UTF-8, one behind the other. */
  readonly bodies: Uint8Array<ArrayBuffer>;
  /** Where each body ends. */
  readonly ends: readonly number[];
}

const runLength = 100;
/** With fewer runs, all is read before another core has woken up. */
const fewestRuns = 10;

/**
 * Reads articles that were never read before, many of them on two cores. `note` hears of each one, run by run in no
 * order, with the bytes of its body.
 */
export function readRuns(
  files: readonly ArticleFile[],
  task: ReadingTask,
  note: (file: ArticleFile, packed: PackedReading, body: Buffer) => void,
): void {
  const runs: Run[] = [];
  for (let start = 0; start < files.length; start += runLength) {
    runs.push({ number: runs.length, files: fileLines(files.slice(start, start + runLength)), task });
  }
  const take = ({ number, lines, bodies, ends }: RunReadings): void => {
    let at = 0;
    for (const packed of readingsIn(lines)) {
      const file = files[number * runLength + at];
      const start = ends[at - 1] ?? 0;
      const length = (ends[at] ?? 0) - start;
      if (file !== undefined)
        note(file, packed, Buffer.from(bodies.buffer, bodies.byteOffset + start, length));
      at += 1;
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
      else take(readRun(run, read));
    }
    for (const answer of helper?.rest() ?? []) take(answer);
  } finally {
    helper?.end();
  }
}

/** Reads the files of a run, one after the other. */
export function readRun({ number, files }: Run, read: ReturnType<typeof fileReader>): RunReadings {
  const readings: PackedReading[] = [];
  const ends: number[] = [];
  let bodies = new Uint8Array(usualSize);
  let end = 0;
  for (const file of filesIn(files)) {
    const reading = read(file, () => false);
    if (reading === undefined) continue;
    const start = end;
    end += reading.body.length;
    if (end > bodies.length) bodies = enlarged(bodies, 2 * end);
    bodies.set(reading.body, start);
    readings.push(reading.packed);
    ends.push(end);
  }
  return { number, lines: linesOf(readings), bodies: bodies.slice(0, end), ends };
}

/** Bytes of the bodies of a run, as news are. */
const usualSize = 500_000;

function enlarged(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
