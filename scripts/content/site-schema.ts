import { IANAZone } from 'luxon';
import { z } from 'zod';
import { agenciesSchema, checkAgencies } from './agency-schema.ts';
import { contrast, minimumContrast } from './contrast.ts';
import { fieldsIn, isHttpsOrigin, isWebAddress } from './fields.ts';
import { lintRules } from './lint-rules.ts';
import type { Messages } from './messages/messages.ts';

const languages = ['vi', 'en'] as const;
/** What the accent colour stands on, or carries: the tokens `--paper` and `--tint`, and white. */
const grounds = ['#fbf8f2', '#f3ede1', '#ffffff'];

/** site.yaml, as DESIGN's contract states it; `english` holds the imprint's texts for English pages. */
export function siteSchema(say: Messages) {
  const fields = fieldsIn(say);
  const { day, text, line, label, url, oneOf, list, map, email, slug } = fields;
  const siteUrl = url.refine((value) => {
    if (!isWebAddress(value)) return true; // `url` says so itself.
    const { search, hash, username, pathname } = new URL(value);
    // The path stands in the configuration of web servers.
    return `${search}${hash}${username}` === '' && /^(?:\/[\w.~-]+)*\/?$/.test(pathname);
  }, say.siteUrl);
  const phone = line(100);

  return map({
    name: line(200),
    url: siteUrl,
    language: oneOf(languages),
    timeZone: line(100).refine(IANAZone.isValidZone, say.timeZone),
    agency: map({ name: line(200), parent: line(200).optional() }),
    responsible: map({ name: line(200), position: line(200) }),
    contact: map({
      address: line(500),
      phone,
      email,
      fax: phone.optional(),
      hotline: phone.optional(),
    }),
    operator: map({ name: line(200), hotline: phone.optional() }).optional(),
    licence: line(500).optional(),
    languages: list(oneOf(languages), languages.length).optional(),
    english: map({
      name: line(200).optional(),
      agency: map({ name: line(200), parent: line(200).optional() }).optional(),
      position: line(200).optional(),
      address: line(500).optional(),
      operator: line(200).optional(),
      licence: line(500).optional(),
    }).optional(),
    categories: list(map({ id: slug, label, labelEn: label.optional() }), 100).default([]),
    agencies: agenciesSchema(fields).default([]),
    theme: map({
      accent: line(7)
        .refine((value) => /^#[0-9a-f]{6}$/i.test(value), say.colour)
        .optional(),
      emblem: line(100)
        .refine((value) => /^[\w-]+\.(?:svg|png)$/.test(value), say.emblem)
        .optional(),
    }).optional(),
    security: map({ email, policy: url.optional() }).optional(),
    accessibility: map({
      date: day,
      limits: list(text(1000), 50).default([]),
      limitsEn: list(text(1000), 50).optional(),
    }).optional(),
    silentEdits: oneOf(['refuse', 'allow']).default('refuse'),
    admin: map({
      backend: oneOf(['github', 'gitlab']),
      host: line(200)
        .refine(isHttpsOrigin, say.codeHost)
        .transform((value) => new URL(value).origin)
        .optional(),
      repository: line(200).refine((value) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(value), say.repository),
      branch: line(200).optional(),
      folder: line(200)
        .refine(
          (value) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(value) && !value.includes('..'),
          say.repositoryFolder,
        )
        .default('content'),
    }).optional(),
    closed: list(oneOf(['tags', 'authors']), 2).default([]),
    spelling: z
      .record(line(50), line(50), {
        error: ({ code }) => (code === 'invalid_key' ? say.tooLong(50) : say.map),
      })
      .default({}),
    lint: z.preprocess(
      (value) => value ?? {},
      z.partialRecord(oneOf(lintRules), oneOf(['on', 'off']), {
        error: ({ code }) => (code === 'invalid_key' ? say.oneOf(lintRules.join(', ')) : say.map),
      }),
    ),
    abbreviations: z
      .record(line(50), line(200), {
        error: ({ code }) => (code === 'invalid_key' ? say.tooLong(50) : say.map),
      })
      .default({}),
  }).superRefine((value, context) => {
    const accent = value.theme?.accent;
    const pale =
      accent === undefined ? [] : grounds.filter((ground) => contrast(accent, ground) < minimumContrast);
    if (pale.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['theme', 'accent'],
        message: say.paleColour(minimumContrast),
      });
    }
    checkAgencies(value.agencies, value.agency.name, { say, context });
    if (value.languages !== undefined && value.languages[0] !== value.language) {
      context.addIssue({ code: 'custom', path: ['languages'], message: say.mainLanguageFirst });
    }
    const lists: readonly (readonly [string, readonly string[]])[] = [
      ['languages', value.languages ?? []],
      ['categories', value.categories.map(({ id }) => id)],
    ];
    for (const [field, items] of lists) {
      items.forEach((item, index) => {
        if (items.indexOf(item) < index) {
          context.addIssue({ code: 'custom', path: [field, index], message: say.duplicateValue(item) });
        }
      });
    }
  });
}

/** notice.yaml: what stands on every page for some days. */
export function noticeSchema(say: Messages) {
  const { day, text, line, map } = fieldsIn(say);
  const address = line(2000).refine(
    (value) => /^\/(?![/\\])[^\s\\]*$/.test(value) || isWebAddress(value),
    say.noticeUrl,
  );
  return map({
    text: text(500),
    textEn: text(500).optional(),
    url: address.optional(),
    from: day,
    until: day,
  }).refine(({ from, until }) => from <= until, { message: say.daysReversed, path: ['until'] });
}

/** tags.yaml: a list of tags that need more than their label. */
export function tagsSchema(say: Messages) {
  const { label, list, map, oneOf, slug } = fieldsIn(say);
  return list(
    map({
      label,
      language: oneOf(languages).optional(),
      slug: slug.optional(),
      synonyms: list(label, 50).default([]),
      aliases: list(label, 50).default([]),
    }),
    10_000,
  ).default([]);
}

/** authors.yaml: a list of authors with their positions and former names. */
export function authorsSchema(say: Messages) {
  const { line, label, list, map, slug } = fieldsIn(say);
  return list(
    map({
      name: label,
      slug: slug.optional(),
      position: line(200).optional(),
      aliases: list(label, 50).default([]),
    }),
    10_000,
  ).default([]);
}

export type SiteFields = z.output<ReturnType<typeof siteSchema>>;
