import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** `npm run test:long`: what takes longer than a quarter of an hour, one file after the other. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/long/**/*.long.ts'],
      testTimeout: 7_200_000,
      fileParallelism: false,
    },
  }),
);
