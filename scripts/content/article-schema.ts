import { z } from 'zod';
import { parseAlias } from './alias.ts';
import { fieldsIn } from './fields.ts';
import type { Messages } from './messages/messages.ts';
import { roles } from './model.ts';

/** The front matter of an article as DESIGN's contract states it: the schema is the type is the documentation. */
export function articleSchema(say: Messages) {
  const { text, line, label, day, moment, url, oneOf, flag, list, map, oneOrMore } = fieldsIn(say);

  const byline = z.preprocess(
    (value) => (typeof value === 'string' ? { name: value } : value),
    map({ name: label, role: oneOf(roles).optional(), position: line(200).optional() }),
  );
  const image = map({
    src: line(300),
    alt: line(1000).optional(),
    caption: line(1000).optional(),
    credit: line(200).optional(),
    decorative: flag.default(false),
  }).superRefine((value, context) => {
    if (value.decorative && value.alt !== undefined) {
      context.addIssue({ code: 'custom', path: ['alt'], message: say.altOfDecorative });
    }
    if (!value.decorative && value.alt === undefined) {
      context.addIssue({ code: 'custom', path: ['alt'], message: say.altMissing });
    }
  });
  const attachment = map({
    file: line(300),
    title: line(300),
    number: line(100).optional(),
    issued: day.optional(),
    effective: day.optional(),
    authority: line(200).optional(),
  });
  const video = map({
    file: line(300).optional(),
    url: url.optional(),
    title: line(300),
    captions: line(300).optional(),
    poster: line(300).optional(),
    transcript: text(100_000).optional(),
  }).refine((value) => (value.file === undefined) !== (value.url === undefined), say.videoFileOrUrl);
  const update = map({
    date: day,
    kind: oneOf(['correction', 'update', 'minor']),
    note: text(2000),
    was: text(5000).optional(),
    now: text(5000).optional(),
  }).refine(
    (value) => value.kind !== 'correction' || (value.was !== undefined && value.now !== undefined),
    say.correctionWasNow,
  );
  const alias = line(1000)
    .refine((value) => parseAlias(value.replace(/\?.*$/s, '')) !== undefined, {
      error: say.alias,
      abort: true,
    })
    .refine((value) => parseAlias(value) !== undefined, say.aliasQuery);

  return map({
    title: line(200).refine((value) => /[\p{L}\p{N}]/u.test(value), say.noLetters),
    date: moment,
    author: oneOrMore(byline, 20).default([]),
    tags: list(label, 20).default([]),
    category: line(100).optional(),
    summary: text(2000).optional(),
    images: list(image, 200).default([]),
    featured: flag.default(false),
    draft: flag.default(false),
    eventDate: day.optional(),
    place: line(200).optional(),
    source: map({ name: line(200), url: url.optional() }).optional(),
    attachments: list(attachment, 100).default([]),
    videos: list(video, 20).default([]),
    aliases: list(alias, 50).default([]),
    updates: list(update, 200).default([]),
    withdrawn: map({ date: day, reason: text(2000), replacedBy: line(1000).optional() }).optional(),
    removed: map({ date: day, reason: text(2000), basis: text(2000) }).optional(),
    legacy: map({ url, system: line(200).optional() }).optional(),
  });
}

/** The front matter of a standing page. */
export function standingPageSchema(say: Messages) {
  const { line, text, map } = fieldsIn(say);
  return map({ title: line(200), summary: text(2000).optional() });
}

export type ArticleFields = z.output<ReturnType<typeof articleSchema>>;
export type StandingPageFields = z.output<ReturnType<typeof standingPageSchema>>;
