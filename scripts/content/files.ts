import { nearest } from './near.ts';
import type { Reporter } from './reporter.ts';
import type { Position } from './text.ts';

/** The files of one article's folder: name → bytes. */
export type FolderFiles = ReadonlyMap<string, number>;

const photoTypes = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'tif', 'tiff'];
const attachmentTypes = [
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'txt', 'csv'],
  ...['zip', 'mp3', 'mp4', 'webm', 'epub'],
];
const videoTypes = ['mp4', 'webm'];
const captionTypes = ['vtt'];

export type FileUse = 'photo' | 'attachment' | 'video' | 'captions';

/** What readers may be handed. Nothing that a browser would run: no HTML, no SVG, no scripts. */
export const typesOf: Readonly<Record<FileUse, readonly string[]>> = {
  photo: photoTypes,
  attachment: attachmentTypes,
  video: videoTypes,
  captions: captionTypes,
};

/** Looks up files that an article names, and remembers which were named. */
export interface FileDesk {
  /** The path below the content folder of the file that `name` means; undefined, and reported, if it cannot be. */
  find(name: string, use: FileUse, at: Position, field: string): string | undefined;
  size(file: string): number;
}

/** The desk of the article `id`; `used` gathers the names that were found. */
export function fileDesk(id: string, files: FolderFiles, used: Set<string>, report: Reporter): FileDesk {
  const folder = id.slice(id.lastIndexOf('/') + 1);
  return {
    find(name, use, at, field) {
      const { say } = report;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name)) {
        report.error(at, field, use === 'photo' ? say.remotePhoto : say.outsideFolder(name));
        return undefined;
      }
      const plain = name.normalize('NFC').replace(/^\.\//, '');
      const inFolder = plain.startsWith(`${folder}/`) ? plain.slice(folder.length + 1) : plain;
      if (inFolder.includes('/') || inFolder.includes('\\') || inFolder === '..') {
        report.error(at, field, say.outsideFolder(name));
        return undefined;
      }
      const type = /\.([^.]+)$/.exec(inFolder)?.[1]?.toLowerCase() ?? '';
      if (!files.has(inFolder)) {
        report.error(at, field, say.noSuchFile(name, nearest(inFolder, files.keys())));
        return undefined;
      }
      used.add(inFolder);
      if (!typesOf[use].includes(type)) {
        report.error(at, field, typeMessage(use, type, report));
        return undefined;
      }
      return `articles/${id}/${inFolder}`;
    },
    size: (file) => files.get(file.slice(file.lastIndexOf('/') + 1)) ?? 0,
  };
}

function typeMessage(use: FileUse, type: string, { say }: Reporter): string {
  if (use !== 'photo') return say.attachmentType(typesOf[use].join(', '));
  return type === 'svg' || type === 'svgz' ? say.svgPhoto : say.photoType(photoTypes.join(', '));
}
