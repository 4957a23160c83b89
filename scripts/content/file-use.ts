import type { FolderFiles } from './files.ts';
import type { Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import type { FullReading } from './reading-desk.ts';
import { fileStart, reporterFor } from './reporter.ts';

/** Finds files that no article uses. */
export class FileUse {
  readonly #folders: Map<string, FolderFiles>;
  readonly #used = new Map<string, Set<string>>();

  /** `folders` are those of articles, by their ids. */
  constructor(folders: ReadonlyMap<string, FolderFiles>) {
    this.#folders = new Map(folders);
  }

  note({ file: { id, files }, article, used: named }: FullReading): void {
    if (files.size === 0) return;
    this.#folders.set(id, files);
    const used = this.#used.get(id) ?? new Set();
    this.#used.set(id, used);
    // Which files an article that cannot be read would use is not known: none is called unused.
    for (const name of article === undefined ? files.keys() : named) used.add(name);
  }

  report(say: Messages, problems: Problem[]): void {
    for (const [id, files] of this.#folders) {
      const used = this.#used.get(id);
      for (const name of files.keys()) {
        const report = reporterFor(`articles/${id}/${name}`, say, problems);
        if (used === undefined) report.error(fileStart, '', say.noArticle);
        else if (!used.has(name)) report.warning(fileStart, '', say.unusedFile);
      }
    }
  }
}
