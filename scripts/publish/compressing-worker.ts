import { answerQuestions } from '../content/helper.ts';
import { siblingsOf } from './siblings.ts';

/** Compresses texts on a core of its own. */
answerQuestions(siblingsOf, ({ bytes }) => [bytes.buffer]);
