import type { EleventyConfig } from '@11ty/eleventy';
import { buildArchives } from './scripts/archive/archive.ts';
import type { Archive } from './scripts/archive/model.ts';
import { type HeldBack, holdBack } from './scripts/content/hold-back.ts';
import { loadContent } from './scripts/content/load.ts';
import type { Messages } from './scripts/content/messages/messages.ts';
import type { Day } from './scripts/content/model.ts';
import { type Problem, sortProblems } from './scripts/content/problem.ts';
import { type Publication, planPages } from './scripts/pages/pages.ts';
import { preparePhotos } from './scripts/photos/prepare.ts';
import type { Plan } from './scripts/publish/plan.ts';

/** Where content comes from and which part of it is meant. Folders are absolute. */
export interface Source {
  readonly content: string;
  readonly photoCache: string;
  /** Replaces the `url` of site.yaml. */
  readonly address: string | undefined;
  readonly drafts: boolean;
  /** The day of the build: later articles wait. */
  day(timeZone: string): Day;
  onPhoto(done: number, of: number): void;
}

/** All that content comes to, up to the pages that are to be published. */
export interface Composition {
  readonly say: Messages;
  readonly problems: readonly Problem[];
  /** Undefined where site.yaml could not be read. */
  readonly site:
    | { archives: Archive[]; publication: Publication; held: HeldBack; encoded: number }
    | undefined;
}

/** load → photos → archive → pages; every problem on the way is gathered. */
export async function compose(source: Source): Promise<Composition> {
  const { content, say, problems } = loadContent(source.content, source.address);
  if (content === undefined) return { say, problems: sortProblems(problems), site: undefined };
  const held = holdBack(content, { day: source.day(content.site.timeZone), drafts: source.drafts });
  const work = { content: source.content, cache: source.photoCache, say, onProgress: source.onPhoto };
  const { photos, problems: photoProblems, encoded } = await preparePhotos(content.articles, work);
  const archives = buildArchives(held.content, photos);
  const publication = planPages(content.site, archives, photos, say);
  const all = sortProblems([...problems, ...photoProblems, ...publication.problems]);
  return { say, problems: all, site: { archives, publication, held, encoded } };
}

/** Eleventy's part: it asks for the plan, walks its batches through layouts/pages.11ty.ts, and says when done. */
export default function configure(config: EleventyConfig, makePlan: () => Promise<Plan>): void {
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setTemplateFormats(['11ty.ts']);
  config.addGlobalData('plan', makePlan);
}
