import { rmSync, writeFileSync } from 'node:fs';
import { takeLock } from '../../scripts/publish/lock.ts';

/*
 * One of several processes that want the same lock: `node --import tsx tests/publish/lock-racer.ts LOCK TIMES`. It
 * holds the lock as often as that, and now and then leaves it behind as a killed process does. While it holds the
 * lock it makes a file that only one may make, and fails where another is inside as well.
 */
const [, , lock = '', times = '1'] = process.argv;
const nobody = String(2 ** 30);
const turn = new Int32Array(new SharedArrayBuffer(4));
for (let held = 0; held < Number(times); ) {
  const unlock = takeLock(lock);
  if (unlock === undefined) {
    Atomics.wait(turn, 0, 0, Math.random());
    continue;
  }
  held += 1;
  writeFileSync(`${lock}.inside`, '', { flag: 'wx' });
  rmSync(`${lock}.inside`);
  if (held % 2 === 0) unlock();
  else writeFileSync(lock, nobody);
}
rmSync(lock, { force: true });
