import { answerQuestions } from '../content/helper.ts';
import { putAll } from './put-file.ts';

/** Writes batches of files on a core of its own. */
answerQuestions(putAll());
