import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Messages } from './messages/messages.ts';
import { messagesOf } from './messages/of-language.ts';
import type { KnownAuthor, KnownTag, Notice, Site } from './model.ts';
import { parseFields } from './parse-fields.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { fileStart, type Reporter, reporterFor } from './reporter.ts';
import { siteOf } from './site.ts';
import { authorsSchema, noticeSchema, siteSchema, tagsSchema } from './site-schema.ts';
import { parseYaml } from './yaml.ts';

/** The settings of a content folder. */
export interface Settings {
  /** Undefined where site.yaml is missing or wrong: it is reported. */
  readonly site: Site | undefined;
  readonly notice: Notice | undefined;
  /** The words for all problems: those of the site's language, as far as site.yaml tells it. */
  readonly say: Messages;
}

/** Reads site.yaml, tags.yaml, authors.yaml and notice.yaml. `address` replaces the `url` of site.yaml. */
export function readSettings(folder: string, address: string | undefined, problems: Problem[]): Settings {
  const say = messagesOf[languageOf(folder)];
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined => {
    const report = reporterFor(name, say, problems);
    const text = readText(folder, name, report);
    const yaml = text === undefined || isLong(text, report) ? undefined : parseYaml(text, 1, report);
    return yaml && parseFields(schema, yaml, report);
  };
  const optional = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    existsSync(join(folder, name)) ? read(name, schema) : undefined;

  if (!existsSync(join(folder, 'site.yaml'))) {
    reporterFor('site.yaml', say, problems).error(fileStart, '', say.missingFile('site.yaml'));
    return { site: undefined, notice: undefined, say };
  }
  const fields = read('site.yaml', siteSchema(say));
  const tags: readonly KnownTag[] = (optional('tags.yaml', tagsSchema(say)) ?? []).map((tag) => ({
    ...tag,
    language: tag.language ?? fields?.language ?? 'vi',
    slug: tag.slug,
  }));
  const authors: readonly KnownAuthor[] = (optional('authors.yaml', authorsSchema(say)) ?? []).map(
    (author) => ({
      ...author,
      slug: author.slug,
      position: author.position,
    }),
  );
  const notice = optional('notice.yaml', noticeSchema(say));
  return {
    site: fields && siteOf(fields, tags, authors, address),
    notice: notice && {
      text: { vi: notice.text, en: notice.textEn ?? notice.text },
      url: notice.url,
      from: notice.from,
      until: notice.until,
    },
    say,
  };
}

/** Settings beyond this were not written by hand, and parsing them would take long. */
const mostSettings = { characters: 1_000_000, lines: 50_000 };

function isLong(text: string, report: Reporter): boolean {
  const isTooLong = text.length > mostSettings.characters || text.split('\n').length > mostSettings.lines;
  if (isTooLong) report.error(fileStart, '', report.say.longFrontMatter);
  return isTooLong;
}

/** The language of the messages must be known before site.yaml can be found wrong in it. */
export function languageOf(folder: string): 'vi' | 'en' {
  const path = join(folder, 'site.yaml');
  if (!existsSync(path)) return 'vi';
  const text = readText(folder, 'site.yaml', reporterFor('site.yaml', messagesOf.vi, []));
  return /^language:\s*["']?en\b/m.test(text ?? '') ? 'en' : 'vi';
}
