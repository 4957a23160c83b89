import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CARDS_A_FILE, type CardRecord, cardFiles, cardOf } from './cards.ts';
import { commonFiles, plainOf } from './common-words.ts';
import { noteArticle } from './content.ts';
import type { SearchDocument } from './documents.ts';
import { facetColumns } from './facets.ts';
import type { VolumeRecord } from './manifest.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import type { Period } from './periods.ts';
import { PostingsBook } from './postings.ts';
import { statisticsOf, withoutCommon } from './statistics.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writingOf } from './writing.ts';

/** Where a volume goes. */
interface VolumePlace {
  readonly language: string;
  /** Appears when the volume is whole. */
  readonly folder: string;
  /** Names the content. */
  readonly key: string;
}

/** Indexes the articles of a period, one at a time: of each only its words, its card and its labels stay in memory. */
export async function makeVolume({ from, entries }: Period, place: VolumePlace): Promise<void> {
  const work = `${place.folder}.part`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const name = from.replace('-', '');
  const { book, cards, facts } = gathered(entries, place.language);
  const statistics = statisticsOf(book, entries.length);
  const vocabulary = vocabularyOf(statistics, book.pairs());
  const common = commonFiles(statistics.common);
  const entry = await writePagefindIndex(withoutCommon(book.sorted(), statistics.common), {
    language: place.language,
    folder: work,
    name,
    pages: entries.length,
  });
  await writeParts(join(work, 'cards'), 'json', cardFiles(cards));
  await writeParts(join(work, 'words'), 'txt', vocabulary.files);
  await writeParts(join(work, 'common'), 'txt', common);
  await writeFile(join(work, 'words', 'all.txt'), vocabulary.words);
  await writeFile(join(work, 'facets.json'), JSON.stringify(facetColumns(facts)));
  const record: VolumeRecord = {
    folder: `${from}-${place.key.slice(0, 10)}`,
    name,
    from: entries[0]?.date ?? from,
    to: entries.at(-1)?.date ?? from,
    count: entries.length,
    cardsAFile: CARDS_A_FILE,
    wordFiles: vocabulary.files.length,
    commonFiles: common.length,
    commonWords: [...new Set(Array.from(statistics.common.keys(), plainOf))].toSorted().join(' '),
    entry,
  };
  await writeSums(work);
  await writeFile(join(work, recordFile), JSON.stringify(record));
  await rm(place.folder, { recursive: true, force: true });
  await rename(work, place.folder);
}

/** Two files in the folder of a volume are not published: its record, and the sums of the others. */
export const recordFile = 'volume.json';
const sumsFile = 'sums.json';

/** The files of a volume with their SHA-256. */
export async function sumsOf(folder: string): Promise<readonly (readonly [name: string, sum: string])[]> {
  return JSON.parse(await readFile(join(folder, sumsFile), 'utf8'));
}

async function writeSums(folder: string): Promise<void> {
  const sums: (readonly [string, string])[] = [];
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    sums.push([relative(folder, file).split(sep).join('/'), hash('sha256', await readFile(file))]);
  }
  await writeFile(join(folder, sumsFile), JSON.stringify(sums));
}

interface Gathered {
  readonly book: PostingsBook;
  readonly cards: readonly CardRecord[];
  /** Documents without their texts. */
  readonly facts: readonly SearchDocument[];
}

function gathered(entries: Period['entries'], language: string): Gathered {
  const book = new PostingsBook();
  const cards: CardRecord[] = [];
  const facts: SearchDocument[] = [];
  const writing = writingOf(language);
  for (const [page, entry] of entries.entries()) {
    const document = entry.document();
    noteArticle(document, { book, page, writing });
    cards.push(cardOf(document));
    facts.push({ ...document, text: '' });
  }
  return { book, cards, facts };
}

async function writeParts(folder: string, extension: string, parts: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [at, part] of parts.entries()) await writeFile(join(folder, `${at}.${extension}`), part);
}
