import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CARDS_A_FILE, type CardRecord, cardFiles, cardOf } from './cards.ts';
import { commonFiles, plainOf } from './common-words.ts';
import { noteArticle } from './content.ts';
import type { SearchDocument } from './documents.ts';
import { facetColumns } from './facets.ts';
import { tableFile, type VolumeRecord } from './manifest.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import type { Period } from './periods.ts';
import { PostingsBook } from './postings.ts';
import { statisticsOf, withoutCommon } from './statistics.ts';
import { putVolume, type StoredVolume, type VolumeFile, workFolder, writeLabel } from './stored-volume.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writingOf } from './writing.ts';

/** Where a volume goes, which nothing else stands in the way of. */
export interface VolumePlace {
  readonly language: string;
  /** Appears when the volume is whole. */
  readonly folder: string;
  /** Names the content. */
  readonly key: string;
}

/** Indexes the articles of a period, one at a time: of each only its words, its card and its labels stay in memory. */
export async function makeVolume(period: Period, place: VolumePlace): Promise<StoredVolume> {
  const work = workFolder(place.folder);
  try {
    mkdirSync(work, { recursive: true });
    const record = await writeVolume(period, place, work);
    const files = filesIn(work);
    const table = readFileSync(join(work, tableFile(place.language, record)), 'base64');
    const label = { record, table, files };
    writeLabel(work, label);
    putVolume(work, place.folder);
    return { folder: place.folder, ...label };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function writeVolume(
  { from, entries }: Period,
  { language, key }: VolumePlace,
  work: string,
): Promise<VolumeRecord> {
  const name = from.replace('-', '');
  const { book, cards, facts } = gathered(entries, language);
  const statistics = statisticsOf(book, entries.length);
  const vocabulary = vocabularyOf(statistics, book.pairs());
  const common = commonFiles(statistics.common);
  const index = withoutCommon(book.sorted(), statistics.common);
  const entry = await writePagefindIndex(index, { language, folder: work, name, pages: entries.length });
  writeParts(join(work, 'cards'), 'json', cardFiles(cards));
  writeParts(join(work, 'words'), 'txt', vocabulary.files);
  writeParts(join(work, 'common'), 'txt', common);
  writeFileSync(join(work, 'words', 'all.txt'), vocabulary.words);
  writeFileSync(join(work, 'facets.json'), JSON.stringify(facetColumns(facts)));
  return {
    folder: `${from}-${key.slice(0, 10)}`,
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
}

function filesIn(folder: string): VolumeFile[] {
  const files: VolumeFile[] = [];
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const bytes = readFileSync(file);
    const name = relative(folder, file).split(sep).join('/');
    files.push({ name, sum: hash('sha256', bytes), bytes: bytes.length });
  }
  return files;
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

/** There are hundreds of small files: to wait for each would take five times as long. */
function writeParts(folder: string, extension: string, parts: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, part] of parts.entries()) writeFileSync(join(folder, `${at}.${extension}`), part);
}
