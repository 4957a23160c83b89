import type { Archive, Year } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { chunks, numberedPages } from './lists.ts';
import type { CountedLink, MonthPage, YearPage } from './model.ts';

/** A page for each year that has articles, and for each of its months. */
export function timePages({ language, years }: Archive, paths: Paths): (YearPage | MonthPage)[] {
  return years.flatMap((year, index) => {
    const page = { language, source: undefined, translations: [] };
    const yearPage: YearPage = {
      ...page,
      kind: 'year',
      url: year.url,
      year,
      months: calendarOf(year),
      newer: linkOf(years[index - 1]),
      older: linkOf(years[index + 1]),
    };
    const monthPages = year.months.flatMap(({ month, entries }) =>
      numberedPages(chunks(entries.toReversed()), (number) => paths.month(language, month, number)).map(
        (numbered): MonthPage => ({
          ...page,
          ...numbered,
          kind: 'month',
          month,
          year: { label: year.year, url: year.url },
        }),
      ),
    );
    return [yearPage, ...monthPages];
  });
}

/** A year with the number of its articles. */
export function yearLink({ year, url, count }: Year): CountedLink {
  return { label: year, url, count };
}

function linkOf(year: Year | undefined): CountedLink | undefined {
  return year && yearLink(year);
}

function calendarOf({ year, months }: Year): YearPage['months'] {
  return Array.from({ length: 12 }, (_, index) => {
    const name = `${year}-${String(index + 1).padStart(2, '0')}`;
    const month = months.find((one) => one.month === name);
    return { month: name, url: month?.url, count: month?.entries.length ?? 0 };
  });
}
