import { afterEach, describe, expect, it, vi } from 'vitest';
import { eleventyFor } from '../../scripts/cli/drive-eleventy.ts';
import { Plan } from '../../scripts/publish/plan.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What Eleventy offers beside the few parts that we declare. */
interface Transforming {
  addTransform(name: string, transform: (content: string) => string): void;
}

describe('Eleventy', () => {
  it('tells nobody how long it took on a slow machine', async () => {
    const said: unknown[] = [];
    vi.spyOn(console, 'warn').mockImplementation((text) => said.push(text));
    let isSlow = false;
    // A page that nobody writes, so that Eleventy renders its template once.
    const plan = new Plan([{} as never]);
    const eleventy = eleventyFor(async () => plan, {
      runMode: 'build',
      served: '_site',
      configure: (config) =>
        (config as unknown as Transforming).addTransform('slow', (content) => {
          isSlow = true;
          const end = performance.now() + 300;
          while (performance.now() < end);
          return content;
        }),
    });
    await eleventy.write();
    expect(isSlow).toBe(true);
    expect(said).toEqual([]);
  });
});
