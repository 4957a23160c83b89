import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended } from '../deploy/sshd.ts';
import { aFolder } from '../folders.ts';
import { until } from '../patience.ts';
import { root, tsx } from '../site/command.ts';

/** Starts a program that has the system's temporary folder for itself. */
function start(program: string) {
  const temporary = aFolder({ 'other/x': '' });
  const module = join(root, 'scripts/content/work-folder.ts');
  const lines = [
    `import { spawn, spawnSync } from 'node:child_process';`,
    `import { openNameless, openWorkFolder } from '${module}';`,
    `const wait = () => { spawnSync('touch', ['${temporary}/ready']); setInterval(() => undefined, 1000); };`,
  ];
  const file = join(aFolder({ 'program.mts': [...lines, program].join('\n') }), 'program.mts');
  const child = spawn(process.execPath, ['--import', tsx, file], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: 'ignore',
  });
  const names = (): string[] => readdirSync(temporary);
  return {
    temporary,
    child,
    isReady: () => names().includes('ready'),
    left: () => names().filter((name) => name.startsWith('khotin-')),
    end: new Promise((resolve) => child.once('close', resolve)),
  };
}

describe('a folder for a command', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'goes away where %s ends the process',
    async (signal) => {
      const { child, isReady, left } = start(
        `openWorkFolder('khotin-one'); openWorkFolder('khotin-two'); wait();`,
      );
      await until('a program at work', isReady);
      expect(left()).toHaveLength(2);
      await ended(child, signal);
      await until('the end of what it left', () => left().length === 0);
    },
  );

  it.each([
    ['throws', 'throw new Error();'],
    ['exits', 'process.exit();'],
    ['ends', ''],
  ])('goes away where the process %s', async (_, statement) => {
    const { end, left } = start(`openWorkFolder('khotin-one');\n${statement}`);
    await end;
    await until('the end of what it left', () => left().length === 0);
  });

  it('goes away again, with others, where a child outlives the process', async () => {
    const late = 'sleep 1; mkdir -p "$0/late"; touch "$1/over"';
    const { temporary, child, isReady, left } = start(
      `const { TMPDIR } = process.env;
      const { path } = openWorkFolder('khotin-one', [TMPDIR + '/other']);
      spawn('sh', ['-c', '${late}', path, TMPDIR], { detached: true, stdio: 'ignore' });
      wait();`,
    );
    await until('a program at work', isReady);
    await ended(child, 'SIGKILL');
    await until('the end of its child', () => existsSync(join(temporary, 'over')));
    await until('the end of what both left', () => left().length === 0);
    expect(existsSync(join(temporary, 'other'))).toBe(false);
  });

  it('is gone at once where it is removed, and stays where it was kept', async () => {
    const program = `const [one, two] = [openWorkFolder('khotin-one'), openWorkFolder('khotin-two')];
      two.keep(); for (const folder of [one, two]) folder.remove(); wait();`;
    const { child, isReady, left } = start(program);
    await until('a program at work', isReady);
    expect(left()).toEqual([expect.stringMatching(/^khotin-two-/)]);
    await ended(child);
    expect(left()).toHaveLength(1);
  });
});

describe('a file without a name', () => {
  it('is read as a child wrote it, and leaves nothing even where the process is killed', async () => {
    const program = `const file = openNameless();
      spawnSync('sh', ['-c', 'echo một; echo hai'], { stdio: ['ignore', file.descriptor, 'ignore'] });
      if (file.read() === 'một\\nhai\\n') wait();`;
    const { child, isReady, left } = start(program);
    await until('a program at work', isReady);
    await ended(child, 'SIGKILL');
    expect(left()).toEqual([]);
  });
});
