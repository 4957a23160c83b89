import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Card } from '../../assets/js/search/cards.ts';
import type { Engine } from '../../assets/js/search/engine.ts';
import type { SearchIndex } from '../../assets/js/search/index.ts';
import { openLive } from '../../scripts/publish/live-output.ts';
import { pagefindPlugin } from '../../scripts/publish/pagefind-script.ts';
import type { SearchDocument } from '../../scripts/search/documents.ts';
import { beginSearch, type SearchFigures, type SearchSettings } from '../../scripts/search/volumes.ts';
import { entryOf } from './documents.ts';

/** What the browser code answers over articles that were really indexed. */
export interface Searching {
  readonly figures: SearchFigures;
  /** Titles of the matches, best first. */
  titles(typed: string): Promise<string[]>;
  readonly engine: Engine;
  readonly index: SearchIndex;
}

interface Bundle {
  openIndex(bundle: string): Promise<SearchIndex>;
  engineOf(index: SearchIndex): Engine;
  cardsOf(index: SearchIndex): (articles: readonly number[]) => Promise<Card[]>;
}

/** Indexes articles below `folder` and opens the index with the code of the search page. */
export async function searchingIn(
  folder: string,
  documents: readonly SearchDocument[],
  settings: SearchSettings = { language: 'vi', abbreviations: {} },
): Promise<Searching> {
  const site = join(folder, 'site');
  const finish = await beginSearch(documents.map(entryOf), settings, {
    output: openLive(site),
    path: 'pagefind/',
    cache: join(folder, 'cache'),
  });
  const figures = await finish();
  const { openIndex, engineOf, cardsOf } = await bundled(folder);
  serveFrom(site, settings.language);
  const index = await openIndex('/pagefind/');
  const engine = engineOf(index);
  const cards = cardsOf(index);
  const titles = async (typed: string): Promise<string[]> => {
    const { matches } = await engine.search(typed, false);
    return (await cards(matches.map(({ article }) => article))).map(({ title }) => title);
  };
  return { figures, titles, engine, index };
}

async function bundled(folder: string): Promise<Bundle> {
  const file = join(folder, `engine-${Math.random().toString(36).slice(2)}.mjs`);
  const names = ['index', 'engine', 'cards'];
  const contents = names.map((name) => `export * from './assets/js/search/${name}.ts';`).join('\n');
  await build({
    stdin: { contents, resolveDir: new URL('../..', import.meta.url).pathname },
    outfile: file,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: [pagefindPlugin()],
    logLevel: 'silent',
  });
  return import(pathToFileURL(file).href);
}

/** The few things of a browser that the code asks for, over a folder in place of a server. */
function serveFrom(folder: string, lang: string): void {
  const page = new URL('http://localhost/tim-kiem/');
  const read = async (input: RequestInfo | URL): Promise<Response> =>
    new Response(readFileSync(join(folder, new URL(String(input), page).pathname)));
  Object.assign(globalThis, { location: page, fetch: read });
  Object.defineProperty(globalThis, 'document', { value: { documentElement: { lang } }, configurable: true });
}
