import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf } from '../../content/read-text.ts';
import type { Found, Source } from '../model.ts';
import { FileFinder, filesBelow, type SourceFile } from '../source-files.ts';
import { type Decoded, decodeSource } from '../text/decode.ts';
import { largestText, type ReaderOptions } from './reader.ts';

/** Reads one text of a source: an article, or why it is none. `path` is below the source. */
export type TextReader = (path: string, decoded: Decoded) => Found;

/** A folder of files: those that `isText` names are texts, others are pictures and documents. */
export function folderSource(
  options: ReaderOptions,
  isText: (path: string) => boolean,
  readText: TextReader,
): Source {
  const isFolder = statSync(options.source).isDirectory();
  const folder = isFolder ? options.source : dirname(options.source);
  const roots = ['static', 'public', 'assets', 'content', 'src'].map((name) => join(folder, name));
  const finder = new FileFinder(folder, [
    ...options.mapping.files.map((one) => resolve(folder, one)),
    ...roots,
  ]);
  const files = (): Iterable<SourceFile> =>
    isFolder ? filesBelow(folder) : [{ path: basename(options.source), kind: 'file' }];

  return {
    async *read() {
      for (const { path, kind } of files()) {
        if (kind !== 'file') yield { kind: 'other', name: path, reason: kind, detail: '' };
        else if (!isText(path)) yield { kind: 'file', name: path, reference: path };
        else yield readFile(folder, path, options, readText);
      }
    },
    count: async () => [...files()].length,
    findFile: (reference, below) => finder.find(reference, below),
  };
}

function readFile(folder: string, path: string, { mapping }: ReaderOptions, readText: TextReader): Found {
  const file = join(folder, path);
  try {
    if (statSync(file).size > largestText) {
      return { kind: 'other', name: path, reason: 'tooLarge', detail: String(statSync(file).size) };
    }
    return readText(path, decodeSource(readFileSync(file), mapping.encoding));
  } catch (error) {
    return { kind: 'other', name: path, reason: 'unreadable', detail: reasonOf(error) };
  }
}
