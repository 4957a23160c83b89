import { answerQuestions } from './helper.ts';
import { fileReader } from './read-files.ts';
import type { Run, RunReadings } from './read-runs.ts';

/** Reads runs of articles on a core of its own. */
let read: ReturnType<typeof fileReader> | undefined;

answerQuestions(({ number, files, task }: Run): RunReadings => {
  read ??= fileReader(task);
  const readOne = read;
  return { number, readings: files.flatMap((file) => readOne(file, () => false) ?? []) };
});
