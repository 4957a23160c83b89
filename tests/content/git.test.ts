import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../../scripts/content/git.ts';
import { aFolder } from '../folders.ts';

afterEach(() => vi.unstubAllEnvs());

/** What keeps this process from coming to its end. */
const timers = (): string[] => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');

it.each([
  ['answers', {}, 0],
  ['is not there', { PATH: join(aFolder({}), 'nowhere') }, undefined],
])(
  'git is not waited for any longer where it %s',
  async (_, env: Readonly<Record<string, string>>, status) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const before = timers();
    expect(await ask(aFolder({}), ['--version'])).toMatchObject({ status });
    expect(timers()).toEqual(before);
  },
);
