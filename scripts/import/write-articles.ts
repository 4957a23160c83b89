import { type Composed, compose, type NotComposed, type Workshop } from './compose.ts';
import type { FileFault, Found, Item } from './model.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Report } from './report.ts';
import { reasonAgainst } from './survey.ts';
import { isWholePicture } from './whole-pictures.ts';

/** What one reading of the source writes to, and what it learns. */
export interface Pass {
  readonly output: OutputFolder;
  readonly report: Report;
  /** Whether pictures can be decoded: remembered over all passes. */
  readonly pictures: Map<string, boolean>;
  /** The articles that turned out to be none. */
  readonly failed: Set<string>;
  onItem(): void;
}

/** Goes through the source once: each item becomes an article, a copied file or a line that says why not. */
export async function writeArticles(shop: Workshop, pass: Pass): Promise<void> {
  const copies = new Map<string, string[]>();
  const refused = new Map<string, FileFault>();
  const files: Extract<Found, { kind: 'file' }>[] = [];
  for await (const found of shop.source.read()) {
    pass.onItem();
    if (found.kind === 'file') files.push(found);
    else if (found.kind === 'other') pass.report.leftOut(found.name, found.reason, found.detail);
    else {
      const composed = await writeArticle(found.item, shop, pass);
      for (const [name, file] of composed?.files ?? []) {
        copies.set(file, [...(copies.get(file) ?? []), `articles/${composed?.id}/${name}`]);
      }
      for (const [file, fault] of composed?.refused ?? []) refused.set(file, fault);
    }
  }
  // Whether a file is used shows when all articles are written.
  for (const { name, reference } of files) {
    const found = shop.source.findFile(reference, '');
    const used = 'file' in found ? copies.get(found.file) : undefined;
    if (used !== undefined) pass.report.file(name, used);
    else if ('file' in found) pass.report.leftOut(name, refused.get(found.file) ?? 'unusedFile', '');
    else pass.report.leftOut(name, found.fault === 'missing' ? 'notInSource' : found.fault, reference);
  }
}

async function writeArticle(item: Item, shop: Workshop, pass: Pass): Promise<Composed | undefined> {
  const { output, report, failed } = pass;
  const against = reasonAgainst(item);
  const id = shop.survey.ids.get(item.name);
  if (against !== undefined || id === undefined) {
    report.leftOut(item.name, against?.reason ?? 'unreadable', against?.detail ?? '');
    return undefined;
  }
  const composed = await composeWhole(item, id, shop, pass.pictures);
  if ('reason' in composed) {
    failed.add(id);
    report.leftOut(item.name, composed.reason, composed.detail);
    return undefined;
  }
  const path = `articles/${id}.md`;
  const outcomes = [...composed.files].map(([name, file]) => output.copy(`articles/${id}/${name}`, file));
  outcomes.push(output.writeText(path, composed.text));
  const kept = outcomes.includes('kept') ? [{ remark: 'kept' as const, detail: '' }] : [];
  report.article(item.name, path, [...composed.notes, ...kept]);
  return composed;
}

/** Composes an article until each of its pictures is known to be whole. */
async function composeWhole(
  item: Item,
  id: string,
  shop: Workshop,
  pictures: Map<string, boolean>,
): Promise<Composed | NotComposed> {
  for (;;) {
    const composed = tryToCompose(item, id, shop);
    if ('reason' in composed) return composed;
    const unknown = photosOf(composed).filter((file) => !pictures.has(file));
    for (const file of unknown) pictures.set(file, await isWholePicture(file));
    if (unknown.every((file) => pictures.get(file) === true)) return composed;
  }
}

/** A text that no parser was made for must not end the import of all others: it is listed with what the parser said. */
function tryToCompose(item: Item, id: string, shop: Workshop): Composed | NotComposed {
  try {
    return compose(item, id, shop);
  } catch (error) {
    return { reason: 'refused', detail: String(error) };
  }
}

function photosOf({ files }: Composed): string[] {
  return [...files.values()].filter((file) => /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i.test(file));
}
