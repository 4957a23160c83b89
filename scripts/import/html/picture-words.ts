import { oneLine } from '../text/tidy.ts';

/** What a source says of a picture, and what of that is of use. */
export interface PictureWords {
  /** Empty where nobody described the picture. */
  readonly alt: string;
  /** The caption. */
  readonly title: string;
}

/** Names that cameras and systems give, and words that describe any picture. */
const emptyWords =
  /^(?:(?:dsc|img|image|anh|ảnh|hinh|hình|picture|photo|untitled|screenshot)?[\s_\d().-]*|hình ảnh|alt)$/i;
const endsAsFile = /\.(?:jpe?g|png|gif|webp|bmp|tiff?)$/i;
const longest = 1000;

/** An alternative text that repeats the caption or the file's name describes nothing. */
export function wordsOfPicture(
  said: { readonly alt: string; readonly title: string; readonly caption: string },
  source: string,
): PictureWords {
  const stem = plain(
    source
      .replace(/[?#].*$/, '')
      .replace(/^.*\//, '')
      .replace(/\.[^.]*$/, ''),
  );
  const title = forMarkdown(oneLine(said.caption));
  const candidates = [said.alt, said.title].map((words) => forMarkdown(oneLine(words)));
  const alt = candidates.find(
    (words) =>
      !emptyWords.test(words) &&
      !endsAsFile.test(words) &&
      plain(words) !== stem &&
      plain(words) !== plain(title),
  );
  return { alt: (alt ?? '').slice(0, longest), title: title.slice(0, longest) };
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Markdown takes the words of a picture as they stand: none of them may end it. */
function forMarkdown(words: string): string {
  return words
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/[\\`]/g, "'");
}
