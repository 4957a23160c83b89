import type { Archive, Term, TermKind } from '../archive/model.ts';
import { byDay } from '../archive/order.ts';
import type { Paths } from '../archive/paths.ts';
import type { Language } from '../content/model.ts';
import { numberedPages, stableList, yearLinks } from './lists.ts';
import type { CountedLink, Page } from './model.ts';
import { words } from './words.ts';

const kinds: readonly TermKind[] = ['category', 'tag', 'author'];

/** The pages of tags, categories and authors: an index of each kind, a first page of each term, and its years. */
export function termPages({ language, terms }: Archive, paths: Paths): Page[] {
  return kinds.flatMap((kind) =>
    terms[kind].length === 0
      ? []
      : [
          {
            kind: 'termIndex' as const,
            url: paths.termIndex(language, kind),
            language,
            source: undefined,
            translations: [],
            terms: kind,
            links: terms[kind].map(termLink),
          },
          ...terms[kind].flatMap((term) => pagesOfTerm(term, language, paths)),
        ],
  );
}

/** A term with the number of its articles. */
export function termLink({ label, url, entries }: Term): CountedLink {
  return { label, url, count: entries.length };
}

function pagesOfTerm(term: Term, language: Language, paths: Paths): Page[] {
  const { kind, slug } = term;
  const list = stableList(term.entries);
  const index = { label: words[language][kind], url: paths.termIndex(language, kind) };
  const page = { language, source: undefined, translations: [], term, index };
  return [
    {
      ...page,
      kind: 'term',
      url: term.url,
      days: byDay(list.first),
      years: yearLinks(list, (year) => paths.termYear(language, kind, slug, year, 1)),
    },
    ...list.years.flatMap(({ year, pages }) =>
      numberedPages(pages, (number) => paths.termYear(language, kind, slug, year, number)).map(
        (numbered) => ({ ...page, ...numbered, kind: 'termYear' as const, year }),
      ),
    ),
  ];
}
