import type { Page } from '../scripts/pages/model.ts';
import type { Plan } from '../scripts/publish/plan.ts';

/** Eleventy's only template: it hands the plan's batches back to the plan, which writes them. */
export default class Pages {
  data() {
    return {
      pagination: { data: 'plan.batches', size: 1, alias: 'batch' },
      permalink: false,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ plan, batch }: { plan: Plan; batch: readonly Page[] }): void {
    plan.write(batch);
  }
}
