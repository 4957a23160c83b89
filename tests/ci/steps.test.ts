import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandResult } from '../site/command.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';
import { bash, published, writeCheckout } from './checkout.ts';
import { recordNpm } from './recorder.ts';
import { github, gitlab } from './workflow.ts';

/**
 * Walks through the lines of both files as they stand. Checks, one build and its audit are real; around the others
 * stands a recorder in place of npm. `tests/long/ci.long.ts` runs every one of them for real.
 */
const folder = temporaryFolder();
const project = join(folder, 'project');
const live = 'http://127.0.0.1:9/';
const { env, calls } = recordNpm(folder);

const run = (lines: string, more: Readonly<Record<string, string>> = {}): Promise<CommandResult> =>
  bash(lines, { cwd: project, env: more });
/** What a step would call. */
const called = async (
  lines: string,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly (string | number | null)[]> => {
  const { status } = await run(lines, { ...env, ...more });
  return [status, ...calls()];
};

beforeAll(() => writeCheckout(project, { url: live, files: published }));
afterAll(() => removeFolder(folder));

describe('the steps on GitHub', () => {
  const step = (job: string, name: string): string =>
    github().jobs[job]?.steps.find((one) => one.name === name)?.run ?? 'exit 99';

  it('check the content, and preview it with its drafts', async () => {
    expect(await called(step('check', 'Check'))).toEqual([0, 'run check -- --format github']);
    expect(await called(step('check', 'Preview'))).toEqual([
      0,
      'run build -- --drafts --base http://localhost:8000/',
      'run audit',
    ]);
  });

  it.each([
    { job: 'build', more: '' },
    { job: 'server', more: ' --compress' },
  ])('build in the job $job, with the live site or as a first release', async ({ job, more }) => {
    const lines = step(job, 'Build');
    const first = `run build${more === '' ? '' : ` --${more}`}`;
    expect(await called(lines, { FIRST: 'true' })).toEqual([0, first]);
    expect(await called(lines, { FIRST: '' })).toEqual([0, `run build --${more} --previous ${live}`]);
    expect(await called(lines, { FIRST: '', STATUS: '1' })).toContain(1);
  });

  it('audit a build for real, and stop at a page that someone changed', async () => {
    expect((await run(step('build', 'Build'), { FIRST: 'true' })).status).toBe(0);
    expect((await run(step('build', 'Audit'))).output).toMatch(/^Đã soát (\d+) trong \1 trang, 0 lỗi/m);
    appendFileSync(join(project, '_site/2024/03/mot/index.html'), '\n<a href="/khong-co/">x</a>\n');
    const { status, errors } = await run(step('build', 'Audit'));
    expect(errors).toMatch(/^2024\/03\/mot\/index\.html:\d+:1: liên kết không dẫn tới đâu: \/khong-co\/\n$/);
    expect(status).not.toBe(0);
  });

  it('deploy with a key from the secrets, which only we can read and which stays nowhere', async () => {
    const secrets = {
      DEPLOY_TARGET: 'web@may:/srv/tin',
      DEPLOY_KEY: 'KHÓA',
      DEPLOY_KNOWN_HOSTS: 'may ssh-x',
    };
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const lines = await called(step('server', 'Deploy'), { ...secrets, TMPDIR: temporary });
    expect(lines).toEqual([
      0,
      expect.stringMatching(/^run deploy -- web@may:\/srv\/tin --ssh-config .*\/config$/),
      expect.stringMatching(/^IdentityFile .*\/key$/),
      expect.stringMatching(/^UserKnownHostsFile .*\/known_hosts$/),
      '600',
      'KHÓA',
    ]);
    expect(existsSync(String(lines[2]).replace('IdentityFile ', ''))).toBe(false);
  });
});

describe('the steps on GitLab', () => {
  const script = (job: string): string => (gitlab()[job]?.script ?? ['exit 99']).join('\n');

  it('check the content and write a report, and fail with the same words in the log', async () => {
    expect((await run(script('check'))).status).toBe(0);
    expect(JSON.parse(read('gl-code-quality-report.json'))).toEqual([]);
    const broken = 'content/articles/2024/03/hong.md';
    writeFiles(project, { [broken]: articleText({ title: 'Hỏng', date: '2024-02-30' }) });
    const { status, errors } = await run(script('check'));
    expect(status).not.toBe(0);
    expect(errors).toContain(broken);
    expect(JSON.parse(read('gl-code-quality-report.json'))[0].location.path).toBe(broken);
    rmSync(join(project, broken));
  });

  it('preview a merge request', async () => {
    expect(await called(script('preview'))).toEqual([
      0,
      'run build -- --drafts --base http://localhost:8000/',
      'run audit',
    ]);
  });

  it('build and audit for pages', async () => {
    const audit = `run audit -- --output public --previous ${live}`;
    expect(await called(script('pages'), { FIRST: 'true' })).toEqual([
      0,
      'run build -- --compress --output public',
      audit,
    ]);
    expect(await called(script('pages'))).toEqual([
      0,
      `run build -- --compress --output public --previous ${live}`,
      audit,
    ]);
    expect(await called(script('pages'), { STATUS: '1' })).toHaveLength(2);
  });

  it('deploy with the files that GitLab makes of variables', async () => {
    writeFiles(folder, { key: 'KHÓA\n', known: 'may ssh-x\n' });
    const key = join(folder, 'key');
    const known = join(folder, 'known');
    const variables = { DEPLOY_TARGET: 'web@may:/srv/tin', DEPLOY_KEY: key, DEPLOY_KNOWN_HOSTS: known };
    expect(await called(script('server'), variables)).toEqual([
      0,
      `run build -- --compress --previous ${live}`,
      'run deploy -- web@may:/srv/tin --ssh-config .cache/ssh-config',
      `IdentityFile ${key}`,
      `UserKnownHostsFile ${known}`,
      '600',
      'KHÓA',
    ]);
  });
});

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
