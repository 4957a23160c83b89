import { answerQuestions } from '../content/helper.ts';
import { readWhole } from './last-manifest.ts';

/** Reads manifests on a core of its own. */
answerQuestions(readWhole, ({ bytes, places }) => [
  bytes.buffer,
  ...(places === undefined ? [] : [places.starts.buffer, places.ranges.buffer]),
]);
