import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type TestServer } from '../browser/serve.ts';
import * as checkout from '../ci/checkout.ts';
import { github, gitlab } from '../ci/workflow.ts';
import { type Sshd, startSshd } from '../deploy/sshd.ts';
import type { CommandResult } from '../site/command.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

/**
 * Runs the lines of both files as they stand, by the shells that the services use. Only the installation is left
 * out: it is what `.ci/run` does, and the packages are here.
 */
const folder = temporaryFolder();
const project = join(folder, 'project');
const live = join(folder, 'live');
let server: TestServer;
let sshd: Sshd;

beforeAll(async () => {
  mkdirSync(live);
  server = await serveSite(live);
  sshd = await startSshd(join(folder, 'sshd'));
  const draft = articleText({ title: 'Bài nháp', date: '2024-03-02', draft: 'true' });
  checkout.writeCheckout(project, {
    url: server.url,
    files: { ...checkout.published, 'content/articles/2024/03/nhap.md': draft },
  });
});
afterAll(async () => {
  await server.stop();
  await sshd.stop();
  removeFolder(folder);
});

describe('the steps on GitHub', () => {
  const step = (job: string, name: string): string =>
    github().jobs[job]?.steps.find((one) => one.name === name)?.run ?? 'exit 99';

  it('check the content', async () => {
    expect(await bash(step('check', 'Check'))).toMatchObject({ status: 0 });
  });

  it('preview a pull request with its drafts', async () => {
    const { status, errors } = await bash(step('check', 'Preview'));
    expect([status, errors]).toEqual([0, '']);
    expect(read('_site/2024/03/nhap/index.html')).toContain('http://localhost:8000/2024/03/nhap/');
  });

  it('build a first release without a live site, and further ones that continue it', async () => {
    expect((await bash(step('build', 'Build'), { FIRST: 'true' })).status).toBe(0);
    expect(existsSync(join(project, '_site/2024/03/nhap'))).toBe(false);
    cpSync(join(project, '_site'), live, { recursive: true });
    const second = await bash(step('build', 'Build'), { FIRST: '' });
    expect([second.status, second.errors]).toEqual([0, '']);
    expect(second.output).not.toContain('--previous)');
    const audited = await bash(step('build', 'Audit'));
    expect(audited.output).toMatch(/^Đã soát 0 trong \d+ trang, 0 lỗi/m);
  });

  it('stop where a published article is lost', async () => {
    rmSync(join(project, 'content/articles/2024/03/mot.md'));
    const { status, errors } = await bash(step('server', 'Build'), { FIRST: '' });
    expect(errors).toContain('content/articles/2024/03/mot.md:1:1');
    expect(status).not.toBe(0);
    writeFiles(project, checkout.published);
  });

  it('deploy to a server with a key from the secrets, which stays nowhere', async () => {
    expect((await bash(step('server', 'Build'), { FIRST: '' })).status).toBe(0);
    const { status, errors, output } = await bash(step('server', 'Deploy'), {
      ...secrets(),
      TMPDIR: project,
    });
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain('Đã đăng bản 0001-');
    expect(read('../srv/current/index.html')).toContain('Bài một');
    const footer = join(project, 'layouts/parts/footer.ts');
    const text = readFileSync(footer, 'utf8');
    writeFileSync(footer, text.replace('<footer', '<a href="/khong-co/">x</a><footer'));
    expect((await bash(step('server', 'Build'), { FIRST: '' })).status).toBe(0);
    const faulty = await bash(step('server', 'Deploy'), { ...secrets(), TMPDIR: project });
    expect(faulty.errors).toMatch(
      /^Chưa gửi gì.*\n.*index\.html:\d+:\d+: liên kết không dẫn tới đâu: \/khong-co\/$/m,
    );
    expect(faulty.status).not.toBe(0);
    writeFileSync(footer, text);
    const left = await bash('ls -d tmp.* khotin-* 2>/dev/null; true', {});
    expect(left.output).toBe('');
  });
});

describe('the steps on GitLab', () => {
  const script = (job: string): string => (gitlab()[job]?.script ?? ['exit 99']).join('\n');

  it('check the content and write a report', async () => {
    expect((await bash(script('check'))).status).toBe(0);
    expect(JSON.parse(read('gl-code-quality-report.json'))).toEqual([]);
  });

  it('fail with a report and the same words in the log', async () => {
    writeFiles(project, {
      'content/articles/2024/03/hong.md': articleText({ title: 'Hỏng', date: '2024-02-30' }),
    });
    const { status, errors } = await bash(script('check'));
    expect(status).not.toBe(0);
    expect(errors).toContain('content/articles/2024/03/hong.md');
    const [problem] = JSON.parse(read('gl-code-quality-report.json'));
    expect(problem.location.path).toBe('content/articles/2024/03/hong.md');
    rmSync(join(project, 'content/articles/2024/03/hong.md'));
  });

  it('preview a merge request, and publish pages', async () => {
    expect((await bash(script('preview'))).status).toBe(0);
    expect(read('_site/index.html')).toContain('Bài nháp');
    expect((await bash(script('pages'), { FIRST: 'true' })).status).toBe(0);
    expect(read('public/index.html')).toContain('Bài một');
  });

  it('deploy to a server with the files that GitLab makes of variables', async () => {
    const { DEPLOY_KEY, DEPLOY_KNOWN_HOSTS, DEPLOY_TARGET } = secrets();
    writeFiles(folder, { key: `${DEPLOY_KEY}\n`, known: `${DEPLOY_KNOWN_HOSTS}\n` });
    const files = {
      DEPLOY_KEY: join(folder, 'key'),
      DEPLOY_KNOWN_HOSTS: join(folder, 'known'),
      DEPLOY_TARGET,
    };
    const deployed = await bash(script('server'), { ...files, FIRST: '' });
    expect([deployed.status, deployed.errors]).toEqual([0, '']);
    expect(deployed.output).toMatch(/Đã đăng bản|không có gì phải gửi/);
  });
});

function secrets() {
  const [, port = '', user = ''] = /Port (\d+)\n {2}User (\S+)/.exec(readFileSync(sshd.config, 'utf8')) ?? [];
  return {
    DEPLOY_TARGET: `ssh://${user}@127.0.0.1:${port}${join(folder, 'srv')}`,
    DEPLOY_KEY: readFileSync(join(folder, 'sshd/key'), 'utf8').trimEnd(),
    DEPLOY_KNOWN_HOSTS: `[127.0.0.1]:${port} ${readFileSync(join(folder, 'sshd/host.pub'), 'utf8').trim()}`,
  };
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

function bash(lines: string, env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  return checkout.bash(lines, { cwd: project, env });
}
