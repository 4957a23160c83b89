import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { articleReader, type Mention } from '../content/article.ts';
import { spelling, tagGlossary } from '../content/glossary.ts';
import type { Site } from '../content/model.ts';
import { placeOf } from '../content/places.ts';
import { compareText } from '../content/problem.ts';
import { readText } from '../content/read-text.ts';
import { reporterFor } from '../content/reporter.ts';
import type { Settings } from '../content/settings.ts';

/** The tags and authors that an editor is likely to want, the most frequent first. */
export interface KnownLabels {
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

/** Nobody waits for fifty thousand files to be read before the first question: the newest say what is in use. */
const newest = 1000;

/** The labels of the newest articles in the main language, and of tags.yaml and authors.yaml. */
export function knownLabels(content: string, { site, say }: Settings): KnownLabels {
  if (site === undefined) return { tags: [], authors: [] };
  const read = articleReader(site, say);
  const mentions = newestArticles(content, newest).flatMap((path): readonly Mention[] => {
    const place = placeOf(path, site.languages, say);
    const report = reporterFor(path, say, []);
    const text = readText(content, path, report);
    if (text === undefined || place.kind !== 'article' || place.language !== site.language) return [];
    return read({ ...place, path, text, contentId: '', files: new Map() }, report).mentions;
  });
  const named = (kind: Mention['kind']): string[] =>
    mentions.filter((mention) => mention.kind === kind).map(({ label }) => label);
  const tags = site.tags.filter(({ language }) => language === site.language).map(({ label }) => label);
  return {
    tags: byFrequency([...named('tags'), ...tags]),
    authors: byFrequency([...named('authors'), ...site.authors.map(({ name }) => name)]),
  };
}

/** The label in use that a typed one means: by the glossary, or spelt nearly the same; else as it was typed. */
export function labelInUse(typed: string, known: readonly string[], site: Site | undefined): string {
  const named = site && tagGlossary(site, site.language).nameOf(typed);
  return named ?? known.find((label) => spelling(label) === spelling(typed)) ?? typed;
}

function byFrequency(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || compareText(a, b)).map(([label]) => label);
}

/** Paths below the content folder, from the newest month back. */
function newestArticles(content: string, limit: number): string[] {
  const paths: string[] = [];
  for (const year of namesIn(join(content, 'articles'), /^\d{4}$/)) {
    for (const month of namesIn(join(content, 'articles', year), /^\d{2}$/)) {
      for (const name of namesIn(join(content, 'articles', year, month), /\.md$/)) {
        if (paths.length === limit) return paths;
        paths.push(`articles/${year}/${month}/${name}`);
      }
    }
  }
  return paths;
}

function namesIn(folder: string, form: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => form.test(name))
    .toSorted((a, b) => compareText(b, a));
}
