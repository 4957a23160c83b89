import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../site/command.ts';

it.each<[string, string, number]>([
  ['does what it should', 'async () => true', 0],
  ['finds something wrong', 'async () => false', 1],
  ['fails', 'async () => { throw new Error("x"); }', 1],
  ['comes to no end', '() => new Promise(() => {})', 1],
  ['is asked for help', 'async () => { throw new HelpAsked("help"); }', 0],
])('ends with a status that says so where a command %s', (_what, command, status) => {
  const program = `
    import { HelpAsked } from '${root}/scripts/cli/help.ts';
    import { run } from '${root}/scripts/cli/report.ts';
    import { wordsOf } from '${root}/scripts/cli/words.ts';
    void run(${command}, () => wordsOf.vi);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  expect(spawnSync(process.execPath, args, { cwd: root }).status).toBe(status);
});

it('ends well where whoever reads its output has seen enough', () => {
  const program = `
    import { run } from '${root}/scripts/cli/report.ts';
    import { wordsOf } from '${root}/scripts/cli/words.ts';
    void run(async () => {
      for (let at = 0; at < 1e5; at += 1) console.log(String(at).padStart(100));
      return true;
    }, () => wordsOf.vi);`;
  const command = `"${process.execPath}" --import tsx --input-type=module --eval "$PROGRAM" | head -1; exit \${PIPESTATUS[0]}`;
  const env = { ...process.env, PROGRAM: program };
  expect(spawnSync('bash', ['-c', command], { cwd: root, env }).status).toBe(0);
});
