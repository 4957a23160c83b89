import { hash } from 'node:crypto';
import type { Entry } from '../archive/model.ts';
import type { Byline } from '../content/model.ts';
import { oncePer } from '../content/once.ts';
import type { ArticlePage, MonthPage, Page, SitemapPage, TermYearPage } from '../pages/model.ts';
import type { ArticleMonth } from './article-months.ts';
import { type EntryText, Spelling } from './spelling.ts';

/**
 * Names what pages show. Layouts are pure, so two pages with one key are the same text: the key covers the whole
 * model of the page, what makes each article in it, and through `around` all that stands around it: the site's
 * settings and the code that writes it. Every key has 20 hexadecimal digits.
 */
export class PageKeys {
  readonly #around: string;
  /** Most pages show entries that others show as well. */
  readonly #entries = new Map<Entry, string>();
  readonly #spelling = new Spelling((entry) => this.ofEntry(entry));

  constructor(around: unknown) {
    this.#around = shortHash(this.#spelling.of(around));
  }

  of(page: Page): string {
    if (page.kind === 'article' && saysItsEntry(page)) return this.#ofPlain(page);
    return shortHash(this.#around + this.#spelling.of(page) + this.#spelling.of(foundBy(page)));
  }

  /** Of the page of an article that says what its entry does, and leads on to others: nearly every one. */
  #ofPlain({ entry, newer, older, related }: ArticlePage): string {
    return this.ofKeys([entry, newer, older, ...related()].map((one) => this.ofEntry(one)));
  }

  /** Names what the pages of articles say, whatever stands around them and wherever they lead on. */
  ofArticles(pages: readonly ArticlePage[]): string {
    return shortHash(pages.map(ownText).join(''));
  }

  /**
   * Names lists that show articles of these months, and no others: which ones, the months settle together with what
   * else a list says of itself, down to how many there are on it.
   */
  ofLists(lists: readonly ListOfYear[], months: readonly ArticleMonth[]): string {
    return this.ofKeys([...months.map(({ key }) => key), ...lists.map(listText)]);
  }

  /** Names an article as lists show it. */
  ofEntry(entry: Entry | undefined): string {
    if (entry === undefined) return '-';
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const key = shortHash(entryText(entry));
    this.#entries.set(entry, key);
    return key;
  }

  /** One key for several, and for what stands around their pages. */
  ofKeys(keys: readonly string[]): string {
    return shortHash(this.#around + keys.join('\n'));
  }
}

/** A list of articles of one year alone. */
export type ListOfYear = MonthPage | TermYearPage | SitemapPage;

/** What holds the articles of a list. */
const articlesOf: ReadonlySet<string> = new Set<keyof MonthPage>(['entries']);

/** What a list says beside its articles, and how many they are. */
function listText(list: ListOfYear): string {
  const count = list.kind === 'sitemap' ? list.count : list.entries.length;
  return `${count}${plain.properties(list, articlesOf)}`;
}

/** What a page finds when it is asked for it. */
function foundBy(page: Page): unknown {
  switch (page.kind) {
    case 'article':
      return page.related();
    case 'sitemap':
      return page.locations();
    default:
      return undefined;
  }
}

/** What leads from one article to others. */
const leadsOn: ReadonlySet<string> = new Set<keyof ArticlePage>(['newer', 'older', 'related']);

/** What the page of an article says: nearly always what its entry does. */
function ownText(page: ArticlePage): string {
  return saysItsEntry(page) ? entryText(page.entry) : withEntries.properties(page, leadsOn);
}

/** Whether all else in the model of a page follows from its entry and the settings: it shows and offers nothing. */
export function saysItsEntry(page: ArticlePage): boolean {
  const { translations, attachments, videos, gallery, figures, cover, replacement } = page;
  const lists = [translations, attachments, videos, gallery];
  const isBare = figures.size === 0 && cover === undefined && replacement === undefined;
  return (
    isBare &&
    page.yearUrl !== undefined &&
    page.monthUrl !== undefined &&
    lists.every(({ length }) => length === 0)
  );
}

const plain = new Spelling(() => {
  throw new Error('An article holds no other article');
});

/**
 * An article is what its file and the files beside it say, known by their ids and sizes. Tags and authors are
 * spelled as all articles settle it, updates wait for their day, photos and translations lie elsewhere; the rest
 * comes of these and of the settings, which stand around every page.
 */
const entryText: EntryText = ({ article, url, cover, translations }) => {
  const { source, contentId, tags, bylines, attachments, updates } = article;
  const isBare = attachments.length + updates.length + translations.length === 0 && cover === undefined;
  const rest = isBare ? '' : plain.of([attachments, updates, cover, translations]);
  // Added up one by one: the lists on the way would take half the time of a build that has little to do.
  return (
    plain.of(source) + plain.of(contentId) + plain.of(url) + plain.of(tags) + bylinesText(bylines) + rest
  );
};

/** Articles of one author share the list of their authors. */
const bylinesText = oncePer((bylines: readonly Byline[]) => plain.of(bylines));

const withEntries = new Spelling(entryText);

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 20);
}
