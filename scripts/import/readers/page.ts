import { type Element, elementsOf, type Tree } from '../html/document.ts';
import type { Mapping } from '../mapping.ts';
import type { FileReference } from '../model.ts';
import { detectLegacyFont, fromLegacyFont, needsConversion } from '../text/legacy-fonts.ts';
import { oneLine } from '../text/tidy.ts';

/** Where pages usually have what a mapping file does not point to. */
const usual = {
  title: ['meta[property="og:title"]', 'h1', 'title'],
  date: [
    'meta[property="article:published_time"]',
    'time[datetime]',
    '[itemprop=datePublished]',
    '.date,.ngay,.ngay-dang,.post-date,.entry-date,.published',
  ],
  byline: ['[itemprop=author]', '.author,.tac-gia,.byline'],
  summary: ['.sapo,.summary,.lead', 'meta[property="og:description"]', 'meta[name=description]'],
  body: [
    '[itemprop=articleBody]',
    '.article-content,.article-body,.entry-content,.post-content,.news-content,.noi-dung,.content-detail',
    'article',
    'main',
    '#content,.content',
    'body',
  ],
  tags: ['meta[property="article:tag"]', 'a[rel=tag]'],
  category: ['meta[property="article:section"]'],
} as const;
/** A saved page, taken apart by selectors. */
export class Page {
  readonly $: Tree;
  readonly font: ReturnType<typeof detectLegacyFont>;
  readonly #select: Mapping['select'];

  constructor($: Tree, mapping: Mapping) {
    this.$ = $;
    this.#select = mapping.select;
    this.font = detectLegacyFont(this.find('body').map(this.#words).join(' '));
  }

  find(part: keyof typeof usual): Element[] {
    const own = this.#select[part];
    if (own !== undefined) return elementsOf(this.$, own);
    return usual[part].map((selector) => elementsOf(this.$, selector)).find(({ length }) => length > 0) ?? [];
  }

  /** The words of a part, Unicode and in one line. */
  text(part: keyof typeof usual): string {
    const [element] = this.find(part);
    return element === undefined ? '' : this.plain(this.#words(element));
  }

  texts(part: keyof typeof usual): string[] {
    return this.find(part).map((element) => this.plain(this.#words(element)));
  }

  plain(words: string): string {
    const isLegacy = this.font !== undefined && needsConversion(words);
    return oneLine(isLegacy && this.font !== undefined ? fromLegacyFont(words, this.font) : words);
  }

  /** The body without what belongs to the head of the article, as HTML. */
  get body(): string {
    const [root] = this.find('body');
    if (root === undefined) return '';
    const copy = this.$(root).clone();
    const { select } = { select: this.#select };
    const apart = [
      select.title ?? 'h1',
      select.date,
      select.summary,
      select.tags,
      select.attachments,
      select.byline,
    ];
    for (const selector of [...apart, ...select.remove])
      if (selector !== undefined) copy.find(selector).remove();
    return copy.html() ?? '';
  }

  get attachments(): FileReference[] {
    const { attachments } = this.#select;
    if (attachments === undefined) return [];
    return elementsOf(this.$, attachments).flatMap((element) => {
      const link = this.$(element).is('a') ? this.$(element) : this.$(element).find('a').first();
      const reference = link.attr('href') ?? '';
      return reference === '' ? [] : [{ reference, words: this.plain(link.text()), caption: '' }];
    });
  }

  /** The address that the page says it has. */
  get address(): string {
    const canonical =
      this.$('link[rel=canonical]').attr('href') ?? this.$('meta[property="og:url"]').attr('content');
    return canonical?.trim() ?? '';
  }

  #words = (element: Element): string => {
    const { content, datetime } = element.attribs;
    if (element.name === 'meta') return content ?? '';
    return datetime ?? this.$(element).text();
  };
}
