import { join } from 'node:path';
import { buildArchives } from '../scripts/archive/archive.ts';
import { checkEnds } from '../scripts/content/check-ends.ts';
import { loadContent } from '../scripts/content/load.ts';
import { type Problem, sortProblems } from '../scripts/content/problem.ts';
import { planPages } from '../scripts/pages/pages.ts';
import { preparePhotos } from '../scripts/photos/prepare.ts';
import { findEmblem } from '../scripts/publish/emblem.ts';
import { aFolder } from './folders.ts';

/** Every problem of a content folder on a day, from reading it to the addresses of its pages, sorted. */
export async function problemsOf(folder: string, day = '2024-06-01'): Promise<Problem[]> {
  const { content, say, problems } = loadContent(folder);
  if (content === undefined) return sortProblems(problems);
  const work = { content: folder, cache: join(aFolder({}), 'photos'), say, onProgress: () => undefined };
  const prepared = await preparePhotos(content.articles, work);
  const archives = buildArchives(content, prepared.photos);
  const publication = planPages(content, archives, prepared.photos, say);
  const emblem = findEmblem(content.site, join(folder, 'assets'), say);
  const ends = checkEnds(content.articles, { folder, day, say });
  return sortProblems([
    ...problems,
    ...ends,
    ...prepared.problems,
    ...publication.problems,
    ...emblem.problems,
  ]);
}
