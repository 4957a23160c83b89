import type { Day, Site } from '../content/model.ts';

/** Where RFC 9116 looks for it, below the output folder. */
export const securityTextPath = '.well-known/security.txt';

/**
 * Whom to tell of a weakness of the site. It is good until the end of January after the year of the build's day:
 * a site that is built once a month never shows one that has run out, and the file changes once a year.
 */
export function securityText(
  { origin, base, languages, imprint, language, security }: Site,
  day: Day,
): string {
  const email = security?.email ?? imprint[language].contact.email;
  const next = String(Number(day.slice(0, 4)) + 1).padStart(4, '0');
  return [
    `Contact: mailto:${encodeURI(email)}`,
    `Expires: ${next}-01-31T23:59:59Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${origin}${base}${securityTextPath}`,
    ...(security?.policy === undefined ? [] : [`Policy: ${new URL(security.policy).href}`]),
    '',
  ].join('\n');
}
