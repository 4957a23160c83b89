import { DateTime } from 'luxon';
import type { Day } from './model.ts';

/** Finding an offset takes luxon 60 µs, and an archive has the same days over and over. */
const offsets = new Map<string, string | undefined>();

/**
 * The offset from UTC that a zone has all through a day, as ISO 8601 writes it; undefined on a day on which it
 * changes.
 *
 * @example steadyOffset('2023-01-09', 'Asia/Ho_Chi_Minh') // '+07:00'
 */
export function steadyOffset(day: Day, timeZone: string): string | undefined {
  const key = `${timeZone} ${day}`;
  if (offsets.has(key)) return offsets.get(key);
  const start = DateTime.fromISO(day, { zone: timeZone });
  const [offset, ...later] = [start, start.plus({ hours: 12 }), start.plus({ days: 1 })].map(offsetOf);
  const steady = later.every((one) => one === offset) ? offset : undefined;
  offsets.set(key, steady);
  return steady;
}

function offsetOf(moment: DateTime): string {
  return moment.toISO({ suppressMilliseconds: true })?.slice('2023-01-09T08:30:00'.length) ?? '';
}
