import type { Token } from 'markdown-it';
import type { Figure } from '../scripts/archive/model.ts';
import { pathsOf } from '../scripts/archive/paths.ts';
import { HeadingIds } from '../scripts/content/heading-ids.ts';
import { figureTokens, isPlainText, paragraphsOf, parseMarkdown } from '../scripts/content/markdown.ts';
import type { Article } from '../scripts/content/model.ts';
import { escapeText, type Html, trusted } from './html.ts';
import { imageFile, resolveLink } from './links.ts';
import { altText, captionOnly, tag, titleText } from './markdown-tags.ts';
import { captionText, figure } from './parts/figure.ts';
import { picture } from './parts/picture.ts';
import type { View } from './surroundings.ts';

/** Where a text stands. */
export interface TextContext {
  /** The article whose files the text may name; a standing page has none. */
  readonly article: Article | undefined;
  /** By the `file` of the image. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Whether the first photo of the text is the first of the page. */
  readonly eager: boolean;
  readonly view: View;
}

/** A Markdown text as markup. No word of it is lost, and nothing in it is taken for HTML. */
export function renderMarkdown(body: string, context: TextContext): Html {
  if (context.article?.isPlain ?? isPlainText(body)) return trusted(plainParagraphs(body.trim()));
  const renderer = new Renderer(context);
  const paragraphs = paragraphsOf(body);
  if (paragraphs === undefined) return trusted(renderer.blocks(parseMarkdown(body)));
  let markup = '';
  for (const paragraph of paragraphs) {
    markup +=
      'lines' in paragraph ? plainParagraphs(paragraph.lines.join('\n')) : renderer.blocks(paragraph.tokens);
  }
  return trusted(markup);
}

/** A plain text as markup. */
function plainParagraphs(text: string): string {
  return text === '' ? '' : `<p>${escapeText(text).replace(betweenParagraphs, '</p>\n<p>')}</p>\n`;
}

const betweenParagraphs = /\n{2,}/g;

/** Writes one text; it remembers which heading ids, tables and photos it has written. */
class Renderer {
  readonly #context: TextContext;
  readonly #ids = new HeadingIds();
  #tables = 0;
  #level = 1;
  #eager: boolean;

  constructor(context: TextContext) {
    this.#context = context;
    this.#eager = context.eager;
  }

  blocks(tokens: readonly Token[]): string {
    let markup = '';
    for (const [i, token] of tokens.entries()) markup += this.#block(token, tokens[i - 1], tokens[i + 1]);
    return markup;
  }

  #block(token: Token, before: Token | undefined, after: Token | undefined): string {
    switch (token.type) {
      case 'inline':
        return before !== undefined && standsAlone(before, token)
          ? figureTokens(token)
              .map((image) => this.#figure(image))
              .join('')
          : this.#inline(token.children ?? []);
      case 'paragraph_open':
        return token.hidden || standsAlone(token, after) ? '' : '<p>';
      case 'paragraph_close':
        return token.hidden || figureTokens(before).length > 0 ? '' : '</p>\n';
      case 'heading_open':
        return this.#headingOpen(token, after);
      case 'heading_close':
        return `</h${this.#level}>\n`;
      case 'table_open':
        return this.#tableOpen();
      case 'table_close':
        return '</table></section>\n';
      case 'fence':
      case 'code_block':
        return `<pre><code>${escapeText(token.content)}</code></pre>\n`;
      default:
        return tag(token);
    }
  }

  #inline(tokens: readonly Token[]): string {
    return tokens.map((token) => this.#word(token)).join('');
  }

  #word(token: Token): string {
    switch (token.type) {
      case 'softbreak':
        return '\n';
      case 'code_inline':
        return `<code>${escapeText(token.content)}</code>`;
      case 'link_open':
        return this.#linkOpen(token);
      case 'image':
        return this.#inlinePicture(token);
      default:
        return tag(token);
    }
  }

  /** The page has its own first heading, and no level is skipped on the way down. */
  #headingOpen(token: Token, inline: Token | undefined): string {
    this.#level = Math.max(2, Math.min(Number(token.tag.slice(1)), this.#level + 1));
    return `<h${this.#level} id="${escapeText(this.#ids.next(inline))}">`;
  }

  /** A wide table scrolls by itself, with the keyboard too. */
  #tableOpen(): string {
    this.#tables += 1;
    const label = escapeText(this.#context.view.labels.table(this.#tables));
    return `<section class="table" tabindex="0" aria-label="${label}"><table>\n`;
  }

  #linkOpen(token: Token): string {
    const { article, view } = this.#context;
    const { href, external } = resolveLink(String(token.attrGet('href') ?? ''), article, pathsOf(view.site));
    const title = token.attrGet('title');
    return `<a href="${escapeText(href)}"${title === null ? '' : ` title="${escapeText(String(title))}"`}${external ? ' rel="noopener external"' : ''}>`;
  }

  #figure(token: Token): string {
    const photo = this.#photo(token);
    return photo === undefined
      ? `<p>${captionOnly(token)}</p>`
      : figure(photo, this.#context.view.labels, this.#first()).markup;
  }

  #inlinePicture(token: Token): string {
    const photo = this.#photo(token);
    if (photo === undefined) return captionOnly(token);
    const shown = picture(photo.picture, { alt: photo.alt, width: 'body', eager: this.#first() }).markup;
    const words = captionText(photo, this.#context.view.labels);
    return words === undefined ? shown : `${shown} <small>${escapeText(words)}</small>`;
  }

  /** The words beside the picture in the text go before those of the front matter. */
  #photo(token: Token): Figure | undefined {
    const { article, figures } = this.#context;
    const file = article && imageFile(String(token.attrGet('src') ?? ''), article);
    const found = file === undefined ? undefined : figures.get(file);
    if (found === undefined) return undefined;
    return { ...found, alt: altText(token) || found.alt, caption: titleText(token) ?? found.caption };
  }

  #first(): boolean {
    const first = this.#eager;
    this.#eager = false;
    return first;
  }
}

/** Whether a paragraph holds pictures and nothing else. Those of a dense list stay in their line. */
function standsAlone(open: Token, inline: Token | undefined): boolean {
  return open.type === 'paragraph_open' && !open.hidden && figureTokens(inline).length > 0;
}
