import type { BodyContext } from './context.ts';
import { elementsOf, type Tree } from './document.ts';

const embeds = 'iframe,embed,object,video,audio';

/** Films, sounds and frames become links to what they showed. */
export function linkEmbeds($: Tree, context: BodyContext): void {
  for (const element of elementsOf($, embeds)) {
    const at = $(element);
    const written = [
      at.attr('src'),
      at.attr('data-src'),
      at.attr('data'),
      at.find('source[src]').attr('src'),
      at.find('embed[src]').attr('src'),
      at.find('param[name=movie]').attr('value'),
    ].find((address) => address !== undefined && address.trim() !== '');
    const address = watchAddress(written?.trim() ?? '');
    const target = address === '' ? { kind: 'none' as const } : context.link(address);
    const words =
      at.attr('title')?.trim() || (element.name === 'audio' ? context.words.sound : context.words.film);
    context.note('embedded', written ?? '');
    if (target.kind !== 'link') {
      at.replaceWith($('<span></span>').text(at.find('p,div,a').text()));
      continue;
    }
    const link = $('<a></a>').attr('href', target.href).attr('data-settled', '').text(words);
    const paragraph = $('<p></p>').append(link);
    const block = at.closest('p');
    if (block.length > 0) {
      at.remove();
      block.after(paragraph);
    } else at.replaceWith(paragraph);
  }
}

/** The page of a film in place of its player. */
function watchAddress(address: string): string {
  const youtube = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{5,20})/i.exec(
    address,
  );
  if (youtube !== null) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address);
  return vimeo === null ? address : `https://vimeo.com/${vimeo[1]}`;
}
