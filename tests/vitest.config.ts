import { defineConfig } from 'vitest/config';

/** Browser tests and builds share two cores: files run two at a time, and a build may take its time. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/one-run.ts'],
    // Far more than anything takes on a machine that is ten times slower: see patience.ts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // A browser that hangs once refuses no commit, and the report names the test; on a desk nothing is hidden.
    retry: process.env['CI'] === 'true' ? 1 : 0,
    // A test must not depend on the machine's zone; those about zones set their own.
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
