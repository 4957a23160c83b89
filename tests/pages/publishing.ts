import { buildArchives } from '../../scripts/archive/archive.ts';
import { holdBack } from '../../scripts/content/hold-back.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, Content, Site, StandingPage } from '../../scripts/content/model.ts';
import type { Page } from '../../scripts/pages/model.ts';
import { type Publication, planPages } from '../../scripts/pages/pages.ts';
import type { Photo, Photos } from '../../scripts/photos/model.ts';
import { aSite } from '../builders.ts';

export const aPhoto: Photo = {
  renditions: [{ name: 'a-480.webp', width: 480, height: 320 }],
  preview: { name: 'a-preview.jpg', width: 1200, height: 630 },
};
export const byline = (name: string) => ({ name, role: undefined, position: undefined });
export const aStanding = (over: Partial<StandingPage> = {}): StandingPage => ({
  slug: 'gioi-thieu',
  language: 'vi',
  source: 'pages/gioi-thieu.md',
  title: 'Giới thiệu',
  summary: undefined,
  links: [],
  textHash: '',
  body: 'Lời.\n',
  ...over,
});

export function publish(
  articles: readonly Article[],
  over: { site?: Partial<Site>; pages?: readonly StandingPage[]; photos?: Photos } = {},
): Publication {
  const { site = {}, pages = [], photos = new Map() } = over;
  const content: Content = {
    site: aSite({ languages: ['vi'], ...site }),
    articles,
    pages,
    notice: undefined,
  };
  const held = holdBack(content, { day: '2023-06-01', drafts: false }).content;
  return planPages(held, buildArchives(held, photos), photos, vi);
}
export const urls = ({ pages }: Publication): string[] => pages.map(({ url }) => url);
/** The members of a union of pages that can be of `Kind`. */
export type PageOf<Kind extends Page['kind'], One extends Page = Page> = One extends Page
  ? Kind extends One['kind']
    ? One
    : never
  : never;

export function pageAt<Kind extends Page['kind']>(
  { pages }: Publication,
  kind: Kind,
  url: string,
): PageOf<Kind> {
  const page = pages.find((one) => one.kind === kind && one.url === url);
  if (page === undefined)
    throw new Error(`No ${kind} page at ${url}: ${pages.map((one) => one.url).join(' ')}`);
  return page as PageOf<Kind>;
}
export const said = ({ problems }: Publication): string[] =>
  problems.map(({ path, message }) => `${path} ${message}`);
export const ids = (entries: readonly { article: Article }[]): string[] =>
  entries.map(({ article }) => article.id);
