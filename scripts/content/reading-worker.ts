import { answerQuestions } from './helper.ts';
import { fileReader } from './read-files.ts';
import { type Run, type RunReadings, readRun } from './read-runs.ts';

/** Reads runs of articles on a core of its own. */
let read: ReturnType<typeof fileReader> | undefined;

answerQuestions(
  (run: Run): RunReadings => {
    read ??= fileReader(run.task);
    return readRun(run, read);
  },
  ({ bodies }) => [bodies.buffer],
);
