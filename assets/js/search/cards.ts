import { placeOf, type SearchIndex } from './index.ts';

/** What a result shows. */
export interface Card {
  readonly url: string;
  readonly title: string;
  readonly passage: string;
  readonly date: string;
  readonly category: string;
  readonly image: { readonly url: string; readonly width: number; readonly height: number } | undefined;
}

/** Loads cards of articles; neighbours share a file, and no file is loaded twice. */
export function cardsOf(index: SearchIndex): (articles: readonly number[]) => Promise<Card[]> {
  const files = new Map<string, Promise<unknown>>();
  const load = async (article: number): Promise<Card> => {
    const { volume: at, page } = placeOf(article);
    const volume = index.manifest.volumes[at];
    if (!volume) throw new Error(`No volume ${at}`);
    const path = `cards/${Math.floor(page / volume.cardsAFile)}.json`;
    const key = `${at}/${path}`;
    const file = files.get(key) ?? index.text(volume, path).then((text): unknown => JSON.parse(text));
    files.set(key, file);
    file.catch(() => files.delete(key));
    const records = await file;
    return cardFrom(Array.isArray(records) ? records[page % volume.cardsAFile] : undefined);
  };
  return (articles) => Promise.all(articles.map(load));
}

function cardFrom(record: unknown): Card {
  const [url, title, passage, date, category, image]: readonly unknown[] = Array.isArray(record)
    ? record
    : [];
  return {
    url: ownAddress(text(url)),
    title: text(title),
    passage: text(passage),
    date: text(date),
    category: text(category),
    image: imageFrom(image),
  };
}

function imageFrom(record: unknown): Card['image'] {
  const [url, width, height]: readonly unknown[] = Array.isArray(record) ? record : [];
  if (typeof width !== 'number' || typeof height !== 'number') return undefined;
  return { url: ownAddress(text(url)), width, height };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A path of this site, or the page itself: an index that was tampered with leads nowhere else. */
export function ownAddress(address: string): string {
  const parsed = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
  return parsed?.origin === location.origin && /^https?:$/u.test(parsed.protocol) ? parsed.href : '#';
}
