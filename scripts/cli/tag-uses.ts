import { join } from 'node:path';
import type { Scalar, YAMLSeq } from 'yaml';
import { spelling } from '../content/glossary.ts';
import type { Language, Site } from '../content/model.ts';
import { placeOf } from '../content/places.ts';
import { compareText } from '../content/problem.ts';
import type { Settings } from '../content/settings.ts';
import { slugify } from '../content/slug.ts';
import { walk } from '../content/walk.ts';
import { type EditableText, editableArticle, parseEditable, textItems } from './front-matter-edit.ts';

/** The tags of one article, each with its place in the file. */
export interface TaggedFile {
  /** Below the content folder. */
  readonly path: string;
  readonly language: Language;
  readonly source: EditableText;
  readonly list: YAMLSeq;
  readonly items: readonly Scalar<string>[];
}

/** All articles with tags, and the paths of those whose front matter cannot be read strictly. */
export function taggedFiles(
  content: string,
  site: Site,
  say: Settings['say'],
): { readonly files: readonly TaggedFile[]; readonly unreadable: readonly string[] } {
  const unreadable: string[] = [];
  const files = walk(content, say, []).flatMap((path): TaggedFile[] => {
    const place = placeOf(path, site.languages, say);
    if (place.kind !== 'article') return [];
    const source = editableArticle(join(content, path));
    const document = source && parseEditable(source);
    if (source === undefined || document === undefined) {
      unreadable.push(path);
      return [];
    }
    const tags = textItems(document.get('tags', true));
    return tags === undefined ? [] : [{ path, language: place.language, source, ...tags }];
  });
  return { files, unreadable };
}

/** A label as the content stage reads it. */
export function labelOf({ value }: Scalar<string>): string {
  return value.normalize('NFC').trim();
}

/** A tag in one spelling, and how many articles have it. */
export interface TagCount {
  readonly label: string;
  readonly language: Language;
  readonly count: number;
}

/** Every spelling of every tag, the most frequent first. */
export function countTags(files: readonly TaggedFile[]): TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { language, items } of files) {
    for (const label of new Set(items.map(labelOf).filter((text) => text !== ''))) {
      const key = `${language} ${label}`;
      counts.set(key, { label, language, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || compareText(a.label, b.label));
}

/** Tags that are spelt nearly the same: the site treats them as one. */
export function nearDuplicates(counts: readonly TagCount[]): TagCount[][] {
  return groups(counts, ({ label }) => spelling(label));
}

/** Tags that differ by marks or by the order of their words: they may be two words, or one. */
export function marksOnly(counts: readonly TagCount[]): TagCount[][] {
  const words = ({ label }: TagCount): string => slugify(label).split('-').toSorted(compareText).join('-');
  return groups(counts, words).filter((group) => new Set(group.map(({ label }) => spelling(label))).size > 1);
}

function groups(counts: readonly TagCount[], keyOf: (count: TagCount) => string): TagCount[][] {
  const byKey = new Map<string, TagCount[]>();
  for (const count of counts) {
    const key = `${count.language} ${keyOf(count)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), count]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
}
