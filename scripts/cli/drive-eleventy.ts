import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import configure from '../../.eleventy.ts';
import type { Plan } from '../publish/plan.ts';

const layouts = fileURLToPath(new URL('../../layouts', import.meta.url));

/** How Eleventy is run: once, or as the server of `served`. */
export interface Drive {
  readonly runMode: 'build' | 'serve';
  readonly served: string;
  configure(config: EleventyConfig): void;
}

/** Eleventy over our layouts. It writes nothing itself: the output folder is only what it serves. */
export function eleventyFor(makePlan: () => Promise<Plan>, drive: Drive): Eleventy {
  const eleventy = new Eleventy(relative(process.cwd(), layouts), drive.served, {
    configPath: false,
    quietMode: true,
    runMode: drive.runMode,
    source: 'script',
    config: (config) => {
      // These were made before quiet mode was known; a slow machine would print them.
      config.benchmarks.config.setIsVerbose(false);
      configure(config, makePlan);
      drive.configure(config);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}

/** Walks a plan once. Rejects with the plan's own error, without Eleventy's wrapping. */
export async function runEleventy(plan: Plan): Promise<void> {
  const eleventy = eleventyFor(async () => plan, {
    runMode: 'build',
    served: '_site',
    configure: () => undefined,
  });
  try {
    await eleventy.write();
  } catch (error) {
    throw error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error;
  }
  if (!plan.isDone) throw new Error(`Eleventy found no template in ${layouts}`);
}
