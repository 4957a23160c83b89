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
import { PostingsBook } from './postings.ts';
import { statisticsOf, withoutCommon } from './statistics.ts';
import { putVolume, type StoredVolume, type VolumeFile, workFolder, writeLabel } from './stored-volume.ts';
import { vocabularyOf } from './vocabulary.ts';
import { type Writing, writingOf } from './writing.ts';

/** Where a volume goes, which nothing else stands in the way of. */
export interface VolumePlace {
  readonly language: string;
  /** The year, or the month, with which it begins: `2008`, `2026-11`. */
  readonly from: string;
  /** Appears when the volume is whole. */
  readonly folder: string;
  /** Names the content. */
  readonly key: string;
}

/** Indexes articles, one at a time: of each only its words, its card and its labels stay in memory. */
export class VolumeMaker {
  readonly #place: VolumePlace;
  readonly #writing: Writing;
  readonly #book = new PostingsBook();
  readonly #cards: CardRecord[] = [];
  /** Documents without their texts. */
  readonly #facts: SearchDocument[] = [];

  constructor(place: VolumePlace) {
    this.#place = place;
    this.#writing = writingOf(place.language);
  }

  /** Adds an article; they come in order of date, then of address. */
  add(document: SearchDocument): void {
    noteArticle(document, { book: this.#book, page: this.#facts.length, writing: this.#writing });
    this.#cards.push(cardOf(document));
    this.#facts.push({ ...document, text: '' });
  }

  /** Puts the volume into its place. */
  async finish(): Promise<StoredVolume> {
    const { folder, language } = this.#place;
    const work = workFolder(folder);
    try {
      mkdirSync(work, { recursive: true });
      const record = await this.#write(work);
      const files = filesIn(work);
      const table = readFileSync(join(work, tableFile(language, record)), 'base64');
      const label = { record, table, files };
      writeLabel(work, label);
      putVolume(work, folder);
      return { folder, ...label };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }

  async #write(work: string): Promise<VolumeRecord> {
    const { from, language, key } = this.#place;
    const facts = this.#facts;
    const name = from.replace('-', '');
    const statistics = statisticsOf(this.#book, facts.length);
    const vocabulary = vocabularyOf(statistics, this.#book.pairs());
    const common = commonFiles(statistics.common);
    const index = withoutCommon(this.#book.sorted(), statistics.common);
    const entry = await writePagefindIndex(index, { language, folder: work, name, pages: facts.length });
    writeParts(join(work, 'cards'), 'json', cardFiles(this.#cards));
    writeParts(join(work, 'words'), 'txt', vocabulary.files);
    writeParts(join(work, 'common'), 'txt', common);
    writeFileSync(join(work, 'words', 'all.txt'), vocabulary.words);
    writeFileSync(join(work, 'facets.json'), JSON.stringify(facetColumns(facts)));
    return {
      folder: `${from}-${key.slice(0, 10)}`,
      name,
      from: facts[0]?.date ?? from,
      to: facts.at(-1)?.date ?? from,
      count: facts.length,
      cardsAFile: CARDS_A_FILE,
      wordFiles: vocabulary.files.length,
      commonFiles: common.length,
      commonWords: [...new Set(Array.from(statistics.common.keys(), plainOf))].toSorted().join(' '),
      entry,
    };
  }
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

/** There are hundreds of small files: to wait for each would take five times as long. */
function writeParts(folder: string, extension: string, parts: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, part] of parts.entries()) writeFileSync(join(folder, `${at}.${extension}`), part);
}
