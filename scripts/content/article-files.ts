import type { ArticleFields } from './article-schema.ts';
import type { FileDesk } from './files.ts';
import type { Attachment, Image, Video } from './model.ts';
import { fieldName } from './parse-fields.ts';
import type { YamlValue } from './yaml.ts';

/** A poster stands beside the title of its film, which says what it shows. */
const noWords = { alt: '', caption: undefined, credit: undefined } as const;

/** The files that the front matter names. Those that cannot be found are reported and left out. */
export function findFiles(fields: ArticleFields, desk: FileDesk, matter: YamlValue) {
  const at = (list: string, index: number, key: string) => {
    const position = matter.valueAt([list, index, key]);
    return { position, field: fieldName([list, index, key]) };
  };
  const images = fields.images.flatMap(({ src, alt = '', caption, credit }, index): Image[] => {
    const { position, field } = at('images', index, 'src');
    const file = desk.find(src, 'photo', position, field);
    return file === undefined ? [] : [{ file, alt, caption, credit, ...position }];
  });
  const attachments = fields.attachments.flatMap((attachment, index): Attachment[] => {
    const { position, field } = at('attachments', index, 'file');
    const file = desk.find(attachment.file, 'attachment', position, field);
    if (file === undefined) return [];
    const { title, number, issued, effective, authority } = attachment;
    return [{ file, size: desk.size(file), title, number, issued, effective, authority }];
  });
  const posterOf = (name: string | undefined, index: number): Image | undefined => {
    const { position, field } = at('videos', index, 'poster');
    const file = name === undefined ? undefined : desk.find(name, 'photo', position, field);
    return file === undefined ? undefined : { file, ...noWords, ...position };
  };
  const videos = fields.videos.flatMap((video, index): Video[] => {
    const { file: name, url, title, captions, transcript } = video;
    const poster = posterOf(video.poster, index);
    if (url !== undefined) return [{ kind: 'link', url, title, transcript, poster }];
    if (name === undefined) return [];
    const film = at('videos', index, 'file');
    const words = at('videos', index, 'captions');
    const file = desk.find(name, 'video', film.position, film.field);
    const track =
      captions === undefined ? undefined : desk.find(captions, 'captions', words.position, words.field);
    return file === undefined ? [] : [{ kind: 'file', file, captions: track, title, transcript, poster }];
  });
  const files = videos.flatMap((video) => {
    if (video.kind === 'link') return [];
    return video.captions === undefined ? [video.file] : [video.file, video.captions];
  });
  return { images, attachments, videos, files };
}
