import { escapeHtml } from '../html/document.ts';

const block =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|figure|section|hr|iframe|dl|dt|dd|form)\b/i;

/** A post's content as WordPress shows it: blank lines part paragraphs, its own shortcodes are expanded. */
export function wordpressHtml(content: string, imageOf: (id: string) => string | undefined): string {
  const html = content
    .replace(
      /\[caption[^\]]{0,500}\]\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)((?:(?!\[caption)[\s\S])*?)\[\/caption\]/gi,
      '\n\n<figure>$1<figcaption>$2</figcaption></figure>\n\n',
    )
    .replace(/\[gallery([^\]]{0,500})\]/gi, (whole, words: string) => gallery(words, imageOf) ?? whole)
    .replace(
      /\[(?:embed|video|youtube)[^\]\n]{0,300}?\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/(?:embed|video|youtube)\]/gi,
      '\n\n<a href="$1">$1</a>\n\n',
    )
    .replace(/\[(?:youtube|embed)\s+(https?:\/\/[^\s\]]+)\s*\]/gi, '\n\n<a href="$1">$1</a>\n\n');
  // The block editor writes whole HTML; what it needs besides stands in comments.
  return /<!--\s*wp:/.test(content) ? html : paragraphs(html);
}

function paragraphs(html: string): string {
  return html
    .replace(/\r\n?/g, '\n')
    .split(/(<pre\b(?:(?!<pre\b)[\s\S])*?<\/pre>)/i)
    .map((part) =>
      /^<pre\b/i.test(part)
        ? part
        : part
            .split(/\n[ \t]*\n/)
            .map(paragraph)
            .join('\n'),
    )
    .join('\n');
}

function paragraph(text: string): string {
  if (text.trim() === '' || block.test(text)) return text;
  return `<p>${text.trim().replaceAll('\n', '<br>\n')}</p>`;
}

function gallery(words: string, imageOf: (id: string) => string | undefined): string | undefined {
  const ids = /ids\s*=\s*["']?([\d,\s]+)/i.exec(words)?.[1]?.split(',') ?? [];
  const images = ids.flatMap((id) => imageOf(id.trim()) ?? []);
  return images.length === 0 ? undefined : `\n\n${images.map((one) => `<p>${one}</p>`).join('\n\n')}\n\n`;
}

/** A picture of the library as HTML. */
export function imageHtml({
  url,
  alt,
  caption,
}: {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}): string {
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;
  return caption === '' ? image : `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}
