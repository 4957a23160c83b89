import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { fieldsIn } from '../content/fields.ts';
import type { Messages } from '../content/messages/messages.ts';
import { parseFields } from '../content/parse-fields.ts';
import { type Problem, sortProblems } from '../content/problem.ts';
import { reporterFor } from '../content/reporter.ts';
import { decodeText } from '../content/text.ts';
import { parseYaml } from '../content/yaml.ts';
import { ImportRefused } from './import-refused.ts';
import { sourceKinds } from './model.ts';
import { isKnown } from './text/decode.ts';

/** The mapping file: what the importer cannot know of a source by itself. Every key is optional. */
export function mappingSchema(say: Messages) {
  const { line, text, list, map, oneOf, oneOrMore, url } = fieldsIn(say);
  const selector = line(500);
  const texts = oneOrMore(line(500), 50).default([]);
  const words = <Value extends z.ZodType>(value: Value) => z.record(line(100), value, { error: say.map });
  return map({
    from: oneOf(sourceKinds).optional(),
    language: oneOf(['vi', 'en']).optional(),
    timeZone: line(100).refine(IANAZone.isValidZone, say.timeZone).optional(),
    site: url.optional(),
    system: line(200).optional(),
    encoding: line(50).refine(isKnown, say.oneOf('utf-8, windows-1258, windows-1252, utf-16le')).optional(),
    files: texts,
    select: map({
      title: selector.optional(),
      date: selector.optional(),
      byline: selector.optional(),
      summary: selector.optional(),
      body: selector.optional(),
      caption: selector.optional(),
      tags: selector.optional(),
      category: selector.optional(),
      attachments: selector.optional(),
      remove: texts,
    }).default({ remove: [] }),
    dateFormat: line(100).optional(),
    fields: words(oneOrMore(line(100), 20)).default({}),
    permalink: line(200).optional(),
    shortcodes: words(text(2000)).default({}),
    authors: words(line(100)).default({}),
    footer: list(line(300), 100).default([]),
  });
}

export type Mapping = z.output<ReturnType<typeof mappingSchema>>;

/** Reads a mapping file, or gives the empty one. Throws `ImportRefused` with every problem and its place. */
export function readMapping(file: string | undefined, say: Messages): Mapping {
  const problems: Problem[] = [];
  const report = reporterFor('', say, problems);
  const { text, fault } =
    file === undefined ? { text: '', fault: undefined } : decodeText(bytesOf(file, say));
  if (fault !== undefined) report.error(fault, '', say.notUtf8);
  const yaml = fault === undefined ? parseYaml(text, 1, report) : undefined;
  const mapping = yaml && parseFields(mappingSchema(say), { ...yaml, value: yaml.value ?? {} }, report);
  if (mapping !== undefined) return mapping;
  const lines = sortProblems(problems).map(
    ({ line, column, field, message }) =>
      `${basename(file ?? '')}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`,
  );
  throw new ImportRefused(lines.join('\n'));
}

function bytesOf(file: string, say: Messages): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new ImportRefused(`${file}: ${say.unreadable(reason)}`, { cause });
  }
}
