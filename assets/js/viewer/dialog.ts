import { words } from '../words.ts';
import { makeParts, type ViewerParts } from './parts.ts';

/** A finger that moves so far, in pixels, means the next photo. */
const swipe = 40;

/** A dialog over the photos that `links` lead to; the function that comes back opens it at one of them. */
export function makeViewer(links: readonly HTMLAnchorElement[]): (index: number) => void {
  const parts = makeParts();
  const { dialog, photo, previous, next } = parts;
  previous.hidden = links.length === 1;
  next.hidden = links.length === 1;
  let current = 0;
  const show = (index: number): void => {
    current = index;
    const link = links[index];
    if (link === undefined) return;
    showPhoto(link, parts);
    parts.place.textContent = words.place(index + 1, links.length);
  };
  // After the last comes the first: a button that goes out would take the focus with it.
  listen(parts, (by) => show((current + by + links.length) % links.length));
  // Nothing of the last photo shows when the next one opens.
  dialog.addEventListener('close', () => photo.removeAttribute('src'));
  return (index) => {
    show(index);
    dialog.showModal();
  };
}

function showPhoto(link: HTMLAnchorElement, { photo, caption }: ViewerParts): void {
  const small = link.querySelector('img');
  photo.src = link.href;
  photo.alt = small?.alt ?? '';
  for (const side of ['width', 'height']) photo.setAttribute(side, small?.getAttribute(side) ?? '');
  const below = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  caption.replaceChildren(...(below?.childNodes ?? []));
}

/** Buttons, arrow keys, swipes, and a press beside the photo. The browser itself closes by Escape. */
function listen({ dialog, close, previous, next }: ViewerParts, step: (by: number) => void): void {
  close.addEventListener('click', () => dialog.close());
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  });
  let start = 0;
  const place = ({ changedTouches: [touch] }: TouchEvent): number => touch?.clientX ?? start;
  const begin = (event: TouchEvent): void => {
    start = place(event);
  };
  dialog.addEventListener('touchstart', begin, { passive: true });
  dialog.addEventListener('touchend', (event) => {
    const moved = place(event) - start;
    if (Math.abs(moved) > swipe) step(moved < 0 ? 1 : -1);
  });
}
