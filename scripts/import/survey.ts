import { authorGlossary, spelling, tagGlossary } from '../content/glossary.ts';
import type { Language, Site } from '../content/model.ts';
import { slugify } from '../content/slug.ts';
import { type Aliases, giveAliases } from './aliases.ts';
import { addressKey, referenceKey } from './keys.ts';
import { LabelCounter, type SettledLabels } from './labels.ts';
import type { Item, Reason, Source } from './model.ts';
import { Names, slugOf } from './slugs.ts';

/** What must be known of all items before the first can be written. */
export interface Survey {
  /** Year, month and slug by item name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly aliases: Aliases;
  readonly tags: SettledLabels;
  readonly authors: SettledLabels;
  /** By label: the id in site.yaml. */
  readonly categories: ReadonlyMap<string, string>;
  /** For a site.yaml of our own, in its order. */
  readonly newCategories: readonly { readonly id: string; readonly label: string }[];
  /** The id of the article that a link of the source means. */
  target(address: string): string | undefined;
  /** The id of the article that a reference of the generator means. */
  referenced(reference: string): string | undefined;
}

/** Settings that the survey follows: those that stand in the content folder, if any do. */
export type Known = Pick<Site, 'tags' | 'authors' | 'categories'>;

/** What WordPress calls having no category. */
const noCategory = /^(?:uncategorized|chưa (?:được )?phân loại)$/i;
/** Categories stand in the menu of every page: more of them than this are tags. */
const mostCategories = 12;
const prefixes: Readonly<Record<Language, string>> = { vi: 'tin', en: 'news' };

/** Why an item cannot become an article, as far as that shows before its body is read. */
export function reasonAgainst(item: Item): { readonly reason: Reason; readonly detail: string } | undefined {
  if (!/[\p{L}\p{N}]/u.test(item.title)) return { reason: 'noTitle', detail: '' };
  return item.date === undefined ? { reason: 'noDate', detail: item.writtenDate } : undefined;
}

/** Categories that say something. */
export function categoriesOf(item: Pick<Item, 'categories'>): readonly string[] {
  return item.categories.filter((one) => !noCategory.test(one));
}

/** Reads the whole source once: gives each item its address, and each label one spelling. */
export async function surveyOf(source: Source, known: Known, language: Language): Promise<Survey> {
  const ids = new Map<string, string>();
  const names = new Names();
  const paths = new Map<string, readonly string[]>();
  const byPath = new Map<string, string>();
  const byReference = new Map<string, string>();
  const tags = new LabelCounter();
  const authors = new LabelCounter();
  const categories = new LabelCounter();
  for await (const found of source.read()) {
    if (found.kind !== 'article' || reasonAgainst(found.item) !== undefined) continue;
    const { item } = found;
    const slug = slugOf([item.slug, item.title], prefixes[language]);
    const id = names.take(`${(item.date ?? '').slice(0, 7).replace('-', '/')}/${slug}`);
    ids.set(item.name, id);
    paths.set(item.name, item.paths);
    // A draft leaves no page: links to it go on leading to the old site.
    if (!item.isDraft) {
      for (const path of item.paths) addFirst(byPath, addressKey(path), id);
      for (const reference of item.references) addFirst(byReference, referenceKey(reference), id);
    }
    for (const tag of item.tags) tags.add(tag);
    for (const { name } of item.bylines) authors.add(name);
    const [first] = categoriesOf(item);
    if (first !== undefined) categories.add(first);
    for (const label of categoriesOf(item)) tags.add(label);
  }
  const { byLabel, added } = settleCategories(categories, known);
  return {
    ids,
    aliases: giveAliases(paths, ids),
    tags: tags.settle((label) => tagGlossary(known, language).nameOf(label)),
    authors: authors.settle((label) => authorGlossary(known).nameOf(label)),
    categories: byLabel,
    newCategories: added,
    target: (address) => byPath.get(addressKey(address)),
    referenced: (reference) => byReference.get(referenceKey(reference)),
  };
}

function addFirst(map: Map<string, string>, key: string, id: string): void {
  if (key !== '' && !map.has(key)) map.set(key, id);
}

function settleCategories(counter: LabelCounter, known: Known) {
  const ids = new Map<string, string>();
  for (const { id, label } of known.categories) {
    for (const name of [id, label.vi, label.en]) ids.set(spelling(name), id);
  }
  const taken = new Set(known.categories.map(({ id }) => id));
  const byLabel = new Map<string, string>();
  const added: { id: string; label: string }[] = [];
  for (const [label] of counter.ranked) {
    const own = ids.get(spelling(label));
    const id = own ?? slugOf([label], 'chuyen-muc');
    if (own === undefined && !taken.has(id)) {
      if (taken.size >= mostCategories || slugify(id) !== id) continue;
      added.push({ id, label });
      taken.add(id);
    }
    ids.set(spelling(label), id);
    byLabel.set(label, id);
  }
  return { byLabel, added };
}
