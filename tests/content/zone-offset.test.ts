import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { timestamp } from '../../layouts/dates.ts';
import { steadyOffset } from '../../scripts/content/zone-offset.ts';

describe('steadyOffset', () => {
  it.each([
    ['2023-01-09', 'Asia/Ho_Chi_Minh', '+07:00'],
    ['2023-01-09', 'UTC', 'Z'],
    ['2023-01-09', 'Europe/Berlin', '+01:00'],
    ['2023-07-09', 'Europe/Berlin', '+02:00'],
    ['2023-03-26', 'Europe/Berlin', undefined],
    ['2023-10-01', 'Europe/Berlin', undefined],
  ])('on %s in %s is %s', (day, zone, offset) => {
    expect(steadyOffset(day, zone)).toBe(offset);
  });

  it.each([
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Gaza',
    'Pacific/Apia',
    'America/Caracas',
    'Asia/Pyongyang',
    'Asia/Ho_Chi_Minh',
  ])('holds from 1970 to 2036 in %s', (zone) => {
    const wrong: string[] = [];
    for (let at = 0; at < 67 * 12 * 4; at += 1) {
      const month = `${1970 + Math.floor(at / 48)}-${String(1 + (Math.floor(at / 4) % 12)).padStart(2, '0')}`;
      const date = `${month}-${['01', '02', '15', '28'][at % 4]}`;
      const offset = steadyOffset(date, zone);
      const written = DateTime.fromISO(date, { zone }).toISO({ suppressMilliseconds: true });
      if (offset !== undefined && written !== `${date}T00:00:00${offset}`) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it('gives the moments that luxon gives', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const number = (most: number) =>
      fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const zone = fc.constantFrom(
      'Asia/Ho_Chi_Minh',
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(day, number(23), number(59), zone, (on, hour, minute, zoneName) => {
        const moment = DateTime.fromISO(`${on}T${hour}:${minute}`, { zone: zoneName });
        expect(timestamp(on, `${hour}:${minute}`, zoneName)).toBe(
          moment.toISO({ suppressMilliseconds: true }),
        );
      }),
      { numRuns: 3000, seed: 20230109 },
    );
  });
});
