/** The elements of the search page that the script fills. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  /** Placed after the status: what was mended, what is missing, a retry. */
  readonly notes: HTMLElement;
  readonly controls: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly fallback: HTMLElement | undefined;
  /** Path of the index, with a slash at the end. */
  readonly bundle: string;
}

/** Undefined on a page without a search form that names its index. */
export function pageParts(): PageParts | undefined {
  const form = document.querySelector('form[data-bundle]');
  const input = document.querySelector('#q');
  const status = document.querySelector('#search-status');
  const controls = document.querySelector('#search-controls');
  const results = document.querySelector('#results');
  const more = document.querySelector('#search-more');
  const fallback = document.querySelector('#search-fallback');
  if (!(form instanceof HTMLFormElement && input instanceof HTMLInputElement)) return undefined;
  if (!(status instanceof HTMLElement && controls instanceof HTMLElement)) return undefined;
  if (!(results instanceof HTMLElement && more instanceof HTMLButtonElement)) return undefined;
  const notes = document.createElement('div');
  notes.className = 'search-notes';
  status.after(notes);
  const bundle = form.dataset['bundle'] ?? '/pagefind/';
  return {
    ...{ form, input, status, notes, controls, results, more, bundle },
    fallback: fallback instanceof HTMLElement ? fallback : undefined,
  };
}
