import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from '../content/messages/of-language.ts';
import type { Language } from '../content/model.ts';
import { readSettings } from '../content/settings.ts';
import type { Workshop } from './compose.ts';
import { ImportRefused } from './import-refused.ts';
import type { Mapping } from './mapping.ts';
import { type ImportWords, importWordsOf } from './messages/words.ts';
import type { SourceKind } from './model.ts';
import { OutputFolder } from './output-folder.ts';
import { openSource } from './readers/open-source.ts';
import { type Figures, Report, reportName } from './report.ts';
import { labelsFile, starterSite } from './site-files.ts';
import { type Known, type Survey, surveyOf } from './survey.ts';
import { writeArticles } from './write-articles.ts';

/** An import as it was asked for. Paths are absolute. */
export interface ImportJob {
  readonly source: string;
  readonly output: string;
  readonly kind: SourceKind;
  readonly mapping: Mapping;
  onProgress(done: number, of: number): void;
}

/** What an import came to. */
export interface Imported {
  readonly inputs: number;
  readonly figures: Figures;
  /** Files of an earlier import that went. */
  readonly removed: number;
  /** Whether site.yaml was made. */
  readonly isNewSite: boolean;
  readonly words: ImportWords;
}

/** What readers of `legacy` know the generators by. */
const systems: Readonly<Partial<Record<SourceKind, string>>> = {
  wxr: 'WordPress',
  hugo: 'Hugo',
  jekyll: 'Jekyll',
  eleventy: 'Eleventy',
};

/**
 * Imports a source into a content folder: reads it once for addresses and labels, and once more, item by item, for the
 * articles. Throws where an item is neither an article nor a line of the report.
 */
export async function runImport(job: ImportJob): Promise<Imported> {
  const output = openOutput(job);
  const own = settingsOf(job, output);
  const language = own?.language ?? job.mapping.language ?? 'vi';
  const timeZone = own?.timeZone ?? job.mapping.timeZone ?? 'Asia/Ho_Chi_Minh';
  const words = importWordsOf[language];
  const source = openSource({ ...job, language, timeZone });
  const inputs = await source.count();
  const survey = await surveyOf(source, own ?? { tags: [], authors: [], categories: [] }, language);
  const { newCategories } = survey;
  const categories =
    own?.categories ?? newCategories.map(({ id, label }) => ({ id, label: { vi: label, en: label } }));
  const starter =
    own === undefined ? starterSite({ language, timeZone, categories: newCategories, words }) : undefined;
  const isNewSite = !existsSync(join(job.output, 'site.yaml'));
  const failed = new Set<string>();
  const pictures = new Map<string, boolean>();
  const shop: Workshop = {
    source,
    survey,
    mapping: {
      ...job.mapping,
      site: job.mapping.site ?? source.site?.(),
      system: job.mapping.system ?? systems[job.kind],
    },
    site: { timeZone, categories },
    language,
    words,
    say: messagesOf[language],
    failed,
    isWhole: (file) => pictures.get(file) !== false,
  };
  const draft = join(job.output, `${reportName}.import-part`);
  for (;;) {
    const failures = failed.size;
    const report = new Report(draft, words);
    output.begin();
    if (starter !== undefined) output.writeText('site.yaml', starter);
    writeLabels(survey, output, report);
    let done = 0;
    const onItem = (): void => {
      done += 1;
      job.onProgress(done, inputs);
    };
    await writeArticles(shop, { output, report, pictures, failed, onItem });
    const isWhole = failed.size === failures;
    const removed = isWhole ? output.removeStale() : 0;
    report.close(output.files);
    // Links to what turned out to be no article are found by going through all once more.
    if (!isWhole) continue;
    const { figures } = report;
    const sum = figures.results.article + figures.results.file + figures.results['left-out'];
    if (sum !== inputs) throw new Error(`${inputs} items came in, ${sum} went out`);
    output.finish(draft);
    return { inputs, figures, removed, isNewSite, words };
  }
}

function openOutput({ output, mapping }: ImportJob): OutputFolder {
  if (existsSync(output) && !statSync(output).isDirectory()) {
    throw new ImportRefused(importWordsOf[mapping.language ?? 'vi'].occupied(output));
  }
  return new OutputFolder(output);
}

/** What a site.yaml that people wrote or changed says; undefined where the importer makes its own. */
function settingsOf(
  { output: folder, mapping }: ImportJob,
  output: OutputFolder,
): (Known & { readonly language: Language; readonly timeZone: string }) | undefined {
  if (!output.isForeign('site.yaml')) return undefined;
  const { site } = readSettings(folder, undefined, []);
  if (site !== undefined) return site;
  throw new ImportRefused(importWordsOf[mapping.language ?? 'vi'].brokenSite(folder));
}

/** Addresses of labels that clash, unless people wrote such a file: then it is theirs, and theirs is to mend. */
function writeLabels({ tags, authors }: Survey, output: OutputFolder, report: Report): void {
  for (const [key, file, labels] of [
    ['label', 'tags.yaml', tags],
    ['name', 'authors.yaml', authors],
  ] as const) {
    for (const { label, count, settled } of labels.merged) {
      report.note('', '', { remark: 'mergedLabel', detail: `“${label}” (${count}) → “${settled}”` });
    }
    for (const { label, slug } of labels.slugs) {
      report.note('', file, { remark: 'slugOfLabel', detail: `${label}: ${slug}` });
    }
    if (labels.slugs.length > 0) output.writeText(file, labelsFile(key, labels.slugs));
  }
}
