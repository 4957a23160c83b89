import { outputPath } from '../archive/paths.ts';
import { chunks } from '../pages/lists.ts';
import type { Page } from '../pages/model.ts';
import type { Publication } from '../pages/pages.ts';
import type { Output } from './output.ts';

/** Eleventy gets this many pages at a time: enough that its own cost a batch does not count. */
const batchSize = 500;

/** What a build has to write. Eleventy walks its batches; it keeps none of their text. */
export class Plan {
  readonly batches: readonly (readonly Page[])[];
  readonly #publication: Publication;
  readonly #output: Output;
  readonly #render: (page: Page) => string;

  constructor(publication: Publication, output: Output, render: (page: Page) => string) {
    this.batches = chunks(publication.pages, batchSize);
    this.#publication = publication;
    this.#output = output;
    this.#render = render;
  }

  /** Renders and writes one batch. An error names the content file whose page failed. */
  write(batch: readonly Page[]): void {
    for (const page of batch)
      this.#output.write(outputPath(this.#publication.site, page.url), this.#text(page));
  }

  #text(page: Page): string {
    try {
      return this.#render(page);
    } catch (cause) {
      throw new Error(`Page ${page.url} (${page.source ?? page.kind}) could not be rendered`, { cause });
    }
  }
}
