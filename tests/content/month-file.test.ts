import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openMonth, writeMonth } from '../../scripts/content/month-file.ts';
import type { PackedReading } from '../../scripts/content/packed-reading.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';

const folder = temporaryFolder();
const file = join(folder, '2023-01');
afterAll(() => removeFolder(folder));

const aReading = (over: Partial<PackedReading> = {}): PackedReading => ({
  contentId: 'f'.repeat(40),
  textHash: 'a'.repeat(64),
  date: '2023-01-09',
  time: '08:30',
  form: 'p',
  places: '3 5 4 9',
  title: 'Đất đai',
  category: 'tin',
  tags: 'Đất đai\tThuế',
  authors: 'An',
  summary: 'Tóm tắt',
  lead: '𠮷 😀',
  folder: '[["a.jpg",1]]',
  rest: '{"draft":true}',
  ...over,
});
const nothing: PackedReading = {
  ...{
    contentId: '',
    textHash: '',
    date: '',
    time: '',
    form: '',
    places: '',
    title: '',
    category: '',
    tags: '',
  },
  ...{ authors: '', summary: '', lead: '', folder: '', rest: '' },
};

describe('the readings of a month', () => {
  it.each<[string, readonly PackedReading[]]>([
    ['none', []],
    ['one', [aReading()]],
    ['one that says nothing', [nothing]],
    ['several', [aReading(), nothing, aReading({ title: 'ΑΒΓ ກຂຄ', rest: '' })]],
  ])('come back as they were kept, in the order of their names: %s', (_what, readings) => {
    const named = new Map(readings.map((reading, at) => [`bài-${at}.md`, reading]));
    for (const stamp of ['', 'b'.repeat(40)]) {
      writeMonth(file, stamp, new Map([...named].reverse()));
      const month = openMonth(file);
      expect(month?.stamp).toBe(stamp);
      expect(month?.names()).toEqual([...named.keys()]);
      expect([...(month?.readings() ?? [])]).toEqual([...named.values()]);
    }
  });

  it('are unknown where the file is gone, cut off, another one or that of another month', () => {
    expect(openMonth(join(folder, '2023-02'))).toBeUndefined();
    writeMonth(file, '', new Map([['a.md', aReading()]]));
    const whole = readFileSync(file);
    writeFileSync(join(folder, '2023-03'), whole);
    expect(openMonth(join(folder, '2023-03'))).toBeUndefined();
    for (const bytes of [whole.subarray(0, -1), whole.subarray(0, 20), Buffer.from('{}'), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      expect(openMonth(file)).toBeUndefined();
    }
  });
});
