import type { SearchDocument } from './documents.ts';

/** What a result shows, as the browser loads it: url, title, passage, date, category (after the word that it is withdrawn), picture. */
export type CardRecord = readonly [
  url: string,
  title: string,
  passage: string,
  date: string,
  category: string,
  image?: readonly [url: string, width: number, height: number],
];

/** Results are seldom neighbours: larger files would hold what nobody asked for. */
export const CARDS_A_FILE = 2;
const PASSAGE = 220;

export const cardOf = (article: SearchDocument): CardRecord => {
  const card = [
    article.url,
    article.title,
    shortened(article.summary || article.text.replaceAll('\n', ' '), PASSAGE),
    article.date,
    [article.mark, article.category].filter((part) => part).join(' · '),
  ] as const;
  const { image } = article;
  return image ? [...card, [image.url, image.width, image.height]] : card;
};

/** The cards of a volume, cut into files. */
export const cardFiles = (cards: readonly CardRecord[]): string[] => {
  const files: string[] = [];
  for (let at = 0; at < cards.length; at += CARDS_A_FILE) {
    files.push(JSON.stringify(cards.slice(at, at + CARDS_A_FILE)));
  }
  return files;
};

/** The text up to the last word that ends before `length`, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : length).replace(/[\s,;:.–-]+$/u, '')}…`;
}
