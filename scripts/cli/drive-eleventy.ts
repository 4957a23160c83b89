import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import configure from '../../.eleventy.ts';
import type { Plan } from '../publish/plan.ts';

const layouts = fileURLToPath(new URL('../../layouts', import.meta.url));

/** Eleventy over our layouts. It writes nothing itself, so the output folder that it is told does not matter. */
export function eleventyFor(
  makePlan: () => Promise<Plan>,
  runMode: 'build' | 'serve',
  served = '_site',
): Eleventy {
  const eleventy = new Eleventy(relative(process.cwd(), layouts), served, {
    configPath: false,
    quietMode: true,
    runMode,
    source: 'script',
    config: (config) => configure(config, makePlan),
  });
  eleventy.disableLogger();
  return eleventy;
}

/** Walks a plan once. Rejects with the plan's own error, without Eleventy's wrapping. */
export async function runEleventy(plan: Plan): Promise<void> {
  const eleventy = eleventyFor(async () => plan, 'build');
  try {
    await eleventy.write();
  } catch (error) {
    throw error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error;
  }
}
