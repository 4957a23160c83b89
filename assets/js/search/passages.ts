import { type Sought, type Stretch, stretchesOf } from './highlight.ts';
import { markedText } from './results-view.ts';

/** Letters of a passage, and how many of them stand before its first hit. */
const LENGTH = 220;
const BEFORE = 70;
/** A result this far below the window is about to be seen. */
const NEARBY = '200px';

/**
 * Shows in a result why it was found. Where neither its title nor its summary has a hit, the article
 * itself is read once the result comes into view, and its best passage takes the summary's place.
 */
export function showHitOf(item: HTMLLIElement, sought: Sought): void {
  const passage = item.querySelector('.result-passage');
  const link = item.querySelector('a');
  if (!passage || !link || passage.querySelector('mark')) return;
  if (stretchesOf(link.textContent ?? '', sought).some(({ hit }) => hit)) return;
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void paragraphsAt(link.href).then((paragraphs) => {
        const found = passageOf(paragraphs, sought);
        if (found) passage.replaceChildren(...markedText(found));
      });
    },
    { rootMargin: NEARBY },
  );
  observer.observe(item);
}

/** The paragraphs of an article's page; none where it cannot be read: the summary stays then. */
async function paragraphsAt(address: string): Promise<readonly string[]> {
  try {
    const response = await fetch(address);
    if (!response.ok) return [];
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const blocks = page.querySelectorAll('article :is(p, li, td, th, h2, h3, figcaption, dd, summary, a)');
    return Array.from(blocks, (block) => (block.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());
  } catch {
    return [];
  }
}

/** The part of the paragraphs with most hits, cut to the length of a passage; undefined without a hit. */
export function passageOf(paragraphs: readonly string[], sought: Sought): Stretch[] | undefined {
  let best: readonly Stretch[] = [];
  for (const paragraph of paragraphs) {
    const stretches = stretchesOf(paragraph, sought);
    if (hitLetters(stretches) > hitLetters(best)) best = stretches;
  }
  const first = best.findIndex(({ hit }) => hit);
  if (first < 0) return undefined;
  const text = best.map((stretch) => stretch.text).join('');
  const hitAt = best.slice(0, first).reduce((sum, stretch) => sum + stretch.text.length, 0);
  const from = hitAt <= BEFORE ? 0 : text.indexOf(' ', hitAt - BEFORE) + 1;
  const start = from > hitAt ? hitAt : from;
  const end = text.length - start <= LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  const cut = text.slice(start, Math.max(end, start + 1));
  return stretchesOf(`${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`, sought);
}

const hitLetters = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { hit, text }) => sum + (hit ? text.length : 0), 0);
