import type { Messages } from './messages/messages.ts';
import type { Language } from './model.ts';
import { slugify } from './slug.ts';

/** What a file of the content folder is, by its path. */
export type Place =
  | { readonly kind: 'article'; readonly id: string; readonly language: Language }
  | { readonly kind: 'articleFile'; readonly id: string; readonly name: string }
  | { readonly kind: 'page'; readonly slug: string; readonly language: Language }
  | { readonly kind: 'settings' | 'guide' }
  | { readonly kind: 'fault'; readonly message: string };

/** Read by people only: the editors' guide, and what an import tells of each item. */
const guides = new Set(['README.md', 'report.tsv']);
const settings = new Set(['site.yaml', 'tags.yaml', 'authors.yaml', 'notice.yaml']);
const monthFolder = /^articles\/(\d{4}\/(?:0[1-9]|1[0-2]))\/([^/]+)$/;
const articleFolder = /^articles\/(\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+)\/([^/]+)$/;
const monthStart = /^articles\/\d{4}\/(?:0[1-9]|1[0-2])(?=\/)/;
const pageFile = /^pages\/([^/]+)$/;
/** What editors save by mistake in place of `.md`. */
const textFile = /^(.+)\.(?:md|markdown|mdx?|txt|html?)$/i;
const wordFile = /^(.+)\.(?:docx?|odt|rtf)$/i;

/** The folder of the month, `articles/2023/01`, below which a path lies; undefined where it lies below none. */
export function monthFolderOf(path: string): string | undefined {
  return monthStart.exec(path)?.[0];
}

/** The place of an article that is known to be in its place. */
export function knownPlace(
  path: string,
  languages: readonly Language[],
): Extract<Place, { readonly kind: 'article' }> {
  const id = path.slice('articles/'.length, -'.md'.length);
  // No slug holds a dot.
  const dot = id.indexOf('.');
  const suffix = dot === -1 ? undefined : id.slice(dot + 1);
  const language = languages.find((one) => one === suffix) ?? languages[0] ?? 'vi';
  return { kind: 'article', id: dot === -1 ? id : id.slice(0, dot), language };
}

/** Sorts a path into its place. `languages` has the site's main language first. */
export function placeOf(path: string, languages: readonly Language[], say: Messages): Place {
  if (settings.has(path)) return { kind: 'settings' };
  if (guides.has(path)) return { kind: 'guide' };
  const inMonth = monthFolder.exec(path);
  if (inMonth?.[1] !== undefined && inMonth[2] !== undefined) {
    const file = textPlace(inMonth[2], languages, say);
    return file.kind === 'fault'
      ? file
      : { kind: 'article', id: `${inMonth[1]}/${file.slug}`, language: file.language };
  }
  const inFolder = articleFolder.exec(path);
  if (inFolder?.[1] !== undefined && inFolder[2] !== undefined) {
    return inFolder[2].endsWith('.md')
      ? { kind: 'fault', message: say.notInPlace }
      : { kind: 'articleFile', id: inFolder[1], name: inFolder[2] };
  }
  const page = pageFile.exec(path);
  if (page?.[1] !== undefined) {
    const file = textPlace(page[1], languages, say);
    return file.kind === 'fault' ? file : { kind: 'page', slug: file.slug, language: file.language };
  }
  return { kind: 'fault', message: faultOf(path, say) };
}

function faultOf(path: string, say: Messages): string {
  if (textFile.test(path)) return say.notInPlace;
  return wordMessage(path, say) ?? say.unknownFile;
}

function wordMessage(path: string, say: Messages): string | undefined {
  const stem = wordFile.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  return stem === undefined ? undefined : say.wordFile(`${stem}.docx`);
}

type TextPlace =
  | { readonly kind: 'text'; readonly slug: string; readonly language: Language }
  | { readonly kind: 'fault'; readonly message: string };

/** `slug.md` is in the main language, `slug.en.md` in another one of the site. */
function textPlace(name: string, languages: readonly Language[], say: Messages): TextPlace {
  if (!name.endsWith('.md')) {
    const stem = textFile.exec(name)?.[1];
    return {
      kind: 'fault',
      message:
        stem === undefined
          ? (wordMessage(name, say) ?? say.unknownFile)
          : say.notMarkdown(`${slugify(stem)}.md`),
    };
  }
  const stem = name.slice(0, -3);
  const suffix = /^(.+)\.([a-z]{2})$/.exec(stem);
  const slug = suffix?.[1] ?? stem;
  const language = suffix === null ? languages[0] : languages.find((one) => one === suffix[2]);
  if (language === undefined || (suffix !== null && language === languages[0])) {
    return {
      kind: 'fault',
      message: say.unknownLanguage(suffix?.[2] ?? '', languages.slice(1).join(', ') || '–'),
    };
  }
  if (slug === '' || slug !== slugify(slug))
    return { kind: 'fault', message: say.badSlug(slug, slugify(slug)) };
  if (/^\d+$/.test(slug)) return { kind: 'fault', message: say.digitsOnly(slug) };
  return { kind: 'text', slug, language };
}
