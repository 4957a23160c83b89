import { answerQuestions } from '../content/helper.ts';
import { type Batch, putAll } from './put-file.ts';
import type { Written } from './writing-desk.ts';

/** Writes batches of files on a core of its own. */
const put = putAll();

answerQuestions(
  (batch: Batch): Written => ({ puts: put(batch), buffer: batch.bytes.buffer }),
  ({ buffer }) => [buffer],
);
