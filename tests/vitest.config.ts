import { defineConfig } from 'vitest/config';

/** Browser tests and builds share two cores: files run two at a time, and a build may take its time. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A test must not depend on the machine's zone; those about zones set their own.
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
