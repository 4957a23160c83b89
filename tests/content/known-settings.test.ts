import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownSettings } from '../../scripts/content/known-settings.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { readSettings } from '../../scripts/content/settings.ts';
import { aFolder, siteYaml } from '../folders.ts';

const files = {
  'site.yaml': siteYaml(`closed: [tags]
lint: { unicode: off }
categories: [{ id: tin-tuc, label: Tin tức }]
agencies: [{ name: Sở Cũ, to: 2020-12-31, successor: Sở Thử nghiệm }]
`),
  'tags.yaml': '- { label: đất đai, synonyms: [ruộng đất] }\n',
  'authors.yaml': '- { name: Lê Văn An, position: Chánh Văn phòng }\n',
  'notice.yaml': 'text: Nghỉ Tết\nfrom: 2026-11-01\nuntil: 2026-11-30\n',
};

/** A content folder with these settings, and where they are kept. */
function aCase(over: Record<string, string> = {}) {
  const folder = aFolder({ ...files, ...over });
  const cache = join(aFolder({}), 'settings');
  const ask = (address?: string) => {
    const problems: Problem[] = [];
    return { settings: knownSettings(folder, address, problems, cache), problems };
  };
  return { folder, cache, ask };
}

describe('settings that an earlier build has read', () => {
  it('are what reading them comes to', () => {
    const { folder, cache, ask } = aCase();
    const problems: Problem[] = [];
    const read = readSettings(folder, undefined, problems);
    expect(problems).toEqual([]);
    expect(read.notice).toBeDefined();
    expect(ask()).toEqual({ settings: read, problems: [] });
    expect(existsSync(cache)).toBe(true);
    expect(ask()).toEqual({ settings: read, problems: [] });
  });

  it.each(Object.keys(files))('are read again where %s is another or gone', (name) => {
    const { folder, ask } = aCase();
    ask();
    const file = join(folder, name);
    const changed = readFileSync(file, 'utf8').replace(/Bà|đất đai|An,|Tết/, (word) =>
      `${word}`.toUpperCase(),
    );
    writeFileSync(file, changed);
    expect(ask().settings).toEqual(readSettings(folder, undefined, []));
    rmSync(file);
    expect(ask().settings).toEqual(readSettings(folder, undefined, []));
  });

  it('are those of their address', () => {
    const { ask } = aCase();
    ask();
    expect(ask('https://thu.example.vn/x/').settings.site).toMatchObject({ base: '/x/' });
    expect(ask().settings.site).toMatchObject({ base: '/' });
  });

  it('are not kept where something is wrong with them: it is said each time', () => {
    const { cache, ask } = aCase({ 'tags.yaml': '- { lable: đất đai }\n' });
    const first = ask().problems;
    expect(first).not.toEqual([]);
    expect(ask().problems).toEqual(first);
    expect(existsSync(cache)).toBe(false);
  });

  it('do not hide a file that cannot be read', () => {
    const { folder, ask } = aCase({ 'tags.yaml': '' });
    rmSync(join(folder, 'tags.yaml'));
    expect(ask().problems).toEqual([]);
    mkdirSync(join(folder, 'tags.yaml'));
    expect(ask().problems).toMatchObject([{ path: 'content/tags.yaml', severity: 'error' }]);
  });

  it.each([
    ['is empty', () => ''],
    ['was cut', (text: string) => text.slice(0, -9)],
    ['holds something else', (text: string) => text.replace('Sở', 'Số')],
  ])('are read again where their file %s', (_, damage) => {
    const { folder, cache, ask } = aCase();
    ask();
    const whole = readFileSync(cache, 'utf8');
    writeFileSync(cache, damage(whole));
    expect(ask().settings).toEqual(readSettings(folder, undefined, []));
    expect(readFileSync(cache, 'utf8')).toBe(whole);
  });
});
