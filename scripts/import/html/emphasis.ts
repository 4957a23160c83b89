import { blockTags, elementsOf, type Tree, unwrap } from './document.ts';

const emphasis = 'b,strong,i,em,del,s,strike';
const sameMeaning: Readonly<Record<string, string>> = {
  b: 'b,strong',
  strong: 'b,strong',
  i: 'i,em',
  em: 'i,em',
  del: 'del,s,strike',
  s: 'del,s,strike',
  strike: 'del,s,strike',
};

/** Emphasis that Markdown could not write, or that says nothing, goes; pieces that touch become one. */
export function mendEmphasis($: Tree): void {
  for (const element of elementsOf($, emphasis)) {
    const at = $(element);
    const same = sameMeaning[element.name] ?? '';
    const isIdle =
      at.parent().closest(same).length > 0 || at.closest('h1,h2,h3,h4,h5,h6,th,pre,code').length > 0;
    if (isIdle || at.find(blockTags).length > 0 || at.text().trim() === '') {
      unwrap($, element);
      continue;
    }
    const before = at.prev();
    if (before.is(same) && element.prev === before[0]) {
      before.append(at.contents());
      at.remove();
    }
  }
}

/** Takes all emphasis away: the last means against marks that would be shown. */
export function dropEmphasis($: Tree): void {
  for (const element of elementsOf($, `${emphasis},code`)) unwrap($, element);
}
