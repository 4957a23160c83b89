import type { Language, Site } from '../content/model.ts';
import { slugify } from '../content/slug.ts';
import type { Entry, Term, TermKind, TermLink } from './model.ts';
import type { Paths } from './paths.ts';

/** The slugs of tags, categories and authors: given by the settings, or else made of the label. */
export interface TermSlugs {
  slug(language: Language, kind: TermKind, label: string): string;
}

/** The slugs that a site uses. */
export function termSlugs({ languages, ...site }: Pick<Site, 'languages' | 'tags' | 'authors'>): TermSlugs {
  const given = new Map<string, string>();
  for (const { language, label, slug } of site.tags) {
    if (slug !== undefined) given.set(`tag ${language} ${label}`, slug);
  }
  for (const { name, slug } of site.authors) {
    if (slug !== undefined) for (const language of languages) given.set(`author ${language} ${name}`, slug);
  }
  const made = new Map<string, string>();
  return {
    slug(language, kind, label) {
      const key = `${kind} ${language} ${label}`;
      const known = given.get(key) ?? made.get(label);
      if (known !== undefined) return known;
      const slug = slugify(label);
      made.set(label, slug);
      return slug;
    },
  };
}

/** For a language and a kind, the link to a tag or an author by its name, or to a category by its id. */
export type TermLinks = (language: Language, kind: TermKind) => (name: string) => TermLink;

/** Makes the links that entries print: one of each term, however many articles have it. */
export function termLinks(
  { categories }: Pick<Site, 'categories'>,
  paths: Pick<Paths, 'term'>,
  slugs: TermSlugs,
): TermLinks {
  const names = new Map(categories.map(({ id, label }) => [id, label]));
  return (language, kind) => {
    const links = new Map<string, TermLink>();
    const linkTo = (name: string): TermLink =>
      kind === 'category'
        ? { label: names.get(name)?.[language] ?? name, url: paths.term(language, kind, name) }
        : { label: name, url: paths.term(language, kind, slugs.slug(language, kind, name)) };
    return (name) => {
      const link = links.get(name) ?? linkTo(name);
      links.set(name, link);
      return link;
    };
  };
}

/** Gathers entries (newest first) under the labels that `labelsOf` names. */
export function gather(
  entries: readonly Entry[],
  labelsOf: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const label of labelsOf(entry)) {
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [entry]);
      // Whoever wrote both text and photos is named twice.
      else if (group.at(-1) !== entry) group.push(entry);
    }
  }
  return groups;
}

/** All tags, categories and authors of one language. */
export function termsOf(
  entries: readonly Entry[],
  { site, language, paths, slugs }: { site: Site; language: Language; paths: Paths; slugs: TermSlugs },
): Record<TermKind, Term[]> {
  const collator = new Intl.Collator(language);
  const byLabel = (a: Term, b: Term): number =>
    collator.compare(a.label, b.label) || (a.label < b.label ? -1 : 1);
  const positions = new Map(site.authors.map(({ name, position }) => [name, position]));
  const term = (kind: TermKind, label: string, slug: string, ofTerm: readonly Entry[]): Term => {
    const url = paths.term(language, kind, slug);
    const position = kind === 'author' ? positions.get(label) : undefined;
    return { kind, label, slug, url, feedUrl: `${url}feed.xml`, position, entries: ofTerm };
  };
  const tags = gather(entries, ({ article }) => article.tags);
  const authors = gather(entries, ({ article }) => article.bylines.map(({ name }) => name));
  const categories = gather(entries, ({ article }) =>
    article.category === undefined ? [] : [article.category],
  );
  return {
    tag: [...tags]
      .map(([label, of]) => term('tag', label, slugs.slug(language, 'tag', label), of))
      .toSorted(byLabel),
    author: [...authors]
      .map(([label, of]) => term('author', label, slugs.slug(language, 'author', label), of))
      .toSorted(byLabel),
    category: site.categories.flatMap(({ id, label }) => {
      const ofCategory = categories.get(id);
      return ofCategory === undefined ? [] : [term('category', label[language], id, ofCategory)];
    }),
  };
}
