import { answerQuestions } from '../content/helper.ts';
import { VolumeMaker } from './volume.ts';
import type { VolumePart, VolumeReply } from './volume-desk.ts';

/** Makes search volumes on a core of its own, one after another. */
let maker: VolumeMaker | undefined;

answerQuestions(async ({ place, documents, isLast }: VolumePart): Promise<VolumeReply> => {
  const current = maker ?? new VolumeMaker(place);
  for (const document of documents) current.add(document);
  maker = isLast ? undefined : current;
  return { volume: isLast ? await current.finish() : undefined };
});
