import { isDay } from '../content/fields.ts';
import type { Day } from '../content/model.ts';

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const numbers = String.raw`(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})`;
const words = String.raw`(?<day2>\d{1,2})\s+tháng\s+(?<month2>\d{1,2})\s+năm\s+(?<year2>\d{4})`;
const english = `(?<day3>\\d{1,2})\\s+(?<name3>${months.join('|')}),?\\s+(?<year3>\\d{4})`;
const american = `(?<name4>${months.join('|')})\\s+(?<day4>\\d{1,2}),?\\s+(?<year4>\\d{4})`;
const date = `(?:${numbers}|${words}|${english}|${american})`;

const wholeLine = new RegExp(`^\\(?(?:(?<place>[^,\\d]{2,60}),\\s*)?(?:ngày\\s+)?${date}\\)?\\.?$`, 'iu');
/** "Sáng 09/01/2023, …", "Chiều ngày 9/1/2023, tại …", but not "Thực hiện Quyết định ngày …". */
const opening = new RegExp(
  `^(?:(?:trong|vào|hôm|rạng)\\s+)?(?:(?:sáng|trưa|chiều|tối|đêm)\\s+)?(?:(?:on|this)\\s+)?(?:ngày\\s+)?${date}`,
  'iu',
);

/** A line of its own that names day and perhaps place: "Lam Giang, ngày 9 tháng 1 năm 2023". */
export function datelineOf(
  line: string,
): { readonly day: Day; readonly place: string | undefined } | undefined {
  const match = wholeLine.exec(line);
  const day = dayOf(match?.groups);
  return day === undefined ? undefined : { day, place: match?.groups?.['place'] };
}

/** The day that a lead opens with. */
export function openingDay(text: string): Day | undefined {
  return dayOf(opening.exec(text)?.groups);
}

function dayOf(groups: Readonly<Record<string, string | undefined>> | undefined): Day | undefined {
  if (groups === undefined) return undefined;
  const of = (name: string): string => ['', '2', '3', '4'].map((n) => groups[name + n]).find(Boolean) ?? '';
  const named = months.indexOf(of('name').toLowerCase()) + 1;
  const month = named > 0 ? String(named) : of('month');
  const day = `${of('year')}-${month.padStart(2, '0')}-${of('day').padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
