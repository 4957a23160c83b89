import type { Article, Image } from '../content/model.ts';
import type { Finding } from './finding.ts';

/** Beyond these a title no longer fits a list, and a summary is an article: 99.9 % of newspapers' are shorter. */
export const longestTitle = 150;
export const longestSummary = 500;
/** Abbreviations alone make no shouted title. */
const fewestCapitals = 12;

/** What concerns the title, the summary, the labels and the pictures of an article as a whole. */
export function wholeFindings(article: Article): Finding[] {
  const { title, summary } = article;
  const findings: Finding[] = [];
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const add = (
    where: Finding['where'],
    rule: Finding['rule'],
    kind: Finding['kind'],
    found: string,
    meant?: string,
  ) => findings.push({ rule, kind, where, offset: 0, found, meant });
  if (capitals >= fewestCapitals && !/\p{Ll}/u.test(title)) add('title', 'capitals', 'capitals', title);
  if (isQuoted(title)) add('title', 'quotes', 'quotes', title, title.slice(1, -1));
  if (title.length > longestTitle) add('title', 'longTitle', 'longTitle', title, `${title.length}`);
  if (summary !== undefined && summary.length > longestSummary) {
    add('summary', 'longSummary', 'longSummary', summary, `${summary.length}`);
  }
  for (const image of [...article.images, ...article.bodyImages]) {
    const { line, column } = image;
    if (repeats(image)) add({ line, column }, 'alt', 'altCaption', image.alt);
    else if (namesFile(image)) add({ line, column }, 'alt', 'altFileName', image.alt);
  }
  return findings;
}

/** Curly quotes around a whole value were meant for YAML, which needs straight ones. */
function isQuoted(text: string): boolean {
  return /^[“”„].*[“”]$/u.test(text) && !/[“”„]/u.test(text.slice(1, -1));
}

function repeats({ alt, caption }: Image): boolean {
  return alt !== '' && caption !== undefined && plain(alt) === plain(caption);
}

function namesFile({ alt, file }: Image): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]+$/, '');
  return alt !== '' && [name, stem].some((one) => plain(one) === plain(alt));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
