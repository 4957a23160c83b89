import { readSealed, writeSealed } from '../content/sealed-file.ts';
import type { Outcome } from './try-link.ts';

/** What was found at a time, in milliseconds since 1970. */
export interface Tried extends Outcome {
  readonly at: number;
}

const hour = 3_600_000;

/** How long a finding is believed: what fails may be mended soon. */
const ages: Readonly<Record<Outcome['kind'], number>> = {
  ok: 14 * 24 * hour,
  moved: 14 * 24 * hour,
  gone: 24 * hour,
  timeout: hour,
  refused: hour,
};

/** Findings of earlier runs that are young enough at `now`. */
export function readTried(file: string, now: number): Map<string, Tried> {
  const body = readSealed(file);
  const stored: readonly (readonly [string, Tried])[] = body === undefined ? [] : JSON.parse(body);
  return new Map(stored.filter(([, { kind, at }]) => at <= now && now - at < ages[kind]));
}

/** Keeps findings for the next run. */
export function writeTried(file: string, tried: ReadonlyMap<string, Tried>): void {
  writeSealed(file, JSON.stringify([...tried]));
}
