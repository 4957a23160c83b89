import { outputPath } from '../archive/paths.ts';
import type { Site } from '../content/model.ts';
import { chunks } from '../pages/lists.ts';
import type { Page } from '../pages/model.ts';
import type { Output } from './output.ts';

/** Eleventy gets this many pages at a time: enough that its own cost a batch does not count. */
const batchSize = 500;

/** Where the pages of a plan go, and how they become text. */
export interface Press {
  readonly site: Pick<Site, 'base'>;
  readonly output: Output;
  render(page: Page): string;
}

/** What a build has to write. Eleventy walks its batches; it keeps none of their text. */
export class Plan {
  readonly batches: readonly (readonly Page[])[];
  readonly #press: Press | undefined;
  #written = 0;

  /** Without a press there is nothing to write: the plan of a build that was refused. */
  constructor(pages: readonly Page[], press?: Press) {
    this.batches = chunks(pages, batchSize);
    this.#press = press;
  }

  /** Whether every batch was written: a build that Eleventy led past its template has none. */
  get isDone(): boolean {
    return this.#press === undefined || this.#written === this.batches.length;
  }

  /** Renders and writes one batch. An error names the content file whose page failed. */
  write(batch: readonly Page[]): void {
    const press = this.#press;
    if (press === undefined) return;
    for (const page of batch) press.output.write(outputPath(press.site, page.url), textOf(page, press));
    this.#written += 1;
  }
}

function textOf(page: Page, press: Press): string {
  try {
    return press.render(page);
  } catch (cause) {
    throw new Error(`Page ${page.url} (${page.source ?? page.kind}) could not be rendered`, { cause });
  }
}
