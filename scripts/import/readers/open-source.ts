import type { Source } from '../model.ts';
import { htmlFolder } from './html-folder.ts';
import { markdownFolder } from './markdown-folder.ts';
import type { ReaderOptions } from './reader.ts';
import { textFolder } from './text-folder.ts';
import { wxrFile } from './wxr.ts';

/** The reader for a kind of source. */
export function openSource(options: ReaderOptions): Source {
  switch (options.kind) {
    case 'html':
      return htmlFolder(options);
    case 'text':
      return textFolder(options);
    case 'wxr':
      return wxrFile(options);
    case 'hugo':
    case 'jekyll':
    case 'eleventy':
      return markdownFolder(options);
  }
}
