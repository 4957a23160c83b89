import { lintRules } from './lint-rules.ts';
import type { Imprint, KnownAuthor, KnownTag, Language, Site } from './model.ts';
import type { SiteFields } from './site-schema.ts';

/** site.yaml's fields as the settings that all stages read. `address` takes the place of `url` where it is given. */
export function siteOf(
  fields: SiteFields,
  tags: readonly KnownTag[],
  authors: readonly KnownAuthor[],
  address: string | undefined,
): Site {
  const { origin, pathname } = new URL(address ?? fields.url);
  return {
    origin,
    base: pathname.endsWith('/') ? pathname : `${pathname}/`,
    language: fields.language,
    languages: fields.languages ?? [fields.language],
    timeZone: fields.timeZone,
    imprint: { vi: imprintOf(fields, 'vi'), en: imprintOf(fields, 'en') },
    agencies: fields.agencies.map(({ name, nameEn, from, to, successor }) => ({
      name: { vi: name, en: fields.language === 'en' ? name : (nameEn ?? name) },
      from,
      to,
      successor,
    })),
    categories: fields.categories.map(({ id, label, labelEn }) => ({
      id,
      label: { vi: label, en: fields.language === 'en' ? label : (labelEn ?? label) },
    })),
    closed: new Set(fields.closed),
    silentEdits: fields.silentEdits,
    admin: fields.admin && { ...fields.admin, host: fields.admin.host, branch: fields.admin.branch },
    theme: { accent: fields.theme?.accent, emblem: fields.theme?.emblem ?? 'emblem.svg' },
    security: fields.security && { email: fields.security.email, policy: fields.security.policy },
    accessibility: fields.accessibility && {
      date: fields.accessibility.date,
      limits: {
        vi: fields.accessibility.limits,
        en: fields.accessibility.limitsEn ?? fields.accessibility.limits,
      },
    },
    abbreviations: fields.abbreviations,
    spelling: fields.spelling,
    lintOff: new Set(lintRules.filter((rule) => fields.lint[rule] === 'off')),
    tags,
    authors,
  };
}

/** The imprint in one language: `english` gives what differs from the texts of a site in another language. */
function imprintOf(fields: SiteFields, language: Language): Imprint {
  const own = language === 'en' && fields.language !== 'en' ? fields.english : undefined;
  const agency = own?.agency ?? fields.agency;
  const { operator } = fields;
  return {
    siteName: own?.name ?? fields.name,
    agency: { name: agency.name, parent: agency.parent },
    responsible: { name: fields.responsible.name, position: own?.position ?? fields.responsible.position },
    contact: {
      address: own?.address ?? fields.contact.address,
      phone: fields.contact.phone,
      email: fields.contact.email,
      fax: fields.contact.fax,
      hotline: fields.contact.hotline,
    },
    operator: operator && { name: own?.operator ?? operator.name, hotline: operator.hotline },
    licence: own?.licence ?? fields.licence,
  };
}
