import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { takeLock } from '../../scripts/publish/lock.ts';

/*
 * One of several processes that want the same lock: `node --import tsx tests/publish/lock-racer.ts LOCK TIMES`. It
 * holds the lock as often as that, and every other time leaves it behind as a killed process does. While it holds
 * the lock it makes a file that only one may make, and fails where another is inside as well.
 */
const [, , lock = '', times = '1'] = process.argv;
const nobody = String(2 ** 30);
const turn = new Int32Array(new SharedArrayBuffer(4));

/** Takes the lock when it can. */
function take(): () => void {
  for (;;) {
    const unlock = takeLock(lock);
    if (unlock !== undefined) return unlock;
    Atomics.wait(turn, 0, 0, Math.random());
  }
}

for (let held = 0; held < Number(times); held += 1) {
  const unlock = take();
  writeFileSync(`${lock}.inside`, '', { flag: 'wx' });
  rmSync(`${lock}.inside`);
  unlock();
  if (held % 2 === 0) leaveBehind();
}
take()();

/** Where nobody has taken it yet. */
function leaveBehind(): void {
  try {
    symlinkSync(nobody, lock);
  } catch {
    // Another process was faster, and it is that one's lock now.
  }
}
