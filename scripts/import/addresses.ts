import { isSafeLink } from '../content/markdown.ts';
import type { ArticleCopies } from './article-copies.ts';
import type { LinkTarget } from './html/context.ts';
import { oldPath } from './readers/reader.ts';
import type { Survey } from './survey.ts';

/** What links of one article are resolved with. */
export interface AddressBook {
  readonly survey: Pick<Survey, 'target' | 'referenced'>;
  readonly copies: ArticleCopies;
  /** The old site. */
  readonly site: string | undefined;
  /** The old address of the article itself, from the root: what relative links start from. */
  readonly from: string;
  isWritten(id: string): boolean;
  onAttachment(name: string): void;
}

/** Where an address in a text of the source leads now: an article, a file beside it, the web, or nowhere. */
export function linkTarget(written: string, book: AddressBook): LinkTarget {
  // Browsers leave these out before they look at the scheme, and attackers know.
  const address = written.replace(/[\t\n\r\p{Cc}\u200b\ufeff]/gu, '').trim();
  if (address === '' || address.startsWith('#')) return { kind: 'none' };
  if (address.startsWith('ref:')) return reference(address.slice(4), book);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') {
    const plain = encodeURI(decodeOnce(address)).replaceAll(' ', '%20');
    return isSafeLink(plain) && /:[^?]+/.test(plain) ? { kind: 'link', href: plain } : { kind: 'dead' };
  }
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: 'unsafe' };
  const path = oldPath(fromHere(address, book.from), book.site);
  const article = path === undefined ? undefined : book.survey.target(path);
  if (article !== undefined && book.isWritten(article)) return { kind: 'link', href: `/${article}/` };
  const isOurs = path !== undefined || scheme === undefined;
  const copy = isOurs ? book.copies.take(address, 'attachment') : { fault: 'missing' as const };
  if ('name' in copy) {
    book.onAttachment(copy.name);
    return { kind: 'link', href: copy.name };
  }
  return webTarget(address, book);
}

/** A link on the web; one of the old site that is not in the archive still leads there, where the site is known. */
function webTarget(address: string, { site, from }: AddressBook): LinkTarget {
  const base = site === undefined ? undefined : new URL(from, site).href;
  const isWhole = /^(?:https?:)?\/\//i.test(address);
  if (!isWhole && base === undefined) return { kind: 'dead' };
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(whole, base)) return { kind: 'dead' };
  const { href, hostname } = new URL(whole, base);
  return hostname !== '' && isSafeLink(href) ? { kind: 'link', href } : { kind: 'dead' };
}

function reference(name: string, book: AddressBook): LinkTarget {
  const [target = '', anchor] = name.split('#');
  if (/^(?:https?:)?\/\//i.test(target)) return webTarget(name, book);
  if (target.trim() === '') return { kind: 'none' };
  const id = book.survey.referenced(target) ?? book.survey.target(`/${target.replace(/^\//, '')}`);
  if (id !== undefined && book.isWritten(id)) return { kind: 'link', href: `/${id}/` };
  const page = `/${target
    .replace(/^\//, '')
    .replace(/\.(?:md|html)$/i, '')
    .replace(/(?:^|\/)_?index$/, '')}/`;
  return webTarget(`${page.replace(/\/{2,}/g, '/')}${anchor === undefined ? '' : `#${anchor}`}`, book);
}

/** A relative address as one from the root of the old site. */
function fromHere(address: string, from: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return address;
  const base = `http://x${from}`;
  if (!URL.canParse(address, base)) return address;
  const { pathname, search } = new URL(address, base);
  return `${pathname}${search}`;
}

function decodeOnce(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // A stray % encodes nothing: it stands for itself.
  }
}
