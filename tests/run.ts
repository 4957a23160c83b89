import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * `npm test`: finds a Chromium, installs Debian's where that is asked for, and runs all tests. It never skips
 * the browser tests: without a browser it fails with the line that mends it.
 */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installCommand = 'apt-get install -y chromium';

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

function install(): void {
  console.log(`No Chromium on the PATH: ${installCommand}`);
  for (const command of ['apt-get update', installCommand]) {
    const { status } = spawnSync('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${command} >&2`], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${command} failed with status ${status}`);
  }
}

const [, , ...words] = process.argv;
const asked = words.includes('--install-browser');
if (findOnPath() === undefined && (asked || process.env['CI'] === 'true')) install();
const chromium = findOnPath();
if (chromium === undefined) {
  console.error(
    `The browser tests need Chromium: run "${installCommand}", or "npm test -- --install-browser".`,
  );
  process.exitCode = 1;
} else {
  const rest = words.filter((word) => word !== '--install-browser');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...rest];
  const { status } = spawnSync(process.execPath, vitest, {
    stdio: 'inherit',
    env: { ...process.env, KHOTIN_CHROMIUM: chromium },
  });
  process.exitCode = status ?? 1;
}
