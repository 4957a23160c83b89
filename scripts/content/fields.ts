import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Messages } from './messages/messages.ts';
import { nearest } from './near.ts';
import { oncePerText } from './once.ts';
import { slugify } from './slug.ts';

/** The kinds of values that front matter and settings are made of, with their messages in one language. */
export type Fields = ReturnType<typeof fieldsIn>;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const momentForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** A whole number of days since 1 January of year 1 exists behind each day that this accepts. */
export function isDay(text: string): boolean {
  return dayForm.test(text) && exists(text);
}

/** Whether there is such a day: an archive has the same ones over and over. */
const exists = oncePerText((text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return text >= '1000' && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
});

/** Whether a clock has such a time, with its offset. */
const isTime = oncePerText((text) => DateTime.fromISO(`2000-01-01T${text}`).isValid);

export function fieldsIn(say: Messages) {
  const required = {
    error: (issue: { input: unknown }) => (issue.input === undefined ? say.required : say.text),
  };
  const anyText = z.string(required).trim();
  const text = (limit: number) => anyText.max(limit, say.tooLong(limit));
  const line = (limit: number) =>
    text(limit)
      .refine((value) => !value.includes('\n'), say.oneLine)
      .meta({ pattern: String.raw`^[^\n]*$` });
  // A slug needs a letter or digit, and names a folder: 255 bytes are what file systems take.
  const label = line(100)
    .refine((value) => /[\p{L}\p{N}]/u.test(value), say.noLetters)
    .refine((value) => value.length <= 60 || Buffer.byteLength(slugify(value)) <= 240, say.tooLong(60));
  const day = anyText
    .superRefine((value, context) => {
      if (isDay(value)) return;
      context.addIssue(dayForm.test(value) ? say.noSuchDay(value) : (reversedDay(value, say) ?? say.day));
    })
    .meta({ format: 'date' });
  const moment = anyText
    .superRefine((value, context) => {
      if (isDay(value)) return;
      if (dayForm.test(value)) context.addIssue(say.noSuchDay(value));
      else if (!momentForm.test(value)) context.addIssue(reversedDay(value, say) ?? say.moment);
      else if (value.slice(0, 4) > '9998')
        context.addIssue(say.noSuchDay(value)); // The site's day may be the next one.
      else if (!isDay(value.slice(0, 10)) || !isTime(value.slice(11))) {
        context.addIssue(say.noSuchDay(value));
      }
    })
    .meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$` });
  const url = line(2000).refine((value) => isWebAddress(value), say.url);
  const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
    z.enum(choices, {
      error: (issue) => (issue.input === undefined ? say.required : say.oneOf(choices.join(', '))),
    });
  const flag = oneOf(['true', 'false']).transform((value) => value === 'true');
  // What is too long is counted, not looked through.
  const list = <Item extends z.ZodType>(item: Item, limit: number) =>
    z
      .array(z.unknown(), { error: ({ input }) => listMessage(input, item, say) })
      .refine(({ length }) => length <= limit, say.tooMany(limit))
      .pipe(z.array(item));
  const map = <Shape extends z.ZodRawShape>(shape: Shape) =>
    z.strictObject(shape, { error: (issue) => mapMessage(issue, Object.keys(shape), say) });
  /** A single value counts as a list of one. */
  const oneOrMore = <Item extends z.ZodType>(item: Item, limit: number) =>
    z.preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      list(item, limit),
    );
  const email = line(200).refine(
    (value) => /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(value),
    say.email,
  );
  const slug = line(100).refine((value) => slugify(value) === value && !/^\d*$/.test(value), say.slugText);
  return { text, line, label, day, moment, url, oneOf, flag, list, map, oneOrMore, email, slug };
}

/** The day that was written with its year last, in the order that Vietnamese has: 09/01/2023. */
function reversedDay(value: string, say: Messages): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(meant) ? say.dayWritten(value, meant) : undefined;
}

/** A list of words that was written as one text gets its brackets. */
function listMessage(input: unknown, item: z.ZodType, say: Messages): string {
  const isPlain = item instanceof z.ZodString || item instanceof z.ZodEnum;
  const isSafe =
    typeof input === 'string' && input.length <= 120 && /^[^[\]{}"'“”#&*!|>%@`:\n]+$/.test(input);
  if (!isPlain || !isSafe) return say.list;
  const items = input.split(/[,;]/).map((text) => text.trim());
  return say.listWritten(`[${items.filter((text) => text !== '').join(', ')}]`);
}

interface MapIssue {
  readonly code?: string | undefined;
  readonly input: unknown;
  readonly keys?: unknown;
}

/** One line for each unknown key, in the order of the issue's `keys`: zod gives them a single message. */
function mapMessage(issue: MapIssue, known: readonly string[], say: Messages): string {
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    return issue.keys.map((key) => say.unknownKey(String(key), suggestion(String(key), known))).join('\n');
  }
  return issue.input === undefined ? say.required : say.map;
}

/** The key that an editor meant: by its Vietnamese name, or nearly spelt. */
function suggestion(key: string, known: readonly string[]): string | undefined {
  const meant = vietnameseKeys.get(key.normalize('NFC').toLowerCase());
  return meant !== undefined && known.includes(meant) ? meant : nearest(key, known);
}

const vietnameseKeys = new Map([
  ['tiêu đề', 'title'],
  ['ngày', 'date'],
  ['ngày đăng', 'date'],
  ['tác giả', 'author'],
  ['chuyên mục', 'category'],
  ['từ khóa', 'tags'],
  ['từ khoá', 'tags'],
  ['tóm tắt', 'summary'],
  ['ảnh', 'images'],
  ['hình ảnh', 'images'],
  ['nguồn', 'source'],
  ['nơi', 'place'],
  ['tệp đính kèm', 'attachments'],
  ['chú thích', 'caption'],
]);

/** Whether a text is a whole http or https address, with a host and without hidden signs. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/\\]/i.test(text) && !/[\s\\]/.test(text) && URL.canParse(text);
}

/** Whether a text is the https address of a whole host, in signs that mean nothing to web servers. */
export function isHttpsOrigin(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { href, origin } = new URL(text);
  return href === `${origin}/` && /^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(origin);
}
