import type { Archive } from '../archive/model.ts';
import type { Site } from '../content/model.ts';
import { type PublishedSource, provenanceText, sourcesOf } from './provenance.ts';
import type { History } from './provenance-git.ts';

/** Where the history of a content folder is asked for. */
export interface HistoryPlaces {
  readonly content: string;
  /** Where git's answers are kept from build to build. */
  readonly cache: string;
}

/** What `provenance.jsonl` is made of beside the history, in a form that can be sent to another core. */
export interface ProvenanceTask {
  readonly site: Pick<Site, 'origin' | 'timeZone'>;
  /** How many texts are published. */
  readonly count: number;
  /** Their sources and URLs by turns: to send one text takes a tenth of the time. */
  readonly sources: string;
}

/** To ask git, and where there is a `task`, to write down what it said. */
export interface ProvenanceQuestion {
  readonly places: HistoryPlaces;
  readonly task?: ProvenanceTask;
}

export interface ProvenanceReply {
  /** The text of `provenance.jsonl`; undefined where there was no task. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** No name of a file holds it. */
const separator = '\0';

export function provenanceTask(archives: readonly Archive[], { origin, timeZone }: Site): ProvenanceTask {
  const published = sourcesOf(archives);
  const sources = published.map(({ source, url }) => source + separator + url).join(separator);
  return { site: { origin, timeZone }, count: published.length, sources };
}

/** The text of `provenance.jsonl`. */
export function provenanceOf(task: ProvenanceTask, history: History): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(provenanceText(publishedOf(task), task.site, history)));
}

function publishedOf({ sources, count }: ProvenanceTask): PublishedSource[] {
  const parts = sources.split(separator);
  return Array.from({ length: count }, (_, at) => ({
    source: parts[2 * at] ?? '',
    url: parts[2 * at + 1] ?? '',
  }));
}
