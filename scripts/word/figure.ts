/** A picture with the words that belong to it. */
export interface WordFigure {
  readonly index: number;
  /** As Word's own field says it; empty where nobody wrote it. */
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

const credit = /[\s.(–-]*(?<![\p{L}])(?:ảnh|photo)\s*:\s*([^.():]{2,80}?)\)?\.?$/iu;

/**
 * Parts a caption from the name of who took the picture.
 *
 * @example captionParts('Toàn cảnh hội nghị. Ảnh: Thu Hà') // { caption: 'Toàn cảnh hội nghị', credit: 'Thu Hà' }
 */
export function captionParts(text: string): {
  readonly caption: string | undefined;
  readonly credit: string | undefined;
} {
  const match = credit.exec(text);
  if (match === null) return { caption: text || undefined, credit: undefined };
  return { caption: text.slice(0, match.index).trim() || undefined, credit: match[1]?.trim() };
}

/** Word writes such descriptions by itself, and cameras such names: they tell a blind reader nothing. */
export function isMachineAlt(alt: string): boolean {
  return (
    /automatically generated|được tạo tự động|mô tả do AI|AI-generated/i.test(alt) ||
    /^(?:[\w-]+\.(?:jpe?g|png|gif|webp|bmp|tiff?)|(?:IMG|DSC|DSCF|z)[_\d-]+\w*|(?:picture|image|hình ảnh|ảnh|hình)\s*\d*)$/i.test(
      alt,
    )
  );
}

/** A figure of the body: `![alt](name.jpg "caption")`. */
export function figureMarkdown(name: string, alt: string, caption: string | undefined): string {
  const escaped = (text: string): string => text.replace(/[\\[\]"`*_<&]/g, '\\$&');
  return caption === undefined
    ? `![${escaped(alt)}](${name})`
    : `![${escaped(alt)}](${name} "${escaped(caption)}")`;
}
