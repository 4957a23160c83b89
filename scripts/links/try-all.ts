import { setTimeout } from 'node:timers/promises';
import { type Outcome, type TrySettings, tryLink } from './try-link.ts';

/** How a crowd of links is tried without being a burden. */
export interface Manners extends TrySettings {
  /** So many hosts are asked at the same time. */
  readonly hosts: number;
  /** How long a host has rest between two questions, in milliseconds. */
  readonly pause: number;
}

/** Tries links, one after the other at each host. `onDone` hears of each. */
export async function tryAll(
  urls: readonly string[],
  manners: Manners,
  onDone: (url: string, outcome: Outcome) => void,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const waiting = [...byHost.values()];
  const work = async (): Promise<void> => {
    for (let links = waiting.shift(); links !== undefined; links = waiting.shift()) {
      for (const [index, url] of links.entries()) {
        if (index > 0) await setTimeout(manners.pause);
        onDone(url, await tryLink(url, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(manners.hosts, waiting.length) }, work));
}
