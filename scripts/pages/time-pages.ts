import type { Archive, Year } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { chunks, numberedPages } from './lists.ts';
import type { CountedLink, MonthPage, YearPage } from './model.ts';

/** A page for each year that has articles, and for each of its months. */
export function timePages(
  { language, years }: Archive,
  archives: readonly Archive[],
  paths: Paths,
): (YearPage | MonthPage)[] {
  const others = archives.filter((other) => other.language !== language);
  const namesOf = others.map((other) => ({ language: other.language, names: namesIn(other) }));
  return years.flatMap((year, index) => {
    const { months, ...head } = year;
    const page = { language, source: undefined };
    const yearPage: YearPage = {
      ...page,
      kind: 'year',
      url: year.url,
      translations: namesOf
        .filter(({ names }) => names.has(year.year))
        .map((other) => ({ language: other.language, url: paths.year(other.language, year.year) })),
      year: head,
      months: calendarOf(year),
      newer: linkOf(years[index - 1]),
      older: linkOf(years[index + 1]),
    };
    const monthPages = months.flatMap(({ month, entries }) => {
      const translations = namesOf
        .filter(({ names }) => names.has(month))
        .map((other) => ({ language: other.language, url: paths.month(other.language, month, 1) }));
      return numberedPages(chunks(entries.toReversed()), (number) =>
        paths.month(language, month, number),
      ).map(
        (numbered): MonthPage => ({
          ...page,
          ...numbered,
          kind: 'month',
          // The later pages of two languages hold different articles.
          translations: numbered.number === 1 ? translations : [],
          month,
          year: { label: year.year, url: year.url },
        }),
      );
    });
    return [yearPage, ...monthPages];
  });
}

/** The years and months of which an archive has a page. */
function namesIn({ years }: Archive): ReadonlySet<string> {
  return new Set(years.flatMap(({ year, months }) => [year, ...months.map(({ month }) => month)]));
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
