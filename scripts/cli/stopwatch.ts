/** The stages that a build tells of. */
export const stages = ['read', 'plan', 'pages', 'files', 'search', 'release'] as const;
export type Stage = (typeof stages)[number];

/** Measures how long each stage takes. */
export interface Stopwatch {
  /** The time since the last lap belongs to `stage`. */
  lap(stage: Stage): void;
  /** Seconds by stage, and of all together. */
  readonly seconds: ReadonlyMap<Stage | 'all', number>;
}

/** Starts to measure. */
export function startWatch(): Stopwatch {
  const started = performance.now();
  const seconds = new Map<Stage | 'all', number>();
  let last = started;
  return {
    seconds,
    lap(stage) {
      const now = performance.now();
      seconds.set(stage, (seconds.get(stage) ?? 0) + (now - last) / 1000);
      seconds.set('all', (now - started) / 1000);
      last = now;
    },
  };
}
