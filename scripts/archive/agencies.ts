import type { Day, FormerAgency, Language, Site } from '../content/model.ts';
import { oncePer } from '../content/once.ts';
import type { AgencyOfDay } from './model.ts';

type Agencies = Pick<Site, 'agencies' | 'imprint' | 'language'>;

/** Finds the agency that an article of a language comes from: the one of its day, or else that of the imprint. */
export function agencyFinder(site: Agencies, language: Language): (day: Day) => AgencyOfDay {
  const ofToday: AgencyOfDay = { name: site.imprint[language].agency.name, ended: undefined };
  const known = oncePer((agency: FormerAgency): AgencyOfDay => {
    const name = agency.name[language];
    if (agency.to === undefined) return { name, ended: undefined };
    return { name, ended: { day: agency.to, successor: successorOf(agency, language, site) } };
  });
  return (day) => {
    const agency = site.agencies.find(({ from = '', to = '9999' }) => from <= day && day <= to);
    return agency === undefined ? ofToday : known(agency);
  };
}

/** Who does the work of a former agency today; undefined where nobody took it over. */
function successorOf(
  former: FormerAgency,
  language: Language,
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
