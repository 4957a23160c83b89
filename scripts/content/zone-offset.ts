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
  const isSteady = looks.every(
    (days) => start.zone.offset(start.toMillis() + days * millisecondsOfDay) === start.offset,
  );
  const written = start.toISO({ suppressMilliseconds: true })?.slice('2023-01-09T08:30:00'.length);
  const steady = isSteady ? written : undefined;
  offsets.set(key, steady);
  return steady;
}

/**
 * When to look, in days after a month has begun: no zone changes its clock and changes it back within five days, and
 * some change it at the first midnight of a month.
 */
const looks = [-1, 5, 10, 15, 20, 25, 30, 32];
const millisecondsOfDay = 24 * 60 * 60 * 1000;
