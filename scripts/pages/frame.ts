import type { Archive, TermKind } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Frame, Medium } from './model.ts';
import { mediaWords } from './words.ts';

const indexes: readonly TermKind[] = ['tag', 'author'];

/** Header, navigation and footer of one language's pages. */
export function frameOf(
  archive: Archive,
  archives: readonly Archive[],
  shown: readonly Medium[],
  paths: Paths,
): Frame {
  const { language, terms, standing } = archive;
  return {
    language,
    homeUrl: paths.home(language),
    searchUrl: paths.search(language),
    feeds:
      archive.entries.length === 0
        ? undefined
        : { atomUrl: paths.feed(language, 'xml'), jsonUrl: paths.feed(language, 'json') },
    categories: terms.category.map(({ label, url }) => ({ label, url })),
    indexes: indexes
      .filter((kind) => terms[kind].length > 0)
      .map((kind) => ({ terms: kind, url: paths.termIndex(language, kind) })),
    media: shown.map((medium) => ({
      label: mediaWords[language][medium],
      url: paths.media(language, medium),
    })),
    standing: standing.map(({ page, url }) => ({ label: page.title, url })),
    otherLanguages: archives
      .filter((other) => other.language !== language)
      .map((other) => ({ language: other.language, url: paths.home(other.language) })),
  };
}
