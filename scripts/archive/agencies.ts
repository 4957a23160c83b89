import type { Article, FormerAgency, Site } from '../content/model.ts';
import type { AgencyOfDay } from './model.ts';

type Agencies = Pick<Site, 'agencies' | 'imprint' | 'language'>;

/** The agency that an article comes from: the one of its day, or else that of the imprint. */
export function agencyOf(
  { date, language }: Pick<Article, 'date' | 'language'>,
  site: Agencies,
): AgencyOfDay {
  const agency = site.agencies.find(({ from = '', to = '9999' }) => from <= date && date <= to);
  if (agency === undefined) return { name: site.imprint[language].agency.name, ended: undefined };
  const name = agency.name[language];
  if (agency.to === undefined) return { name, ended: undefined };
  return { name, ended: { day: agency.to, successor: successorOf(agency, language, site) } };
}

/** Who does the work of a former agency today; undefined where nobody took it over. */
function successorOf(
  former: FormerAgency,
  language: Article['language'],
  { agencies, imprint, language: main }: Agencies,
): string | undefined {
  const nameOf = (agency: FormerAgency): string => agency.name[main];
  let last: FormerAgency | undefined = former;
  let heir: string | undefined;
  // The content stage refuses circles.
  while (last?.to !== undefined) {
    heir = last.successor;
    last = agencies.find((agency) => nameOf(agency) === heir);
  }
  if (last !== undefined) return last.name[language];
  return heir === imprint[main].agency.name ? imprint[language].agency.name : heir;
}
