import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../scripts/cli/words.ts';
import { type CommandResult, runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
const output = join(folder, '_site');
const manifest = join(output, 'manifest-sha256.txt');
const signature = `${manifest}.sig`;
afterAll(() => removeFolder(folder));

const build = (args: string[], env: Record<string, string> = {}): Promise<CommandResult> =>
  runCommand('build', ['--date', '2024-06-01', ...args], { cwd: folder, env });
const keyed = (name: string, passphrase = ''): void => {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', 'ci', '-f', join(folder, name)]);
};
/** The documented command. */
const verify = (): { status: number | null; said: string } => {
  const args = ['-Y', 'verify', '-f', 'allowed_signers', '-I', 'khotin', '-n', 'khotin', '-s', signature];
  const { status, stdout, stderr } = spawnSync('ssh-keygen', args, {
    cwd: folder,
    input: readFileSync(manifest),
  });
  return { status, said: `${stdout}${stderr}` };
};
const allow = (name: string): void => {
  const key = readFileSync(join(folder, `${name}.pub`), 'utf8');
  writeFileSync(join(folder, 'allowed_signers'), `khotin namespaces="khotin" ${key}`);
};

beforeAll(() => {
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    'content/articles/2024/03/mot.md': articleText({ title: 'Một', date: '2024-03-01' }),
    'not-a-key': 'hello\n',
  });
  keyed('key');
  keyed('other');
  keyed('locked', 'mật khẩu');
});

describe('a signed release', () => {
  it('is verified by the documented command, and not when its manifest was changed or its key is another', async () => {
    expect((await build(['--sign', 'key'])).errors).toBe('');
    allow('key');
    expect(verify()).toMatchObject({ status: 0, said: expect.stringContaining('Good "khotin" signature') });
    const whole = readFileSync(manifest);
    appendFileSync(manifest, `${'a'.repeat(64)}  x\n`);
    expect(verify().status).not.toBe(0);
    writeFileSync(manifest, whole);
    allow('other');
    expect(verify().status).not.toBe(0);
    allow('key');
    expect(verify().status).toBe(0);
  });

  it('has the same manifest as one that is not signed, and the signature goes when nobody signs', async () => {
    const signed = readFileSync(manifest, 'utf8');
    expect((await build([])).errors).toBe('');
    expect(existsSync(signature)).toBe(false);
    expect(readFileSync(manifest, 'utf8')).toBe(signed);
    expect(signed).not.toContain('.sig');
  });

  it('is signed by a key of the agent, whose public half is named', async () => {
    const said = execFileSync('ssh-agent', ['-s']).toString();
    const env = Object.fromEntries(
      [...said.matchAll(/(SSH_\w+)=([^;]+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    try {
      execFileSync('ssh-add', ['-q', join(folder, 'key')], { env: { ...process.env, ...env } });
      writeFiles(folder, { 'agent.pub': readFileSync(join(folder, 'key.pub')) });
      expect((await build(['--sign', 'agent.pub'], env)).errors).toBe('');
      expect(verify().status).toBe(0);
    } finally {
      process.kill(Number(env['SSH_AGENT_PID']));
    }
  });
});

describe('a key that cannot sign', () => {
  const { vi } = wordsOf;
  const withoutProgram = join(folder, 'bin');

  beforeAll(() => {
    chmodSync(join(folder, 'other'), 0o644);
    writeFiles(withoutProgram, { '.keep': '' });
    for (const name of ['env', 'git', 'false'])
      symlinkSync(execFileSync('which', [name]).toString().trim(), join(withoutProgram, name));
    rmSync(output, { recursive: true, force: true });
  });

  it.each([
    ['that is missing', 'nowhere', {}, vi.signatureRefused.noKey(join(folder, 'nowhere'))],
    ['with a passphrase', 'locked', {}, vi.signatureRefused.locked(join(folder, 'locked'))],
    ['that is none', 'not-a-key', {}, 'not-a-key: '],
    ['that others may read', 'other', {}, 'Permissions 0644'],
    ['where ssh-keygen is missing', 'key', { PATH: withoutProgram }, vi.signatureRefused.noProgram('')],
  ])('%s stops the build at once, in one message', async (_, key, env, message) => {
    const { status, errors } = await build(['--sign', key], env);
    expect(errors).toContain(message);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
    expect(existsSync(output)).toBe(false);
  });
});
