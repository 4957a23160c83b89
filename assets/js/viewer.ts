import { makeViewer } from './viewer/dialog.ts';

/** Photos of galleries open in a dialog of this page; with a key held down, or without scripts, they are links. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.gallery-photos figure > a')];
const show = makeViewer(links);

for (const [index, link] of links.entries()) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(index);
  });
}
