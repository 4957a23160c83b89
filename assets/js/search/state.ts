/** What the reader asked for, as it stands in the address of the page. */
export interface SearchState {
  readonly query: string;
  readonly sort: 'relevance' | 'date';
  readonly filters: Filters;
  /** Answer exactly what was typed, without mending slips. */
  readonly literal: boolean;
}

export const facetNames = ['year', 'category', 'tag', 'author'] as const;
export type FacetName = (typeof facetNames)[number];
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

export function stateFrom(address: URL): SearchState {
  const { searchParams } = address;
  const chosen = facetNames.flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    query: searchParams.get('q') ?? '',
    sort: searchParams.get('sort') === 'date' ? 'date' : 'relevance',
    filters: Object.fromEntries(chosen),
    literal: searchParams.has('literal'),
  };
}

export function addressOf(state: SearchState, page: URL): URL {
  const address = new URL(page);
  address.search = '';
  if (state.query) address.searchParams.set('q', state.query);
  if (state.sort === 'date') address.searchParams.set('sort', 'date');
  for (const name of facetNames) {
    const value = state.filters[name];
    if (value) address.searchParams.set(name, value);
  }
  if (state.literal) address.searchParams.set('literal', '');
  return address;
}
