import type { Language, Site } from './model.ts';
import { slugify } from './slug.ts';

/** What tags.yaml or authors.yaml says of labels in one language. */
export interface Glossary {
  /** `tags.yaml` or `authors.yaml`. */
  readonly file: string;
  /** Every spelling that the file gives. */
  readonly spellings: ReadonlySet<string>;
  /** The label that a spelling, or one nearly like the label, stands for. */
  nameOf(label: string): string | undefined;
  slugOf(name: string): string;
}

interface Known {
  readonly label: string;
  readonly slug: string | undefined;
  /** Other spellings that lead to `label`. */
  readonly others: readonly string[];
}

/** The glossary of tags: each tag belongs to the language that tags.yaml names, or else to the site's. */
export function tagGlossary({ tags }: Pick<Site, 'tags'>, language: Language): Glossary {
  const known = tags.filter((tag) => tag.language === language);
  return glossary(
    'tags.yaml',
    known.map(({ label, slug, synonyms, aliases }) => ({ label, slug, others: [...synonyms, ...aliases] })),
  );
}

/** The glossary of authors: a person's name is the same in each language. */
export function authorGlossary({ authors }: Pick<Site, 'authors'>): Glossary {
  return glossary(
    'authors.yaml',
    authors.map(({ name, slug, aliases }) => ({ label: name, slug, others: aliases })),
  );
}

function glossary(file: string, known: readonly Known[]): Glossary {
  const names = new Map(known.flatMap(({ label, others }) => [label, ...others].map((one) => [one, label])));
  const nearly = new Map(known.map(({ label }) => [spelling(label), label]));
  const slugs = new Map(known.flatMap(({ label, slug }) => (slug === undefined ? [] : [[label, slug]])));
  return {
    file,
    spellings: new Set(names.keys()),
    nameOf: (label) => names.get(label) ?? nearly.get(spelling(label)),
    slugOf: (name) => slugs.get(name) ?? slugify(name),
  };
}

/** What near-duplicates share: they differ by case, spaces, hyphens or Unicode form, never by marks or digits. */
export function spelling(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, '');
}
