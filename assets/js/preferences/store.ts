/** What a reader chose, by the name of the control; what is absent or empty the device decides. */
export type Preferences = Readonly<Record<string, string>>;

/** The controls, and the attributes `data-…` that the stylesheet answers. */
const names = ['text', 'theme', 'contrast'] as const;
const key = 'khotin';

/** The reader's choice; none where the browser refuses its storage or holds something else there. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/** Puts a choice on the root element. */
export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  for (const name of names) {
    const value = preferences[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
}

/** Remembers a choice; where storage is refused it lasts as long as the page. */
export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // The choice stands on this page; there is nothing else to do, and nothing to tell.
  }
}
