import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spelling, tagGlossary } from '../content/glossary.ts';
import type { Language, Site } from '../content/model.ts';
import { nearest } from '../content/near.ts';
import { slugify } from '../content/slug.ts';
import type { EditorWords } from './editor-words.ts';
import { edited, parseEditable, removeItem, replaceItem, textItems } from './front-matter-edit.ts';
import { UsageError } from './options.ts';
import { labelOf, type TaggedFile } from './tag-uses.ts';
import { withTagAlias } from './tags-yaml.ts';
import type { Step } from './transaction.ts';

/** The tags of a content folder, and which two of them are to be one. */
export interface Merging {
  readonly content: string;
  readonly site: Site;
  readonly files: readonly TaggedFile[];
  /** Below the content folder: articles whose front matter cannot be edited. */
  readonly unreadable: readonly string[];
  readonly names: readonly string[];
  readonly say: EditorWords;
}

/** What merging two tags comes to, before anything is written. */
export interface MergePlan {
  readonly steps: readonly Step[];
  readonly lines: readonly string[];
}

/** Plans the merge of one tag into another. Throws `UsageError` for whatever would be lost or left half done. */
export function planMerge(merging: Merging): MergePlan {
  const { content, site, files, unreadable, names, say } = merging;
  const [was, wanted, ...more] = names.map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (!was || !wanted || more.length > 0 || !/[\p{L}\p{N}]/u.test(wanted) || wanted.length > 100)
    throw new UsageError(say.mergeUsage);
  if (was === wanted) throw new UsageError(say.sameTag);
  const isOld = (label: string): boolean =>
    label !== wanted &&
    (label === was || (spelling(was) !== spelling(wanted) && spelling(label) === spelling(was)));
  const touched = files.filter(({ items }) => items.some((item) => isOld(labelOf(item))));
  if (touched.length === 0) {
    const labels = new Set(files.flatMap(({ items }) => items.map(labelOf)));
    throw new UsageError(say.noSuchTag(was, nearest(was, labels)));
  }
  for (const path of unreadable) {
    if (readFileSync(join(content, path), 'utf8').normalize('NFC').includes(was))
      throw new UsageError(say.cannotEdit(`content/${path}`, 'tags'));
  }
  const aliases = aliasesOf(merging, {
    was,
    wanted,
    languages: new Set(touched.map(({ language }) => language)),
  });
  const edits = touched.map((file) =>
    mergedFile(file, { isOld, now: nameFor(file.language, wanted, site), merging }),
  );
  return {
    steps: [...edits.map(({ step }) => step), ...aliases.steps],
    lines: [...edits.map(({ line }) => line), ...aliases.lines],
  };
}

/** The label that tags.yaml gives a name: a synonym stands for its tag. */
function nameFor(language: Language, wanted: string, site: Site): string {
  return tagGlossary(site, language).nameOf(wanted) ?? wanted;
}

interface FileMerge {
  isOld(label: string): boolean;
  readonly now: string;
  readonly merging: Merging;
}

function mergedFile(
  file: TaggedFile,
  { isOld, now, merging }: FileMerge,
): { readonly step: Step; readonly line: string } {
  const { path, source, list, items } = file;
  const { content, say } = merging;
  let hasNew = items.some((item) => labelOf(item) === now);
  const edits = items
    .filter((item) => isOld(labelOf(item)))
    .map((item) => {
      const edit = hasNew ? removeItem(source, list, item) : replaceItem(source, list, item, now);
      hasNew = true;
      return edit;
    });
  const text = edited(source.text, edits);
  const wanted = [...new Set(items.map((item) => (isOld(labelOf(item)) ? now : labelOf(item))))];
  const after = { ...source, text, end: source.end + text.length - source.text.length };
  const document = parseEditable(after);
  const found = textItems(document?.get('tags', true))?.items.map(labelOf);
  const isSound = found?.length === wanted.length && wanted.every((tag) => found.includes(tag));
  if (!isSound || elseOf(source) !== elseOf(after))
    throw new UsageError(say.cannotEdit(`content/${path}`, 'tags'));
  const [first] = edits;
  const line = source.text.slice(0, first?.from).split('\n').length;
  const old = items.map(labelOf).filter(isOld).join(', ');
  return { step: { kind: 'write', file: join(content, path), text }, line: say.edits(path, line, old, now) };
}

function elseOf(source: TaggedFile['source']): string {
  const document = parseEditable(source);
  document?.delete('tags');
  return JSON.stringify(document?.toJS());
}

interface Names {
  readonly was: string;
  readonly wanted: string;
  readonly languages: ReadonlySet<Language>;
}

/** The alias that lets the old tag's page lead on; none where both tags have the same page. */
function aliasesOf({ content, site, say }: Merging, { was, wanted, languages }: Names): MergePlan {
  const file = join(content, 'tags.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let text = before;
  const lines: string[] = [];
  for (const language of languages) {
    const label = nameFor(language, wanted, site);
    const known = site.tags.filter((tag) => tag.language === language);
    const own = known.find((tag) => tag.label === was);
    if (own?.slug !== undefined) throw new UsageError(say.hasSlug(was, own.slug));
    const other = known.find((tag) => tag.label !== label && [...tag.aliases, ...tag.synonyms].includes(was));
    if (other !== undefined) throw new UsageError(say.otherName(was, other.label));
    const slug = known.find((tag) => tag.label === label)?.slug ?? slugify(label);
    if (own === undefined && slugify(was) === slug) continue;
    const alias = { label, alias: was, language: language === site.language ? undefined : language };
    const changed = withTagAlias(text, alias);
    if (changed === undefined) throw new UsageError(say.cannotEdit('content/tags.yaml', 'aliases'));
    if (changed !== text) lines.push(say.writesTags(label, was));
    text = changed;
  }
  return { steps: text === before ? [] : [{ kind: 'write', file, text }], lines };
}
