import { DateTime } from 'luxon';
import type { Day, Language } from '../scripts/content/model.ts';
import { steadyOffset } from '../scripts/content/zone-offset.ts';

/** Each way in which a page writes a day or a month. */
const formats = {
  day: { vi: 'dd/MM/yyyy', en: 'd MMMM yyyy' },
  dayWithWeekday: { vi: 'EEEE, dd/MM/yyyy', en: 'EEEE, d MMMM yyyy' },
  month: { vi: "'Tháng' MM/yyyy", en: 'MMMM yyyy' },
  monthName: { vi: "'Tháng' M", en: 'MMMM' },
} as const;

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** A site of 10,000 pages prints the same days over and over, and luxon takes 25 µs for one. */
const written = new Map<string, string>();

function write(format: keyof typeof formats, day: string, language: Language): string {
  const key = `${format} ${language} ${day}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const date = DateTime.fromISO(day, { zone: 'utc', locale: locales[language] });
  if (!date.isValid) throw new Error(`Not a calendar day or month: ${day}`);
  const text = date.toFormat(formats[format][language]);
  written.set(key, text);
  return text;
}

/** @example formatDay('2023-01-09', 'vi') // '09/01/2023' */
export function formatDay(day: Day, language: Language): string {
  return write('day', day, language);
}

/** @example formatDayWithWeekday('2023-01-09', 'vi') // 'Thứ Hai, 09/01/2023' */
export function formatDayWithWeekday(day: Day, language: Language): string {
  return write('dayWithWeekday', day, language);
}

/** @example formatMonth('2023-01', 'vi') // 'Tháng 01/2023' */
export function formatMonth(month: string, language: Language): string {
  return write('month', month, language);
}

/** The month without its year. @example formatMonthName('2023-01', 'vi') // 'Tháng 1' */
export function formatMonthName(month: string, language: Language): string {
  return write('monthName', month, language);
}

/**
 * A moment as feeds and `<time>` want it; without an hour, the first one of the day.
 *
 * @example timestamp('2023-01-09', '08:30', 'Asia/Ho_Chi_Minh') // '2023-01-09T08:30:00+07:00'
 */
export function timestamp(day: Day, time: string | undefined, timeZone: string): string {
  const offset = steadyOffset(day, timeZone);
  if (offset !== undefined) return `${day}T${time ?? '00:00'}:00${offset}`;
  const moment = DateTime.fromISO(`${day}T${time ?? '00:00'}`, { zone: timeZone });
  const text = moment.toISO({ suppressMilliseconds: true });
  if (text === null) throw new Error(`Not a moment in ${timeZone}: ${day} ${time ?? ''}`);
  return text;
}
