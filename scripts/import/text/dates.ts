import { DateTime } from 'luxon';
import { isDay } from '../../content/fields.ts';

/** How dates of a source are to be read. */
export interface DateForm {
  /** The site's zone: moments are written in it, and times without a zone are its own. */
  readonly timeZone: string;
  /** A form of luxon, `dd/MM/yyyy HH:mm`, that is tried first. */
  readonly format?: string | undefined;
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const monthOf = (name: string): number =>
  months.split('|').findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

const iso =
  /(?<![\d/])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const dayFirst = /(?<!\d)(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})(?!\d)/;
const inWords = /(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s*,?\s+(?:năm\s+)?(?<year>\d{4})/i;
const monthFirst = new RegExp(
  `\\b(?<name>${months}|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\\.?)\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
  'i',
);
const dayThenMonth = new RegExp(
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<name>${months}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\\.?,?\\s+(?<year>\\d{4})`,
  'i',
);
const clock =
  /(?<![\d:/.-])(?<hour>\d{1,2})\s*(?::|giờ|h|g)\s*(?<minute>\d{2})(?!\d)(?:\s*:\s*(?<second>\d{2}))?\s*(?<half>AM|PM|SA|CH)?\s*\(?(?<zone>(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?|GMT|UTC)?/i;
const proseForms = [inWords, dayFirst, iso, monthFirst, dayThenMonth];

/**
 * The date that a text of a source names, as front matter wants it: a day, or a moment in the site's zone where the
 * text has a time. Days stand before months. Undefined where there is none on the calendar.
 */
export function parseDate(text: string, form: DateForm): string | undefined {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > 500) return undefined;
  if (form.format !== undefined) {
    const read = DateTime.fromFormat(words, form.format, { zone: form.timeZone, locale: 'vi' });
    if (read.isValid) return written(read, /[Hh]/.test(form.format), form.timeZone);
  }
  const mail = DateTime.fromRFC2822(words);
  if (mail.isValid) return written(mail, true, form.timeZone);
  for (const one of proseForms) {
    const match = one.exec(words);
    if (match !== null) return fromParts(match, words, form.timeZone);
  }
  return undefined;
}

/** The first day that prose names: `Chiều ngày 09/01/2023, …`. */
export function findDay(prose: string): string | undefined {
  for (const form of [inWords, dayFirst, monthFirst, dayThenMonth]) {
    const match = form.exec(prose);
    const day = match?.groups === undefined ? undefined : dayOf(match.groups);
    if (day !== undefined) return day;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ year = '', month, name = '', day = '' }: Groups): string | undefined {
  const number = month === undefined ? monthOf(name) : Number(month);
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function fromParts(match: RegExpExecArray, words: string, timeZone: string): string | undefined {
  const day = dayOf(match.groups ?? {});
  if (day === undefined) return undefined;
  const rest = words.slice(0, match.index) + words.slice(match.index + match[0].length);
  const time = match.groups?.['hour'] === undefined ? clock.exec(` ${rest}`)?.groups : match.groups;
  if (time === undefined) return day;
  const { hour = '', minute = '', second = '00', half, zone } = time;
  const hours = hourOf(Number(hour), half);
  const text = `${day}T${String(hours).padStart(2, '0')}:${minute}:${second}`;
  const read = DateTime.fromISO(text, { zone: zoneName(zone) ?? timeZone });
  return read.isValid ? written(read, true, timeZone) : day;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/PM|CH/i.test(half) ? 12 : 0);
}

function zoneName(zone: string | undefined): string | undefined {
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '');
  if (offset !== null) return `UTC${offset[1]}${Number(offset[2])}${offset[3] ? `:${offset[3]}` : ''}`;
  return zone === undefined ? undefined : 'utc';
}

/** Midnight is what systems write that know no time. */
function written(read: DateTime, hasTime: boolean, timeZone: string): string | undefined {
  const local = read.setZone(timeZone);
  const day = local.toFormat('yyyy-MM-dd');
  if (!isDay(day) || local.year > 9998) return undefined;
  if (!hasTime || local.toFormat('HHmmss') === '000000') return day;
  return local.toFormat(local.second === 0 ? "yyyy-MM-dd'T'HH:mmZZ" : "yyyy-MM-dd'T'HH:mm:ssZZ");
}
