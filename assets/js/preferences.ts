import { fillPanel } from './preferences/panel.ts';
import { applyPreferences, readPreferences } from './preferences/store.ts';

/**
 * Runs before the page is painted: puts what the reader chose on the root element, where the tokens of the
 * stylesheet answer, and fills the panel of the header when the page stands.
 */
applyPreferences(readPreferences());
// Controls that need scripts show themselves from here on, so that nothing jumps later.
document.documentElement.dataset['scripted'] = '';

addEventListener('DOMContentLoaded', () => {
  const panel = document.querySelector<HTMLDetailsElement>('.preferences');
  if (panel !== null) fillPanel(panel);
});

// A page that the browser kept in memory may be older than the choice.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) applyPreferences(readPreferences());
});
