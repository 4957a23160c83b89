import type { EleventyConfig } from '@11ty/eleventy';
import Pages from './layouts/pages.11ty.ts';
import { buildArchives } from './scripts/archive/archive.ts';
import { cachesIn } from './scripts/cli/caches.ts';
import type { Composition, Source } from './scripts/cli/composition.ts';
import { checkEnds } from './scripts/content/check-ends.ts';
import { holdBack } from './scripts/content/hold-back.ts';
import { loadBesideGit } from './scripts/content/load.ts';
import { sortProblems } from './scripts/content/problem.ts';
import { withLint } from './scripts/lint/lint.ts';
import { planPages } from './scripts/pages/pages.ts';
import { preparePhotos } from './scripts/photos/prepare.ts';
import { findEmblem } from './scripts/publish/emblem.ts';
import { remember } from './scripts/publish/history.ts';
import type { Plan } from './scripts/publish/plan.ts';

/** load → photos → archive → pages → ledger; every problem on the way is gathered. */
export async function compose(source: Source): Promise<Composition> {
  const caches = cachesIn(source.cache);
  const {
    content,
    say,
    problems: found,
    read,
  } = await loadBesideGit(source.content, {
    ...source,
    cache: caches.readings,
    settings: caches.settings,
  });
  if (content === undefined) return { say, problems: sortProblems(found), site: undefined };
  const problems = source.proofread
    ? withLint({ content, problems: found }, { folder: source.content, cache: caches.lint })
    : found.filter(({ rule }) => rule === undefined);
  const day = source.day(content.site.timeZone);
  const ends = checkEnds(content.articles, { folder: source.content, day, say });
  const held = holdBack(content, { day, drafts: source.drafts });
  const prepared = await preparePhotos(content.articles, {
    content: source.content,
    cache: caches.photos,
    say,
    onProgress: source.onPhoto,
  });
  const archives = buildArchives(held.content, prepared.photos);
  const planned = planPages(held.content, archives, prepared.photos, say);
  const { publication, ledger } = await remember(archives, planned, { ...source, day, say });
  const emblem = findEmblem(content.site, source.assets, say);
  return {
    say,
    problems: sortProblems([problems, ends, prepared.problems, publication.problems, emblem.problems].flat()),
    site:
      emblem.file === undefined
        ? undefined
        : { archives, publication, held, encoded: prepared.encoded, read, emblem: emblem.file, ledger },
  };
}

/** Eleventy's part: it asks for the plan and walks its batches through layouts/pages.11ty.ts. */
export default function configure(config: EleventyConfig, makePlan: () => Promise<Plan>): void {
  // Installed as a package, the layouts lie below node_modules, which Eleventy and most .gitignore files pass over.
  config.setUseGitIgnore(false);
  config.ignores.delete('**/node_modules/**');
  // Handed over, not looked up: Eleventy need not know how TypeScript becomes a module.
  config.addTemplate('pages.11ty.js', Pages);
  config.setTemplateFormats(['11ty.js']);
  config.addGlobalData('plan', makePlan);
}
