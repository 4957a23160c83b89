import { oncePer } from '../../scripts/content/once.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** The search of each page's header: a plain form that leads to the search page. */
export const searchForm = oncePer(
  ({
    frame,
    labels,
  }: View): Html => html`<form class="search-box" role="search" action="${frame.searchUrl}" method="get">
    <label><span class="hidden">${labels.searchField}</span><input type="search" name="q" placeholder="${labels.searchField}" autocomplete="off"></label>
    <button type="submit">${labels.searchButton}</button>
  </form>`,
);
