import { shorten } from '../content/body.ts';
import { isWebAddress } from '../content/fields.ts';
import { parseMarkdown, plainText } from '../content/markdown.ts';
import type { Byline, Site } from '../content/model.ts';
import type { Mapping } from './mapping.ts';
import type { Item, Remark } from './model.ts';
import { categoriesOf, type Survey } from './survey.ts';
import { oneLine } from './text/tidy.ts';

type NoteTaker = (remark: Remark, detail: string) => void;

const longestSummary = 2000;
const mostLabels = 20;

/** A summary that only repeats how the text begins says nothing; one without a text is the text. */
export function settleSummary(written: string, markdown: string, note: NoteTaker) {
  const summary = oneLine(written);
  if (markdown === '' && summary !== '') {
    note('summaryIsBody', '');
    return { summary: '', body: asMarkdown(summary) };
  }
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const start = letters(summary).slice(0, 250);
  if (start !== '' && letters(plainText(parseMarkdown(markdown.slice(0, 8000)))).startsWith(start))
    return { summary: '', body: markdown };
  if (summary.length > longestSummary) note('summary', summary);
  return { summary: shorten(summary, longestSummary), body: markdown };
}

/** A line of text that Markdown takes for nothing else. */
function asMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

/** The first category is the category; all others are tags. */
export function settleLabels(
  item: Item,
  {
    survey,
    site,
  }: { readonly survey: Pick<Survey, 'categories' | 'tags'>; readonly site: Pick<Site, 'categories'> },
  note: NoteTaker,
) {
  const [first, ...others] = categoriesOf(item);
  const id = first === undefined ? undefined : survey.categories.get(first);
  const isKnown = site.categories.some((category) => category.id === id);
  if (first !== undefined && !isKnown) note('category', first);
  const tags: string[] = [];
  // A category that the menu has no room for is still a word to find the article by.
  const rest = first === undefined || isKnown ? others : [first, ...others];
  for (const label of [...item.tags, ...rest]) {
    const settled = survey.tags.of(label);
    if (settled === undefined) note('label', label);
    else if (tags.includes(settled)) continue;
    else if (tags.length < mostLabels) tags.push(settled);
    else note('tooManyLabels', label);
  }
  return { category: isKnown ? id : undefined, tags };
}

/** Authors in their settled spellings, each once for each role. */
export function settleBylines(item: Item, { authors }: Pick<Survey, 'authors'>, note: NoteTaker): Byline[] {
  const bylines: Byline[] = [];
  for (const byline of item.bylines) {
    const name = authors.of(byline.name);
    if (name === undefined) note('label', byline.name);
    else if (bylines.some((one) => one.name === name && one.role === byline.role)) continue;
    else if (bylines.length < mostLabels) bylines.push({ ...byline, name });
    else note('tooManyLabels', name);
  }
  return bylines;
}

/** Where the article stood on the old site, as far as its address is known. */
export function legacyOf({ paths }: Item, { site, system }: Mapping) {
  const [path] = paths;
  if (site === undefined || path === undefined || !URL.canParse(path, site)) return undefined;
  const url = new URL(path, site).href;
  return isWebAddress(url) && url.length <= 2000 ? { url, system } : undefined;
}
