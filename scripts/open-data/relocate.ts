import type { Entry, Figure, Picture } from '../archive/model.ts';
import type { Article, Site } from '../content/model.ts';
import type { ArticlePage, AttachmentLink, VideoLink } from '../pages/model.ts';

/** Where things lie in a package, below its `data/`. */
export const packagePaths = {
  copy: ({ id }: Pick<Article, 'id'>): string => `pages/${id}.html`,
  /** The name of the editor's file stays readable; what lies there is its largest rendition. */
  picture: (file: string): string => `pictures/${file.replace(/^articles\//, '')}.webp`,
  source: (file: string): string => `sources/${file}`,
} as const;

/** From a reading copy up to `data/`. */
const up = '../../../';

/**
 * A page whose own photos and files lie in its package, and whose other links lead to the site: a reading copy
 * stands alone.
 */
export function relocated(page: ArticlePage, { origin }: Pick<Site, 'origin'>): ArticlePage {
  const { entry, replacement } = page;
  const whole = (url: string): string => (url.startsWith('/') ? origin + url : url);
  return {
    ...page,
    entry: { ...entry, bylines: entry.bylines.map((one) => ({ ...one, url: whole(one.url) })) },
    cover: page.cover && packed(page.cover),
    gallery: page.gallery.map(packed),
    figures: new Map([...page.figures].map(([file, figure]) => [file, packed(figure)])),
    attachments: page.attachments.map(
      (link): AttachmentLink => ({ ...link, url: href(packagePaths.source(link.file)) }),
    ),
    videos: page.videos.map((link, index) => videoInPackage(link, entry, index)),
    replacement: replacement && { ...replacement, url: whole(replacement.url) },
  };
}

/** One size is enough where nothing is fetched over a line. */
function packed(figure: Figure): Figure {
  return { ...figure, picture: pictureInPackage(figure.picture, figure.file) };
}

function pictureInPackage({ sizes, preview }: Picture, file: string): Picture {
  const largest = sizes.at(-1) ?? sizes[0];
  return { sizes: [{ ...largest, url: href(packagePaths.picture(file)) }], preview };
}

function videoInPackage(link: VideoLink, { article }: Entry, index: number): VideoLink {
  const video = article.videos[index];
  const poster = link.poster && video?.poster && pictureInPackage(link.poster, video.poster.file);
  if (link.kind === 'link' || video?.kind !== 'file') return { ...link, poster };
  return {
    ...link,
    poster,
    url: href(packagePaths.source(video.file)),
    captionsUrl: video.captions && href(packagePaths.source(video.captions)),
  };
}

/** @example href('sources/articles/2023/01/x/tệp 1.pdf') // '../../../sources/articles/2023/01/x/t%E1%BB%87p%201.pdf' */
function href(path: string): string {
  return up + path.split('/').map(encodeURIComponent).join('/');
}
