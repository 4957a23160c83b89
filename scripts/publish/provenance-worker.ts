import { answerQuestions } from '../content/helper.ts';
import { type History, readHistory } from './provenance-git.ts';
import { type ProvenanceQuestion, type ProvenanceReply, provenanceOf } from './provenance-task.ts';

/** Asks git who changed each source last, on a core of its own: at once, though what is published is known later. */
let history: Promise<History> | undefined;

answerQuestions(
  async ({ places, task }: ProvenanceQuestion): Promise<ProvenanceReply> => {
    history ??= readHistory(places.content, places.cache);
    const known = await history;
    return { bytes: task && provenanceOf(task, known) };
  },
  ({ bytes }) => (bytes === undefined ? [] : [bytes.buffer]),
);
