import { DateTime } from 'luxon';
import type { Day } from './model.ts';

/** Finding an offset takes luxon 20 µs, and an archive has the same months over and over. */
const offsets = new Map<string, string | undefined>();

/**
 * The offset from UTC that a zone has all through the month of a day, as ISO 8601 writes it; undefined in a month
 * in which it changes.
 *
 * @example steadyOffset('2023-01-09', 'Asia/Ho_Chi_Minh') // '+07:00'
 */
export function steadyOffset(day: Day, timeZone: string): string | undefined {
  const month = day.slice(0, 7);
  const key = `${timeZone} ${month}`;
  if (offsets.has(key)) return offsets.get(key);
  const start = DateTime.fromISO(`${month}-01`, { zone: timeZone });
  // No zone changes its clock and changes it back within five days; some change it at the first midnight of a month.
  const days = [-1, 0, 5, 10, 15, 20, 25].map((number) => start.plus({ days: number }));
  const [offset, ...later] = [...days, start.plus({ months: 1 })].map(offsetOf);
  const steady = later.every((one) => one === offset) ? offset : undefined;
  offsets.set(key, steady);
  return steady;
}

function offsetOf(moment: DateTime): string {
  return moment.toISO({ suppressMilliseconds: true })?.slice('2023-01-09T08:30:00'.length) ?? '';
}
