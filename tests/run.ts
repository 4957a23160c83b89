import { spawnSync } from 'node:child_process';
import { findChromium, install, installCommand, missingPackages, wholePath } from './programs.ts';

/**
 * `npm test`: finds the browser and the servers that tests start, installs Debian's where that is asked for, and
 * runs all tests, or with `--long` the long ones. It never skips any: where a program is missing it fails with the
 * line that mends it. With `--slow` the browser has a fifth of the machine's speed and the tests' own server answers
 * late, which brings out tests that hang on luck.
 */
const [, , ...words] = process.argv;
const asked = words.includes('--install') || process.env['CI'] === 'true';
const absent = missingPackages();
if (absent.length > 0 && asked) {
  console.log(`Missing: ${installCommand(absent)}`);
  install(absent);
}
const missing = missingPackages();
const chromium = findChromium();
if (missing.length > 0 || chromium === undefined) {
  console.error(`The tests need more: run "${installCommand(missing)}", or "npm test -- --install".`);
  process.exitCode = 1;
} else {
  const rest = words.filter((word) => !['--install', '--long', '--slow'].includes(word));
  const config = words.includes('--long') ? 'tests/vitest.long.config.ts' : 'tests/vitest.config.ts';
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...rest];
  const { status } = spawnSync(process.execPath, vitest, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(words.includes('--slow') ? { KHOTIN_SLOW: '1' } : {}),
      PATH: wholePath(),
      KHOTIN_CHROMIUM: chromium,
    },
  });
  process.exitCode = status ?? 1;
}
