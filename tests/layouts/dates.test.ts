import { expect, it } from 'vitest';
import {
  formatDay,
  formatDayWithWeekday,
  formatMonth,
  formatMonthName,
  timestamp,
} from '../../layouts/dates.ts';
import { formatCount, formatSize } from '../../layouts/numbers.ts';

it.each([
  [formatDay('2023-01-09', 'vi'), '09/01/2023'],
  [formatDay('2023-01-09', 'en'), '9 January 2023'],
  [formatDayWithWeekday('2023-01-09', 'vi'), 'Thứ Hai, 09/01/2023'],
  [formatDayWithWeekday('2023-01-08', 'vi'), 'Chủ Nhật, 08/01/2023'],
  [formatDayWithWeekday('2023-01-09', 'en'), 'Monday, 9 January 2023'],
  [formatMonth('2023-01', 'vi'), 'Tháng 01/2023'],
  [formatMonth('2023-01', 'en'), 'January 2023'],
  [formatMonthName('2023-12', 'vi'), 'Tháng 12'],
  [formatMonthName('2023-12', 'en'), 'December'],
  [timestamp('2023-01-09', '08:30', 'Asia/Ho_Chi_Minh'), '2023-01-09T08:30:00+07:00'],
  [timestamp('2023-01-09', undefined, 'Asia/Ho_Chi_Minh'), '2023-01-09T00:00:00+07:00'],
  [timestamp('2023-07-09', '08:30', 'Europe/London'), '2023-07-09T08:30:00+01:00'],
  [formatCount(12345, 'vi'), '12.345'],
  [formatCount(12345, 'en'), '12,345'],
  [formatSize(999, 'vi'), '999\u00a0B'],
  [formatSize(102_400, 'vi'), '102\u00a0kB'],
  [formatSize(999_600, 'vi'), '1\u00a0MB'],
  [formatSize(1_234_567, 'vi'), '1,2\u00a0MB'],
  [formatSize(1_234_567, 'en'), '1.2\u00a0MB'],
])('writes %s', (written, expected) => {
  expect(written).toBe(expected);
});

it.each(['2023-02-30', '2023-13-01', '2023-00-01', 'hôm qua'])('refuses %s, which is no day', (day) => {
  expect(() => formatDay(day, 'vi')).toThrow(day);
});
