import type { Language } from '../scripts/content/model.ts';

const counts = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') } as const;
const sizes = {
  vi: new Intl.NumberFormat('vi-VN', { maximumSignificantDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 }),
} as const;

/** @example formatCount(1234, 'vi') // '1.234' */
export function formatCount(count: number, language: Language): string {
  return counts[language].format(count);
}

/** The size of a file, to two digits, in one line. @example formatSize(1_234_567, 'vi') // '1,2 MB' */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatCount(bytes, language)}\u00a0B`;
  return bytes < 999_500
    ? `${formatCount(Math.round(bytes / 1000), language)}\u00a0kB`
    : `${sizes[language].format(bytes / 1_000_000)}\u00a0MB`;
}
