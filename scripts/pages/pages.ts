import type { Archive } from '../archive/model.ts';
import { pathsOf } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Content, Language, Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import type { Photos } from '../photos/model.ts';
import { articleFiles } from './article-files.ts';
import { articlePages } from './article-pages.ts';
import { checkLinks } from './check-links.ts';
import { type Addresses, checkAddresses, checkReplacements } from './check-pages.ts';
import { checkServerRedirects } from './check-redirects.ts';
import { correctionsPages } from './corrections.ts';
import { frameOf } from './frame.ts';
import { feedPages, sitemapPages } from './machine-pages.ts';
import { mediaOf, mediaPages, mediums } from './media-pages.ts';
import type { FileCopy, Frame, Page, ServerRedirect } from './model.ts';
import { openDataAddresses, openDataPages, yearAddresses } from './open-data.ts';
import { redirectPages, serverRedirects } from './redirects.ts';
import { accessibilityPage, homePage, notFoundPage, searchPage, standingPages } from './site-pages.ts';
import { termPages } from './term-pages.ts';
import { timePages } from './time-pages.ts';

/** Everything that is published, and at which URL. */
export interface Publication {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** Made when they are asked for. */
  readonly files: () => readonly FileCopy[];
  /** Old addresses beside those of redirect pages. */
  readonly redirects: readonly ServerRedirect[];
  readonly frames: ReadonlyMap<Language, Frame>;
  readonly problems: readonly Problem[];
}

/** Decides what is published. Pure: the same archives give the same pages. */
export function planPages(
  { site, notice }: Pick<Content, 'site' | 'notice'>,
  archives: readonly Archive[],
  photos: Photos,
  say: Messages,
): Publication {
  const paths = pathsOf(site);
  const frames = new Map<Language, Frame>();
  const articles = archives.map((archive) => articlePages(archive, photos, paths));
  const media = new Map(archives.map(({ language }, index) => [language, mediaOf(articles[index] ?? [])]));
  const html = archives.flatMap((archive, index): Page[] => {
    const shown = media.get(archive.language) ?? mediaOf([]);
    const existing = mediums.filter((medium) => shown[medium].length > 0);
    frames.set(archive.language, frameOf(archive, { archives, media: existing, notice, paths }));
    return [
      homePage(archive, archives, shown, paths),
      ...(articles[index] ?? []),
      ...timePages(archive, archives, paths),
      ...termPages(archive, archives, paths),
      ...mediaPages(archive, media, paths),
      ...correctionsPages(archive, paths),
      ...standingPages(archive),
      accessibilityPage(archive, archives, paths),
      ...openDataPages(archive, archives, paths),
      searchPage(archive, archives, paths),
      notFoundPage(archive, paths),
    ];
  });
  const pages = [
    ...html,
    ...archives.flatMap((archive) => feedPages(archive, paths)),
    ...sitemapPages(archives, html, paths),
  ];
  const redirects = archives.flatMap((archive) => redirectPages(archive, paths));
  const onServer = archives.flatMap((archive) => serverRedirects(archive, paths));
  const { files, attached } = articleFiles(archives, photos, paths);
  const ofYears = archives.flatMap((archive) => yearAddresses(archive, paths));
  const data = () => archives.flatMap((archive) => openDataAddresses(archive, paths));
  const moved = onServer.map(({ url, source }) => ({ url: url.replace(/\?.*$/, ''), source }));
  const addresses: Addresses = {
    named: [...pages, ...redirects, ...attached, ...ofYears],
    all: () => [...pages, ...redirects, ...files(), ...data()],
  };
  return {
    site,
    pages: [...pages, ...redirects],
    files,
    redirects: onServer,
    frames,
    problems: [
      ...checkAddresses(site, addresses, say),
      ...checkServerRedirects(onServer, () => [...pages, ...redirects, ...files()], say),
      ...checkReplacements(archives, paths, say),
      ...checkLinks(archives, () => [...pages, ...redirects, ...moved, ...files(), ...data()], paths, say),
    ],
  };
}
