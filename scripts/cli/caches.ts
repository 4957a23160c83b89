import { join } from 'node:path';

/** What builds keep for the next one, each in a folder of its own below `cache`. All of it may be lost at any time. */
export function cachesIn(cache: string) {
  const at = (name: string): string => join(cache, name);
  return {
    photos: at('photos'),
    readings: at('readings'),
    settings: at('settings'),
    lint: at('lint'),
    provenance: at('provenance'),
    keys: at('keys'),
    assets: at('assets'),
    openData: at('open-data'),
    search: at('search'),
    triedLinks: at('links/tried'),
    preview: at('preview'),
  } as const;
}
