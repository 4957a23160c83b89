import { DateTime, Info } from 'luxon';
import type { Day, Language } from '../scripts/content/model.ts';
import { oncePerText } from '../scripts/content/once.ts';
import { steadyOffset } from '../scripts/content/zone-offset.ts';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Names as luxon knows them, asked for once. */
const months = Info.months('long', { locale: locales.en });
const weekdays = {
  vi: Info.weekdays('long', { locale: locales.vi }),
  en: Info.weekdays('long', { locale: locales.en }),
} as const;

/** The parts of a day, or of the first day of a month. Throws where there is no such day. */
const partsOf = oncePerText((text) => {
  const [year = '', month = '', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (date.getUTCDate() !== Number(day)) throw new Error(`Not a calendar day or month: ${text}`);
  // Luxon's weeks begin on Monday, JavaScript's on Sunday.
  return { year, month, day, index: Number(month) - 1, weekday: (date.getUTCDay() + 6) % 7 };
});

/** @example formatDay('2023-01-09', 'vi') // '09/01/2023' */
export function formatDay(day: Day, language: Language): string {
  const { year, month, day: date, index } = partsOf(day);
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${months[index]} ${year}`;
}

/** @example formatDayWithWeekday('2023-01-09', 'vi') // 'Thứ Hai, 09/01/2023' */
export function formatDayWithWeekday(day: Day, language: Language): string {
  return `${weekdays[language][partsOf(day).weekday]}, ${formatDay(day, language)}`;
}

/** @example formatMonth('2023-01', 'vi') // 'Tháng 01/2023' */
export function formatMonth(month: string, language: Language): string {
  const { year, month: number, index } = partsOf(month);
  return language === 'vi' ? `Tháng ${number}/${year}` : `${months[index]} ${year}`;
}

/** The month without its year. @example formatMonthName('2023-01', 'vi') // 'Tháng 1' */
export function formatMonthName(month: string, language: Language): string {
  const { index } = partsOf(month);
  return language === 'vi' ? `Tháng ${index + 1}` : `${months[index]}`;
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
