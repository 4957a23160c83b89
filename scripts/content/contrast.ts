/** The contrast that WCAG 2.2 asks of text (success criterion 1.4.3). */
export const minimumContrast = 4.5;

/** The contrast ratio of two colours `#rrggbb`, from 1 to 21, by WCAG's formula. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance: sRGB channels made linear, weighted by the eye's response. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
