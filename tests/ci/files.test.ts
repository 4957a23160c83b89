import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { root } from '../site/command.ts';
import { github, githubFile, gitlab, gitlabFile } from './workflow.ts';

/** The schema that the makers of a service publish for its files. */
function schemaOf(name: string): ValidateFunction {
  const text = readFileSync(join(root, `tests/fixtures/ci/${name}.schema.json`), 'utf8');
  return new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text));
}

const services = [
  { name: 'github-workflow', read: github },
  { name: 'gitlab-ci', read: gitlab },
];

describe.each(services)('the file for $name', ({ name, read }) => {
  const validate = schemaOf(name);

  it('follows its published schema', () => {
    validate(read());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would be refused with a misspelt key', () => {
    const [job = ''] = Object.keys(name === 'gitlab-ci' ? { check: 0 } : github().jobs);
    const file = structuredClone<unknown>(read()) as Record<string, Record<string, Record<string, unknown>>>;
    const broken = name === 'gitlab-ci' ? file : (file['jobs'] ?? {});
    Object.assign(broken[job] ?? {}, { scirpt: ['npm run check'], stepz: [] });
    expect(validate(file)).toBe(false);
  });

  it('installs without running the scripts of packages', () => {
    const text = readFileSync(name === 'gitlab-ci' ? gitlabFile : githubFile, 'utf8');
    const installs = text.match(/npm (?:ci|install|i)\b.*/g) ?? [];
    expect(installs).not.toEqual([]);
    for (const line of installs) expect(line).toMatch(/^npm ci --ignore-scripts/);
  });

  it('calls only commands that package.json knows', () => {
    const text = readFileSync(name === 'gitlab-ci' ? gitlabFile : githubFile, 'utf8');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const called = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, command]) => command);
    expect(new Set(called)).toEqual(new Set(['check', 'build', 'audit', 'deploy']));
    for (const command of called) expect(scripts).toHaveProperty(String(command));
  });
});

describe('the workflow on GitHub', () => {
  const { permissions, jobs, concurrency } = github();
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins each action to a commit and says which version that is', () => {
    const lines = readFileSync(githubFile, 'utf8').match(/uses: .*/g) ?? [];
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository, and only the job that publishes pages may write them', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(more.map(([name, job]) => [name, job.permissions])).toEqual([
      ['pages', { pages: 'write', 'id-token': 'write' }],
    ]);
    expect(jobs['pages']?.steps).toHaveLength(1);
  });

  it('keeps no credentials in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toEqual({ 'persist-credentials': false });
  });

  it('gives secrets to one step only, which no pull request reaches', () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(holders.map(({ name }) => name)).toEqual(['Deploy']);
    expect(jobs['server']?.steps).toContain(holders[0]);
    for (const name of ['build', 'server']) {
      expect(jobs[name]?.if).toContain("github.event_name != 'pull_request'");
      expect(jobs[name]?.if).toContain("github.ref == 'refs/heads/main'");
    }
    expect(readFileSync(githubFile, 'utf8')).not.toContain('pull_request_target');
  });

  it('audits what it built before it hands it on', () => {
    const namesOf = (job: string): readonly string[] =>
      (jobs[job]?.steps ?? []).map(({ name, uses = '' }) => name ?? uses.replace(/@.*/, ''));
    expect(namesOf('build').slice(-3)).toEqual(['Build', 'Audit', 'actions/upload-pages-artifact']);
    // A deploy audits by itself.
    expect(namesOf('server').slice(-2)).toEqual(['Build', 'Deploy']);
    expect(
      steps
        .find(({ name }) => name === 'Preview')
        ?.run?.trim()
        .split('\n')
        .at(-1),
    ).toBe('npm run audit');
  });

  it('publishes one release after the other, and breaks none off', () => {
    expect(concurrency.group).toBe('publish-$' + '{{ github.ref }}');
    expect(concurrency['cancel-in-progress']).toBe('$' + "{{ github.event_name == 'pull_request' }}");
  });

  it('puts no foreign text into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

describe('the pipeline on GitLab', () => {
  it('publishes the default branch only', () => {
    for (const job of ['pages', 'server'])
      for (const rule of gitlab()[job]?.rules ?? [{ if: '' }])
        expect(rule.if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  });

  it('publishes one release after the other, and breaks none off', () => {
    for (const job of ['pages', 'server']) {
      expect(gitlab()[job]?.resource_group).toBe('publish');
      expect(gitlab()[job]?.interruptible ?? false).toBe(false);
    }
  });

  it('audits what it built before it hands it on', () => {
    const scriptOf = (job: string): string => (gitlab()[job]?.script ?? []).join('\n');
    for (const job of ['preview', 'pages'])
      expect(scriptOf(job)).toMatch(/npm run build[\s\S]*\nnpm run audit.*$/);
    // A deploy audits by itself.
    expect(scriptOf('server')).toMatch(/npm run build[\s\S]*\nnpm run deploy.*$/);
  });

  it('names no secret in the jobs that merge requests run', () => {
    for (const job of ['check', 'preview']) expect(JSON.stringify(gitlab()[job])).not.toContain('DEPLOY');
  });
});
