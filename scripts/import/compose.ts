import { shorten } from '../content/body.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Language, Site } from '../content/model.ts';
import { bodyWithFiles } from './article-body.ts';
import { ArticleCopies } from './article-copies.ts';
import { articleText } from './article-text.ts';
import { firstProblem } from './checked.ts';
import type { Mapping } from './mapping.ts';
import type { ImportWords } from './messages/words.ts';
import type { FileFault, Item, Note, Reason, Remark, Source } from './model.ts';
import { legacyOf, settleBylines, settleLabels, settleSummary } from './settle.ts';
import type { Survey } from './survey.ts';
import { oneLine } from './text/tidy.ts';

/** What all articles are made with. */
export interface Workshop {
  readonly source: Source;
  readonly survey: Survey;
  readonly mapping: Mapping;
  readonly site: Pick<Site, 'timeZone' | 'categories'>;
  readonly language: Language;
  readonly words: ImportWords;
  readonly say: Messages;
  /** Articles that turned out to be none: nothing may lead to them. */
  readonly failed: ReadonlySet<string>;
  isWhole(file: string): boolean;
}

/** An article that can be written. */
export interface Composed {
  readonly id: string;
  readonly text: string;
  /** Name → file in the source. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of the source that it names and that cannot be handed out. */
  readonly refused: ReadonlyMap<string, FileFault>;
  readonly notes: readonly Note[];
}

/** An item that cannot be an article after all. */
export interface NotComposed {
  readonly reason: Reason;
  readonly detail: string;
}

const longestTitle = 200;
/** The largest file that our reader takes, in bytes. */
const largestArticle = 1_000_000;

/** Makes the article of an item, checked as a build will check it, or says why there can be none. */
export function compose(item: Item, id: string, shop: Workshop): Composed | NotComposed {
  const notes: Note[] = [...item.notes];
  const note = (remark: Remark, detail: string): void => {
    notes.push({ remark, detail });
  };
  const copies = new ArticleCopies(shop.source, item.folder, (file) => shop.isWhole(file));
  const made = bodyWithFiles(item, shop, { copies, note });
  const { summary, body } = settleSummary(item.summary, made.markdown, note);
  const source = item.source && { name: oneLine(item.source.name).slice(0, 200), url: item.source.url };
  const isEmpty =
    [body, ...made.images, ...made.attachments].every((one) => one === '') && source === undefined;
  if (isEmpty) return { reason: 'noBody', detail: '' };
  if (item.title.length > longestTitle) note('title', item.title);
  for (const path of shop.survey.aliases.refused(item.name)) note('alias', path);
  if (item.isDraft && !notes.some(({ remark }) => remark === 'hidden')) note('hidden', '');
  const text = articleText({
    title: shorten(oneLine(item.title), longestTitle),
    date: item.date ?? '',
    bylines: settleBylines(item, shop.survey, note),
    ...settleLabels(item, shop, note),
    summary,
    images: made.images,
    attachments: made.attachments,
    eventDate: item.eventDate,
    source,
    aliases: shop.survey.aliases.of(item.name),
    legacy: legacyOf(item, shop.mapping),
    isDraft: item.isDraft,
    body,
  });
  const size = Buffer.byteLength(text);
  if (size > largestArticle) return { reason: 'tooLarge', detail: String(size) };
  const problem = firstProblem({ id, text, files: copies.files.keys() }, shop);
  if (problem !== undefined) return { reason: 'refused', detail: problem };
  return { id, text, files: copies.files, refused: copies.refused, notes };
}
