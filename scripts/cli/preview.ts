import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EleventyConfig } from '@11ty/eleventy';
import { tsImport } from 'tsx/esm/api';
import { compose } from '../../.eleventy.ts';
import { pathsOf } from '../archive/paths.ts';
import type { Page } from '../pages/model.ts';
import { bundleAssets } from '../publish/assets.ts';
import { copyFiles } from '../publish/copy-files.ts';
import { openLive } from '../publish/live-output.ts';
import { Plan } from '../publish/plan.ts';
import { indexArchives } from '../search/index-archives.ts';
import { cachesIn } from './caches.ts';
import { eleventyFor } from './drive-eleventy.ts';
import type { CommandLine } from './options.ts';
import { previewAdmin } from './preview-admin.ts';
import { listenOnLoopback } from './preview-port.ts';
import { failurePage, problemPage } from './problem-page.ts';
import { printProblems } from './report.ts';

/** How long nothing may change before search is indexed anew, in milliseconds. */
const quietTime = 1000;

const here = (path: string): string => relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url)));

/** A preview under way. */
export interface Preview {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the site with drafts on loopback and builds it anew at every change of content, layouts, styles or
 * settings. While something is wrong every address shows what, and the next good state takes its place.
 */
export async function startPreview({ words, source, port = 8080 }: CommandLine): Promise<Preview> {
  const caches = cachesIn(source.cache);
  const folder = caches.preview;
  const output = openLive(folder);
  let url = '';
  let fault: string | undefined;
  let finish = (): void => undefined;
  let indexing: NodeJS.Timeout | undefined;
  let open = (): void => undefined;
  const built = new Promise<void>((resolve) => {
    open = resolve;
  });

  const fail = (error: unknown): string => {
    console.error(error);
    fault = failurePage(error, words);
    return fault;
  };
  const plan = async (): Promise<Plan> => {
    const { problems, site } = await compose({
      ...source,
      address: url,
      drafts: true,
      proofread: true,
      previous: undefined,
    });
    if (!printProblems(problems, words) || site === undefined) {
      fault = problemPage(problems, words);
      return new Plan([]);
    }
    const { publication } = site;
    const [layouts, { assets, files }] = await Promise.all([
      importLayouts(),
      bundleAssets(publication.site, site.emblem, pathsOf(publication.site)),
    ]);
    const around = { site: publication.site, frames: publication.frames, assets, isPreview: true };
    fault = undefined;
    finish = () => {
      copyFiles(publication, { content: source.content, photos: caches.photos }, output);
      for (const [path, bytes] of files) output.write(path, Buffer.from(bytes));
      output.commit();
      clearTimeout(indexing);
      indexing = setTimeout(() => {
        indexArchives(site.archives, output, caches.search).catch(fail);
      }, quietTime);
    };
    const render = (page: Page): string => {
      try {
        return layouts.render(page, around);
      } catch (error) {
        return fail(new Error(`${page.url} (${page.source ?? page.kind})`, { cause: error }));
      }
    };
    return new Plan(publication.pages, { site: publication.site, output, render });
  };

  const makePlan = (): Promise<Plan> =>
    plan().catch((error) => {
      fail(error);
      return new Plan([]);
    });
  const admin = previewAdmin(source);
  const configure = (config: EleventyConfig): void => {
    for (const path of [
      relative(process.cwd(), source.content),
      here('../../layouts'),
      here('../../assets'),
    ]) {
      config.addWatchTarget(path);
    }
    config.setServerOptions({
      showVersion: false,
      messageOnStart: () => undefined,
      onRequest: {
        '/*': async ({ url: { pathname } }: { url: URL }) => {
          const answer = await admin(pathname);
          if (answer !== undefined) return answer;
          await built;
          return isPage(pathname) && fault !== undefined ? htmlAnswer(fault) : undefined;
        },
      },
    });
    config.on('eleventy.after', () => {
      if (fault === undefined) finish();
    });
  };
  const eleventy = eleventyFor(makePlan, {
    runMode: 'serve',
    served: relative(process.cwd(), folder),
    configure,
  });
  await eleventy.init();
  // Pages name their address, so the port comes before the first of them.
  url = `http://localhost:${await listenOnLoopback(eleventy, port, words)}/`;
  const rebuild = await eleventy.watch().catch(async (error) => {
    await eleventy.stopWatch();
    throw error;
  });
  open();
  // Eleventy hears of deleted files but builds nothing for them.
  eleventy.watcher.on('unlink', (path) => {
    void rebuild(path);
  });
  return {
    url,
    async stop() {
      clearTimeout(indexing);
      await eleventy.stopWatch();
    },
  };
}

/** The layouts as they are now: Node would keep those of the first build, and nested ones are the likelier to change. */
async function importLayouts(): Promise<typeof import('../../layouts/render.ts')> {
  return await tsImport('../../layouts/render.ts', import.meta.url);
}

function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

function htmlAnswer(body: string) {
  return { status: 500, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
