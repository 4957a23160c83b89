import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { decodeText } from '../content/text.ts';

/** Larger files are not shown in reports. */
const largestShown = 2_000_000;

/** Gives lines of files of a content folder by the paths of problems; undefined where there is no such line. */
export function sourceLines(content: string): (path: string, line: number) => string | undefined {
  let last: { readonly path: string; readonly lines: readonly string[] } | undefined;
  return (path, line) => {
    if (last?.path !== path) last = { path, lines: linesOf(join(content, path.replace(/^content\//, ''))) };
    return last.lines[line - 1];
  };
}

function linesOf(file: string): readonly string[] {
  const isText = /\.(?:md|ya?ml)$/.test(file) && existsSync(file);
  if (!isText || !statSync(file).isFile() || statSync(file).size > largestShown) return [];
  return decodeText(readFileSync(file)).text.split('\n');
}

/** Turns the path of a problem into one from the root of the repository that holds the content, or else from `folder`. */
export function repositoryPaths(content: string, folder: string): (path: string) => string {
  const root = repositoryOf(content) ?? folder;
  return (path) =>
    relative(root, join(content, path.replace(/^content\//, '')))
      .split(sep)
      .join('/');
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}
