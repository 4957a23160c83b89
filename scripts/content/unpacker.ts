import type { Mention } from './article.ts';
import { LabelReader, lineOf, textOf } from './lines.ts';
import type { Article, Byline } from './model.ts';
import { oncePerText } from './once.ts';
import { type Lines, type PackedReading, plainForm, type Rest } from './packed-reading.ts';
import type { Problem } from './problem.ts';
import type { ArticleFile } from './read-files.ts';

/** What reading an article came to. */
export interface Reading {
  readonly article: Article | undefined;
  readonly used: readonly string[];
  /** Where it names its tags, and then its authors: seldom asked for. */
  readonly mentions: () => readonly Mention[];
  readonly problems: readonly Problem[];
}

/** Makes articles of what was read. Labels and days that many of them have become one string each. */
export interface Unpacker {
  /** Without a `body` the article reads its own when it is asked for it. */
  unpack(packed: PackedReading, file: ArticleFile, body?: Article['body']): Reading;
}

const nothing: readonly never[] = [];
const noRest: Rest = {};

export function unpacker(bodyOf: (file: ArticleFile) => Article['body']): Unpacker {
  const labels = new LabelReader();
  const bylinesOf = oncePerText((line): readonly Byline[] => labels.list(line).map(plainByline));
  const dayOf = oncePerText((day) => day);
  const namedOnce = ({ name, role, position }: Byline): Byline => ({
    name: labels.text(lineOf(name)),
    role,
    position,
  });
  return {
    unpack(packed, file, body = bodyOf(file)) {
      const { contentId, textHash, date, time, form, places } = packed;
      const rest: Rest = packed.rest === '' ? noRest : JSON.parse(packed.rest);
      const { used = nothing, problems = nothing } = rest;
      if (textHash === '') return { article: undefined, used, mentions: () => nothing, problems };
      const tags = labels.list(packed.tags);
      const bylines = rest.bylines?.map(namedOnce) ?? bylinesOf(packed.authors);
      const summary = textOf(packed.summary);
      const lines: Lines = {
        title: textOf(packed.title) ?? '',
        date: dayOf(date),
        time: time === '' ? undefined : time,
        category: packed.category === '' ? undefined : labels.text(packed.category),
        tags,
        bylines,
        summary,
        lead: textOf(packed.lead) ?? summary ?? '',
        textHash,
        contentId,
        isPlain: form === plainForm,
      };
      const article = articleOf(lines, rest, file, body);
      return { article, used, mentions: () => mentionsOf(tags, bylines, places), problems };
    },
  };
}

function plainByline(name: string): Byline {
  return { name, role: undefined, position: undefined };
}

/** Named one by one: Node 20 makes a hidden class for each object that is spread and then grows. */
function articleOf(lines: Lines, rest: Rest, file: ArticleFile, body: Article['body']): Article {
  return {
    id: file.id,
    language: file.language,
    source: file.path,
    title: lines.title,
    date: lines.date,
    time: lines.time,
    bylines: lines.bylines,
    tags: lines.tags,
    category: lines.category,
    summary: lines.summary,
    lead: lines.lead,
    images: rest.images ?? nothing,
    bodyImages: rest.bodyImages ?? nothing,
    links: rest.links ?? nothing,
    attachments: rest.attachments ?? nothing,
    files: rest.files ?? nothing,
    videos: rest.videos ?? nothing,
    featured: rest.featured ?? false,
    draft: rest.draft ?? false,
    eventDate: rest.eventDate,
    place: rest.place,
    origin: rest.origin,
    aliases: rest.aliases ?? nothing,
    updates: rest.updates ?? nothing,
    withdrawn: rest.withdrawn,
    removed: rest.removed,
    legacy: rest.legacy,
    textHash: lines.textHash,
    contentId: lines.contentId,
    isPlain: lines.isPlain,
    body,
  };
}

/** Tags and then authors, as their places go. */
function mentionsOf(tags: readonly string[], bylines: readonly Byline[], places: string): Mention[] {
  const numbers = places.split(' ').map(Number);
  const labels = [
    ...tags.map((label) => ({ kind: 'tags', label }) as const),
    ...bylines.map(({ name }) => ({ kind: 'authors', label: name }) as const),
  ];
  return labels.map(({ kind, label }, at) => ({
    kind,
    label,
    line: numbers[2 * at] ?? 0,
    column: numbers[2 * at + 1] ?? 0,
  }));
}
