import type { Paths } from '../scripts/archive/paths.ts';
import { decoded } from '../scripts/content/decoded.ts';
import type { Article } from '../scripts/content/model.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const web = /^https?:/i;

/** Where a link of a text leads. */
export interface ResolvedLink {
  readonly href: string;
  /** Leads to another site. */
  readonly external: boolean;
}

/**
 * A link as the page must print it: places of the site get the base path, files beside the article the
 * article's own URL. `href` comes percent-encoded from the Markdown parser.
 */
export function resolveLink(href: string, article: Article | undefined, paths: Paths): ResolvedLink {
  if (scheme.test(href)) return { href, external: web.test(href) };
  if (href.startsWith('/')) return { href: paths.at('/') + href.slice(1), external: false };
  return { href: (article && articleFileLink(href, article, paths)) ?? href, external: false };
}

function articleFileLink(href: string, article: Article, paths: Paths): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const name = fileName(path, article);
  return name === undefined ? undefined : paths.articleFile(article, name) + rest;
}

/** The photo that a picture's address means, below the content folder. */
export function imageFile(src: string, article: Article): string | undefined {
  const name = fileName(src, article);
  return name === undefined ? undefined : `articles/${article.id}/${name}`;
}

/** `ten-tep.pdf`, `./ten-tep.pdf` and `slug/ten-tep.pdf` mean one file of the article's folder. */
function fileName(path: string, { id }: Article): string | undefined {
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const plain = decoded(path).normalize('NFC').replace(/^\.\//, '');
  const name = plain.startsWith(`${slug}/`) ? plain.slice(slug.length + 1) : plain;
  return name === '' || name.includes('/') ? undefined : name;
}
