import type { Language } from './model.ts';
import { filesBeside, folderLine, type PackedReading } from './packed-reading.ts';
import type { ArticleFile } from './read-files.ts';

/** Of each reading, what is ASCII: one byte a character. */
const plainFields = ['contentId', 'textHash', 'date', 'time', 'form', 'places'] as const;
/** Of each reading, what may be words of any language. */
const wordFields = ['title', 'category', 'tags', 'authors', 'summary', 'lead', 'folder', 'rest'] as const;

/** Readings as two texts, a line for each field: to keep and to send them takes a fraction of what objects take. */
export interface PackedLines {
  readonly count: number;
  readonly words: string;
  /** ASCII. */
  readonly plain: string;
}

export function linesOf(readings: readonly PackedReading[]): PackedLines {
  const words: string[] = [];
  const plain: string[] = [];
  for (const reading of readings) {
    for (const field of wordFields) words.push(reading[field]);
    for (const field of plainFields) plain.push(reading[field]);
  }
  return { count: readings.length, words: words.join('\n'), plain: plain.join('\n') };
}

/** The readings that `linesOf` made lines of, in their order. */
export function* readingsIn(lines: PackedLines): Generator<PackedReading> {
  const words = lines.words.split('\n');
  const plain = lines.plain.split('\n');
  for (let at = 0; at < lines.count; at += 1) {
    const [w, p] = [at * wordFields.length, at * plainFields.length];
    // One by one, in the order of the fields above: this is done for every article of every build.
    yield {
      contentId: plain[p] ?? '',
      textHash: plain[p + 1] ?? '',
      date: plain[p + 2] ?? '',
      time: plain[p + 3] ?? '',
      form: plain[p + 4] ?? '',
      places: plain[p + 5] ?? '',
      title: words[w] ?? '',
      category: words[w + 1] ?? '',
      tags: words[w + 2] ?? '',
      authors: words[w + 3] ?? '',
      summary: words[w + 4] ?? '',
      lead: words[w + 5] ?? '',
      folder: words[w + 6] ?? '',
      rest: words[w + 7] ?? '',
    };
  }
}

/** Files that have to be read, a line each: no path holds a tab or ends a line. */
export function fileLines(files: readonly ArticleFile[]): string {
  return files
    .map(({ id, language, path, files: beside }) => `${id}\t${language}\t${path}\t${folderLine(beside)}`)
    .join('\n');
}

/** The files that `fileLines` made lines of. */
export function filesIn(lines: string): ArticleFile[] {
  return lines.split('\n').map((line) => {
    const [id = '', language, path = '', folder = ''] = line.split('\t');
    return { id, language: languageIn(language), path, files: filesBeside({ folder }) };
  });
}

function languageIn(word: string | undefined): Language {
  if (word === 'vi' || word === 'en') return word;
  throw new Error(`No language: ${word}`);
}
