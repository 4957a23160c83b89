import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifestName, manifestOf, provenanceName } from '../../scripts/publish/manifest.ts';
import { aFolder } from '../folders.ts';
import { type CommandResult, runCommand } from './command.ts';
import { articleText, siteYaml } from './sites.ts';

const path = 'content/articles/2024/03/bai-mot.md';
const good = articleText({ title: 'Bài một', date: '2024-03-01' });
const folder = aFolder({ 'content/site.yaml': siteYaml, [path]: good });
const inOutput = (name: string): string => join(folder, '_site', name);
const build = (env: Readonly<Record<string, string>> = {}): Promise<CommandResult> =>
  runCommand('build', ['--date', '2024-06-01'], { cwd: folder, env });
const small = new Map<string, string>();

/** Lets the manifest of the release name so many files that another core reads it. */
function grow(): void {
  const paths = Array.from({ length: 50_000 }, (_, number) => `anh/tep-da-mat-${number}.jpg`);
  const lines = manifestOf(new Map(paths.map((name) => [name, hash('sha256', name)])));
  expect(lines.length).toBeGreaterThan(4 * 1024 * 1024);
  writeFileSync(inOutput(manifestName), lines);
}

beforeAll(async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '-m', 'Bài đầu');
  expect(await build()).toMatchObject({ status: 0, errors: '' });
  for (const name of [manifestName, provenanceName]) small.set(name, readFileSync(inOutput(name), 'utf8'));
});

describe('a build beside a large release, for which git is asked on another core', () => {
  it('publishes what one beside a small release does', async () => {
    grow();
    expect(await build()).toMatchObject({ status: 0, errors: '' });
    for (const [name, text] of small) expect(readFileSync(inOutput(name), 'utf8'), name).toBe(text);
    expect(small.get(provenanceName)).toMatch(
      /"source":"content\/articles\/2024\/03\/bai-mot\.md".*"commit":"/,
    );
  });

  it('does without git where there is none', async () => {
    grow();
    expect(await build({ PATH: join(folder, 'nowhere') })).toMatchObject({ status: 0, errors: '' });
    expect(readFileSync(inOutput(manifestName), 'utf8')).toBe(small.get(manifestName));
    expect(readFileSync(inOutput(provenanceName), 'utf8')).toBe('{"git":false,"why":"noGit"}\n');
  });

  it('ends with a problem of the content, and leaves that release as it is', async () => {
    grow();
    const before = readFileSync(inOutput(manifestName), 'utf8');
    writeFileSync(join(folder, path), good.replace('2024-03-01', '01/03/2024'));
    const { status, errors } = await build();
    writeFileSync(join(folder, path), good);
    expect({ status, errors }).toEqual({ status: 1, errors: expect.stringContaining(`${path}:3:7 date:`) });
    expect(readFileSync(inOutput(manifestName), 'utf8')).toBe(before);
    expect(['_site.next', '_site.lock'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });
});
