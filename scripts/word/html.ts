import mammoth from 'mammoth';
import { packWord, type WordParts } from './package.ts';
import { WordRefused } from './refused.ts';

/** A picture as it lies in the document. */
export interface WordPicture {
  readonly bytes: Buffer;
  /** `image/jpeg` */
  readonly type: string;
}

/** A document as plain HTML; `<img src="picture:3">` stands for the fourth picture. */
export interface WordHtml {
  readonly html: string;
  readonly pictures: readonly WordPicture[];
}

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'strike => s',
  'comment-reference =>',
];

/** Lets mammoth read a document that was checked. Throws `WordRefused` where it cannot. */
export async function wordHtml(parts: WordParts): Promise<WordHtml> {
  const pictures: WordPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = await image.readAsBuffer();
    const same = pictures.findIndex((picture) => picture.bytes.equals(bytes));
    if (same >= 0) return { src: `picture:${same}` };
    pictures.push({ bytes, type: image.contentType });
    return { src: `picture:${pictures.length - 1}` };
  });
  try {
    const options = { styleMap, convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false };
    const { value } = await mammoth.convertToHtml({ buffer: await packWord(parts) }, options);
    return { html: value, pictures };
  } catch (cause) {
    throw new WordRefused('broken', cause);
  }
}
