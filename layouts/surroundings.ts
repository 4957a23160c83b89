import type { Language, Site } from '../scripts/content/model.ts';
import { oncePer } from '../scripts/content/once.ts';
import type { Frame } from '../scripts/pages/model.ts';
import { type Labels, labelsOf } from './labels/labels.ts';

/** The site's own files. All URLs are ready to print. */
export interface Assets {
  readonly stylesheet: string;
  /** What home, search, media and corrections need beside it. */
  readonly frontStylesheet: string;
  /** A classic script: it runs before the page is painted. */
  readonly preferencesScript: string;
  readonly searchScript: string;
  /** The tools of an article. */
  readonly articleScript: string;
  /** The viewer of photos. */
  readonly viewerScript: string;
  /** WOFF2, loaded ahead of the stylesheet's own request. */
  readonly fonts: readonly string[];
  readonly emblem: { readonly url: string; readonly width: number; readonly height: number };
  readonly icon: { readonly url: string; readonly type: string };
  readonly appleIcon: string;
  readonly manifest: string;
}

/** What stands around all pages of a site. */
export interface Surroundings {
  readonly site: Site;
  /** One for each language of the site. */
  readonly frames: ReadonlyMap<Language, Frame>;
  readonly assets: Assets;
  /** Whether drafts are shown: a site to look at, not to find. */
  readonly isPreview: boolean;
}

/** The surroundings of one page, in its language. */
export interface View {
  readonly site: Site;
  readonly assets: Assets;
  readonly isPreview: boolean;
  readonly frame: Frame;
  readonly language: Language;
  readonly labels: Labels;
}

/** Narrows the surroundings to one language; a language that the site lacks is an error of the page's maker. */
export function viewOf(around: Surroundings, language: Language): View {
  const view = viewsOf(around).get(language);
  if (view === undefined) throw new Error(`The site has no frame for language ${language}`);
  return view;
}

/** The same ones for all pages: what is alike on them is printed once for each view. */
const viewsOf = oncePer(({ site, assets, isPreview, frames }: Surroundings): ReadonlyMap<Language, View> => {
  const views = [...frames].map(([language, frame]) => {
    return [language, { site, assets, isPreview, frame, language, labels: labelsOf(language) }] as const;
  });
  return new Map(views);
});

/** @example absolute(site, '/2023/01/slug/') // 'https://tin.example.vn/2023/01/slug/' */
export function absolute(site: Pick<Site, 'origin'>, url: string): string {
  return site.origin + url;
}
