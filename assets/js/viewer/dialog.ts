import { words } from '../words.ts';

/** A finger that moves so far, in pixels, means the next photo. */
const swipe = 40;

/** A dialog over the photos that `links` lead to; the function that comes back opens it at one of them. */
export function makeViewer(links: readonly HTMLAnchorElement[]): (index: number) => void {
  const photo = make('img', 'viewer-photo');
  const caption = make('figcaption', 'viewer-caption');
  const place = make('p', 'viewer-place');
  place.setAttribute('aria-live', 'polite');
  const close = button('viewer-close', words.close, '×');
  const previous = button('viewer-step', words.previous, '←');
  const next = button('viewer-step', words.next, '→');
  const dialog = make('dialog', 'viewer');
  dialog.setAttribute('aria-label', words.photos);
  const figure = make('figure', 'viewer-figure');
  figure.append(photo, caption);
  const bar = make('div', 'viewer-bar');
  bar.append(previous, place, next, close);
  previous.hidden = links.length === 1;
  next.hidden = links.length === 1;
  dialog.append(bar, figure);
  document.body.append(dialog);

  let current = 0;
  const show = (index: number): void => {
    const link = links[index];
    const small = link?.querySelector('img');
    if (link === undefined || small == null) return;
    current = index;
    photo.src = link.href;
    photo.alt = small.alt;
    for (const side of ['width', 'height']) photo.setAttribute(side, small.getAttribute(side) ?? '');
    caption.textContent = link.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
    place.textContent = words.place(index + 1, links.length);
  };
  // After the last comes the first: a button that goes out would take the focus with it.
  const step = (by: number): void => show((current + by + links.length) % links.length);

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
  dialog.addEventListener(
    'touchstart',
    ({ changedTouches }) => {
      start = changedTouches[0]?.clientX ?? 0;
    },
    { passive: true },
  );
  dialog.addEventListener('touchend', ({ changedTouches }) => {
    const moved = (changedTouches[0]?.clientX ?? start) - start;
    if (Math.abs(moved) > swipe) step(moved < 0 ? 1 : -1);
  });
  // Nothing of the last photo shows when the next one opens.
  dialog.addEventListener('close', () => photo.removeAttribute('src'));

  return (index) => {
    show(index);
    dialog.showModal();
  };
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function button(className: string, label: string, sign: string): HTMLButtonElement {
  const element = make('button', className);
  element.type = 'button';
  element.title = label;
  element.setAttribute('aria-label', label);
  element.textContent = sign;
  return element;
}
