import type { Archive, TermKind } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Notice } from '../content/model.ts';
import type { Frame, Medium } from './model.ts';
import { mediaWords } from './words.ts';

const indexes: readonly TermKind[] = ['tag', 'author'];

/** What a frame is made of beside its own archive. */
export interface FrameContext {
  readonly archives: readonly Archive[];
  /** Those that have something to show. */
  readonly media: readonly Medium[];
  readonly notice: Notice | undefined;
  readonly paths: Paths;
}

/** Header, navigation and footer of one language's pages. */
export function frameOf(archive: Archive, { archives, media, notice, paths }: FrameContext): Frame {
  const { language, entries, terms, standing } = archive;
  return {
    language,
    homeUrl: paths.home(language),
    searchUrl: paths.search(language),
    correctionsUrl: entries.some(({ article }) => article.updates.length > 0)
      ? paths.corrections(language)
      : undefined,
    accessibilityUrl: paths.accessibility(language),
    openDataUrl: entries.length > 0 ? paths.openData(language) : undefined,
    feeds:
      archive.entries.length === 0
        ? undefined
        : { atomUrl: paths.feed(language, 'xml'), jsonUrl: paths.feed(language, 'json') },
    categories: terms.category.map(({ label, url }) => ({ label, url })),
    indexes: indexes
      .filter((kind) => terms[kind].length > 0)
      .map((kind) => ({ terms: kind, url: paths.termIndex(language, kind) })),
    media: media.map((medium) => ({
      label: mediaWords[language][medium],
      url: paths.media(language, medium),
    })),
    standing: standing.map(({ page, url }) => ({ label: page.title, url })),
    notice: notice && { text: notice.text[language], url: addressOf(notice.url, paths) },
    otherLanguages: archives
      .filter((other) => other.language !== language)
      .map((other) => ({ language: other.language, url: paths.home(other.language) })),
  };
}

/** A path of the site gets the base path; an address stays. */
function addressOf(url: string | undefined, paths: Paths): string | undefined {
  return url?.startsWith('/') ? paths.at(url) : url;
}
