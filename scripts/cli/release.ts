import { render } from '../../layouts/render.ts';
import { pathsOf } from '../archive/paths.ts';
import { codeKey } from '../content/code-key.ts';
import { publishOpenData } from '../open-data/open-data.ts';
import { articleMonths } from '../publish/article-months.ts';
import { bundledAssets } from '../publish/asset-cache.ts';
import { besideOf } from '../publish/beside.ts';
import { changedPages } from '../publish/changed-pages.ts';
import { Comparison } from '../publish/comparison.ts';
import { compressing } from '../publish/compress.ts';
import { copyFiles } from '../publish/copy-files.ts';
import { publishEditorFiles } from '../publish/editor-files.ts';
import type { Historian } from '../publish/historian.ts';
import { keyShelf } from '../publish/key-table.ts';
import { formatLedger, ledgerName } from '../publish/ledger.ts';
import type { OpenOutput, Release } from '../publish/output.ts';
import { PageKeys } from '../publish/page-keys.ts';
import { Plan } from '../publish/plan.ts';
import type { HistoryPlaces } from '../publish/provenance-task.ts';
import { securityText, securityTextPath } from '../publish/security-text.ts';
import { serverFiles } from '../publish/servers/files.ts';
import { siblingsKey } from '../publish/siblings.ts';
import type { Signer } from '../publish/signature.ts';
import { beginIndex } from '../search/index-archives.ts';
import { cachesIn } from './caches.ts';
import type { ComposedSite, Source } from './composition.ts';
import { runEleventy } from './drive-eleventy.ts';
import { keepHeapSmall } from './heap.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a release is made of beside pages, feeds and sitemaps. */
export interface Parts {
  /** Sources, attachments, photos. */
  readonly files: boolean;
  readonly search: boolean;
  /** Compressed siblings of texts. */
  readonly siblings: boolean;
}

/** A release, and how much of it had to be made. */
export interface Made extends Release {
  readonly rendered: number;
}

/** Makes the whole site in `output`: what the last release has already is not made again. */
export async function makeRelease(
  { publication, archives, emblem, ledger }: ComposedSite,
  { source, output: opened, folder, parts, historian, sign, watch }: Making,
): Promise<Made> {
  const articles = archives.reduce((sum, { entries }) => sum + entries.length, 0);
  if (opened.isFirst) keepHeapSmall(articles);
  const caches = cachesIn(source.cache);
  const shelf = keyShelf(caches.keys, folder);
  const last = shelf.read(opened.last);
  const hasSiblings = last.keys.get(siblingsName) === siblingsKey;
  const output = parts.siblings ? compressing(opened, folder, hasSiblings) : opened;
  const comparison = new Comparison(last, output);
  if (parts.siblings) comparison.note(siblingsName, siblingsKey);
  const beside = parts.files
    ? besideOf(archives, publication.site, { places: historyPlaces(source), historian, sign })
    : undefined;
  // Where the build fails before it is waited for, that failure is the one to tell.
  beside?.catch(() => undefined);
  // The largest of all texts comes first: another core compresses it, while this one makes the rest.
  output.write(ledgerName, formatLedger(ledger));
  watch.lap('plan');
  const finishIndex = parts.search ? await beginIndex(archives, output, caches.search) : undefined;
  watch.lap('search');
  const { assets, files } = await bundledAssets(publication.site, emblem, {
    paths: pathsOf(publication.site),
    cache: caches.assets,
  });
  const around = { site: publication.site, frames: publication.frames, assets, isPreview: source.drafts };
  const keys = new PageKeys({ ...around, code: codeKey() });
  const months = articleMonths(publication.pages, keys);
  const data = {
    ...source,
    publication,
    ledger,
    around,
    months,
    photos: caches.photos,
    cache: caches.openData,
    comparison,
    keys,
  };
  const pages = parts.files ? publishOpenData(data, output) : publication.pages;
  watch.lap('plan');
  const changed = changedPages({ ...publication, pages, months }, keys, comparison);
  if (changed.length > few) keepHeapSmall(articles);
  watch.lap('plan');
  await runEleventy(new Plan(changed, { ...publication, output, render: (page) => render(page, around) }));
  watch.lap('pages');
  if (parts.files) {
    copyFiles(publication, { content: source.content, photos: caches.photos }, output, comparison);
  }
  for (const [path, text] of serverFiles(publication, ledger)) output.write(path, text);
  const { site } = publication;
  const day = source.day(site.timeZone);
  await publishEditorFiles(site, Number(day.slice(0, 4)), { keys, comparison, output });
  output.write(securityTextPath, securityText(site, day));
  for (const [path, bytes] of files) output.write(path, Buffer.from(bytes));
  watch.lap('files');
  await finishIndex?.();
  watch.lap('search');
  const made = await beside;
  const release = output.commit((manifest, id) => {
    const others = made?.(manifest, id) ?? new Map();
    // Before the first file moves: after that nothing may fail for want of room.
    shelf.write(id, comparison.table);
    return others;
  });
  watch.lap('release');
  return { ...release, rendered: changed.length };
}

/** Where the history of a source is asked for. */
export function historyPlaces({ content, cache }: Source): HistoryPlaces {
  return { content, cache: cachesIn(cache).provenance };
}

/** To render so few pages takes little memory, and looking for what is no longer needed a tenth of the time. */
const few = 1000;

/** The name of a key that all compressed siblings share; no file has it. */
const siblingsName = '*.br';

interface Making {
  readonly source: Source;
  readonly output: OpenOutput;
  /** The output folder. */
  readonly folder: string;
  readonly parts: Parts;
  /** Who has begun to ask git for the history already. */
  readonly historian?: Historian | undefined;
  /** Signs the manifest; absent where nothing is signed. */
  readonly sign?: Signer | undefined;
  readonly watch: Stopwatch;
}
