import { element } from './elements.ts';
import type { FacetCounts } from './facets.ts';
import type { SearchLabels } from './labels/model.ts';
import { type FacetName, type Filters, facetNames, type SearchState } from './state.ts';

/** Sort and filters. Counts are asked for when the reader opens the filters, not before. */
export interface Controls {
  show(state: SearchState): void;
  showCounts(counts: FacetCounts, filters: Filters): void;
  hide(): void;
  readonly isOpen: boolean;
}

interface Wishes {
  sort(sort: SearchState['sort']): void;
  filter(filters: Filters): void;
  open(): void;
}

export function controlsIn(place: HTMLElement, labels: SearchLabels, wishes: Wishes): Controls {
  const sort = select('search-sort', [
    ['relevance', labels.byRelevance],
    ['date', labels.byDate],
  ]);
  sort.addEventListener('change', () => wishes.sort(sort.value === 'date' ? 'date' : 'relevance'));
  const filters = element('div', { className: 'search-filters' }, labels.loadingFilters);
  const details = element(
    'details',
    { className: 'search-narrow' },
    element('summary', {}, labels.narrow),
    filters,
  );
  details.addEventListener('toggle', () => {
    if (details.open) wishes.open();
  });
  place.replaceChildren(labelled(labels.sort, sort), details);

  return {
    show: (state) => {
      place.hidden = false;
      sort.value = state.sort;
      if (facetNames.some((name) => state.filters[name])) details.open = true;
    },
    hide: () => {
      place.hidden = true;
    },
    showCounts: (counts, chosen) => {
      const focused = document.activeElement?.id;
      const selects = facetNames.flatMap((name) => {
        const field = facetSelect(name, { counts, chosen, labels });
        field?.addEventListener('change', () => wishes.filter(withValue(chosen, name, field.value)));
        return field ? [labelled(labels[name === 'year' ? 'period' : name], field)] : [];
      });
      const clear = element('button', { type: 'button', className: 'search-clear' }, labels.clear);
      clear.addEventListener('click', () => wishes.filter({}));
      const narrowed = facetNames.some((name) => chosen[name]);
      filters.replaceChildren(...selects, ...(narrowed ? [clear] : []));
      if (focused) filters.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    },
    get isOpen() {
      return details.open && !place.hidden;
    },
  };
}

function facetSelect(
  name: FacetName,
  { counts, chosen, labels }: { counts: FacetCounts; chosen: Filters; labels: SearchLabels },
): HTMLSelectElement | undefined {
  const value = chosen[name];
  const known = counts[name];
  const missing = value !== undefined && known.every(([label]) => label !== value);
  const all = missing ? [...known, [value, 0] as const] : known;
  if (all.length === 0) return undefined;
  const number = new Intl.NumberFormat(labels.locale);
  const options = all.map(([label, count]) => [label, `${label} (${number.format(count)})`] as const);
  const field = select(`search-${name}`, [['', labels.all], ...options]);
  field.value = value ?? '';
  return field;
}

const withValue = (filters: Filters, name: FacetName, value: string): Filters => {
  const { [name]: _, ...others } = filters;
  return value ? { ...others, [name]: value } : others;
};

function select(id: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  return element('select', { id }, ...options.map(([value, text]) => element('option', { value }, text)));
}

const labelled = (text: string, field: HTMLSelectElement): HTMLElement =>
  element('p', { className: 'search-field' }, element('label', { htmlFor: field.id }, text), field);
