import { decoded } from '../content/decoded.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { attribute, inspectMarkdown } from '../content/markdown.ts';
import type { Content } from '../content/model.ts';
import { compareText } from '../content/problem.ts';
import { type Position, positionAt } from '../content/text.ts';

/** A link to another site, at its place. */
export interface ExternalLink extends Position {
  /** As the URL parser writes it, without its anchor. */
  readonly url: string;
  /** `content/articles/2023/01/slug.md` */
  readonly path: string;
  /** The day of the article; undefined on standing pages. */
  readonly day: string | undefined;
}

/** The external links of all articles and standing pages, by file and place. `sourceOf` gives the text of a file. */
export function collectLinks(content: Content, sourceOf: (path: string) => string): ExternalLink[] {
  const texts = [
    ...content.articles.map((article) => ({
      path: article.source,
      day: article.date,
      named: [
        article.origin?.url ?? '',
        ...article.videos.map((video) => (video.kind === 'link' ? video.url : '')),
      ],
    })),
    ...content.pages.map(({ source }) => ({ path: source, day: undefined, named: [] })),
  ];
  const links = texts.flatMap(({ path, day, named }) => {
    const source = sourceOf(path);
    if (!/https?:\/\//i.test(source)) return [];
    return [...namedIn(named, source), ...linkedIn(source)].flatMap(({ target, ...place }) => {
      const url = externalUrl(target);
      return url === undefined ? [] : [{ ...place, url, path: `content/${path}`, day }];
    });
  });
  return links.toSorted((a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column);
}

type Target = Position & { readonly target: string };

function namedIn(named: readonly string[], source: string): Target[] {
  return named
    .filter((target) => target !== '')
    .map((target) => ({ target, ...positionAt(source, Math.max(0, source.indexOf(target))) }));
}

function linkedIn(source: string): Target[] {
  const result = splitFrontMatter(source);
  if (!result.ok) return [];
  const { body } = result.split;
  const start = source.length - body.length;
  let after = start;
  return inspectMarkdown(body)
    .flatMap((block) => block.children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => {
      const target = attribute(token, 'href');
      const found = firstOf(source, [target, decoded(target)], after);
      if (found >= 0) after = found + 1;
      return { target, ...positionAt(source, found < 0 ? start : found) };
    });
}

/** Where the first of these forms stands that is there at all. */
function firstOf(source: string, forms: readonly string[], after: number): number {
  return forms.map((form) => source.indexOf(form, after)).find((index) => index >= 0) ?? -1;
}

function externalUrl(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
  const url = new URL(target);
  url.hash = '';
  return url.href;
}
