/** Dates in running text, in every written form, as calendar days. */

/** A date found in a text that `normalise` has seen. */
export interface FoundDate {
  /** `20140308`, or `201403` where only a month is named. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly ('d' | 'm' | 'y')[] }[] = [
  { pattern: /(?<![\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, order: ['y', 'm', 'd'] },
  { pattern: /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/gu, order: ['d', 'm', 'y'] },
  {
    pattern: /(?<!\d)(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s*(?:,|n[aă]m|\/|-)?\s*(\d{4})(?!\d)/giu,
    order: ['d', 'm', 'y'],
  },
  { pattern: /(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})\s+n[aă]m\s+(\d{4})(?!\d)/giu, order: ['d', 'm', 'y'] },
  {
    pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/giu,
    order: ['d', 'm', 'y'],
  },
  { pattern: /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu, order: ['m', 'd', 'y'] },
  { pattern: /th[aá]ng\s+(\d{1,2})\s*(?:n[aă]m|\/|-|,)?\s*(\d{4})(?!\d)/giu, order: ['m', 'y'] },
  { pattern: /(?<![\d/.-])(\d{1,2})\/(\d{4})(?![\d/-])/gu, order: ['m', 'y'] },
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** The dates of a text in order; of two that overlap the fuller form counts. */
export function datesOf(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, order } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const digits = digitsOf(match.slice(1), order);
      const start = match.index;
      const end = start + match[0].length;
      if (digits && !found.some((other) => start < other.end && other.start < end)) {
        found.push({ digits, start, end });
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function digitsOf(parts: readonly string[], order: readonly string[]): string | undefined {
  const part = (name: string): string => parts[order.indexOf(name)] ?? '';
  const year = Number(part('y'));
  const month = monthOf(part('m'));
  if (year < 1000 || month < 1 || month > 12) return undefined;
  const digits = `${year}${String(month).padStart(2, '0')}`;
  if (!order.includes('d')) return digits;
  const day = Number(part('d'));
  return day >= 1 && day <= 31 ? `${digits}${String(day).padStart(2, '0')}` : undefined;
}

function monthOf(written: string): number {
  const name = written.toLowerCase();
  return MONTH_NAME.test(name) ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(written);
}

/** Index term of a day or a month; a month is the beginning of its days. */
export const dateTerm = (digits: string): string => `d${digits}`;

/** Index term of the day on which an article was published: `2023-01-09` → `p20230109`. */
export const publishedTerm = (day: string): string => `p${day.replaceAll('-', '')}`;
