import type { Token } from 'markdown-it';
import { inlineText } from '../scripts/content/markdown.ts';
import { escapeText } from './html.ts';

const endsLine = /^(?:br|ul|ol|li|blockquote|thead|tbody|tr|th|td|hr|dl|dt|dd)$/;

/** A tag as the parser names it; what is neither tag nor text of its own prints its content. */
export function tag(token: Token): string {
  if (token.hidden) return '';
  if (token.tag === '') return escapeText(token.content);
  const end = endsLine.test(token.tag) && token.nesting < 1 ? '\n' : '';
  return token.nesting === -1 ? `</${token.tag}>${end}` : `<${token.tag}${attributes(token)}>${end}`;
}

/** The security policy forbids inline styles, so that alignment becomes a class. */
function attributes(token: Token): string {
  const scope = token.tag === 'th' ? ' scope="col"' : '';
  const start = token.attrGet('start');
  const align = /text-align:(center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  return `${scope}${start === null ? '' : ` start="${escapeText(String(start))}"`}${align === undefined ? '' : ` class="align-${align}"`}`;
}

/** What a picture shows, in words. */
export function altText(token: Token): string {
  return inlineText(token.children ?? []);
}

/** The caption beside a picture's address. */
export function titleText(token: Token): string | undefined {
  const title = token.attrGet('title');
  return title === null || title === '' ? undefined : String(title);
}

/** The words of a picture that the page does not have. */
export function captionOnly(token: Token): string {
  return escapeText([altText(token), titleText(token)].filter(Boolean).join(': '));
}
