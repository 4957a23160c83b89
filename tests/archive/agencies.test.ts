import { describe, expect, it } from 'vitest';
import { agencyFinder } from '../../scripts/archive/agencies.ts';
import type { FormerAgency } from '../../scripts/content/model.ts';
import { anImprint, aSite } from '../builders.ts';

const agency = (vi: string, over: Partial<FormerAgency>): FormerAgency => ({
  name: { vi, en: `${vi} (en)` },
  from: undefined,
  to: undefined,
  successor: undefined,
  ...over,
});
const imprint = (name: string) => anImprint({ agency: { name, parent: undefined } });
const site = aSite({
  imprint: { vi: imprint('Sở D'), en: imprint('Department D') },
  agencies: [
    agency('Ban A', { to: '2008-12-31', successor: 'Sở B' }),
    agency('Sở B', { from: '2009-01-01', to: '2016-06-30', successor: 'Sở C' }),
    agency('Sở C', { from: '2016-07-01', to: '2025-02-28', successor: 'Sở D' }),
    agency('Trạm E', { from: '2025-03-01', to: '2025-03-31' }),
  ],
});

describe('the agency of an article', () => {
  it.each([
    ['2001-05-01', 'Ban A', '2008-12-31', 'Sở D'],
    ['2008-12-31', 'Ban A', '2008-12-31', 'Sở D'],
    ['2009-01-01', 'Sở B', '2016-06-30', 'Sở D'],
    ['2025-02-28', 'Sở C', '2025-02-28', 'Sở D'],
    ['2025-03-05', 'Trạm E', '2025-03-31', undefined],
  ])('of %s is %s until %s, and today %s', (date, name, day, successor) => {
    expect(agencyFinder(site, 'vi')(date)).toEqual({ name, ended: { day, successor } });
  });

  it('is that of the imprint on other days', () => {
    expect(agencyFinder(site, 'vi')('2025-04-01')).toEqual({
      name: 'Sở D',
      ended: undefined,
    });
  });

  it('is named in the language of the article', () => {
    const expected = { name: 'Ban A (en)', ended: { day: '2008-12-31', successor: 'Department D' } };
    expect(agencyFinder(site, 'en')('2001-05-01')).toEqual(expected);
  });

  it('may be one of the list that still works, and so may its successor', () => {
    const agencies = [
      agency('Sở B', { to: '2016-06-30', successor: 'Sở C' }),
      agency('Sở C', { from: '2016-07-01' }),
    ];
    const working = { ...site, agencies };
    expect(agencyFinder(working, 'vi')('2020-01-01')).toEqual({
      name: 'Sở C',
      ended: undefined,
    });
    expect(agencyFinder(working, 'en')('2010-01-01').ended?.successor).toBe('Sở C (en)');
  });
});
