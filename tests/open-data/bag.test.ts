import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bag, writeBag } from '../../scripts/open-data/bag.ts';
import { fileInPackage, textInPackage } from '../../scripts/open-data/file-pieces.ts';
import { StoredZip } from '../../scripts/open-data/stored-zip.ts';
import { aFolder } from '../folders.ts';
import { type BagFiles, bagFaults } from './bag-rules.ts';
import { unpack } from './unpacked.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
const large = Buffer.alloc(3_000_001, 'Kho Tin ');
const folder = aFolder({ 'large.bin': large });

const aBag = (over: Partial<Bag> = {}): Bag => ({
  name: 'archive-2023-vi',
  day: '2023-12-31',
  info: [
    ['Source-Organization', 'Sở Thử nghiệm'],
    ['License', 'Ghi rõ nguồn\nkhi   dùng lại'],
  ],
  payload: [
    textInPackage('văn bản/tệp 100%.txt', () => 'Xin chào.\n'),
    textInPackage('a.txt', () => ''),
    fileInPackage('large.bin', join(folder, 'large.bin')),
  ],
  ...over,
});

function made(bag: Bag, name = 'bag.zip'): string {
  const file = join(folder, name);
  writeBag(bag, file);
  return file;
}

function filesOf(zip: string, base = 'archive-2023-vi'): Map<string, Buffer> {
  return new Map(unpack(zip).map(({ path, bytes }) => [path.replace(`${base}/`, ''), bytes]));
}

describe('a bag', () => {
  const zip = made(aBag());
  const files = filesOf(zip);

  it('keeps every rule of RFC 8493', () => {
    expect(bagFaults(files)).toEqual([]);
  });

  it('holds the bytes that went in, whole', () => {
    expect(files.get('data/large.bin')?.equals(large)).toBe(true);
    expect(files.get('data/a.txt')).toHaveLength(0);
    expect(files.get('data/văn bản/tệp 100%.txt')?.toString()).toBe('Xin chào.\n');
  });

  it('states in one line each who made it and how much it is', () => {
    expect(files.get('bag-info.txt')?.toString()).toBe(
      'Source-Organization: Sở Thử nghiệm\nLicense: Ghi rõ nguồn khi dùng lại\nBag-Size: 3.0 MB\nPayload-Oxum: 3000012.3\n',
    );
    expect(files.get('bagit.txt')?.toString()).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
  });

  it('has one folder at the top and one date for all, and compresses nothing', () => {
    for (const { path, date, time, method } of unpack(zip)) {
      expect(path).toMatch(/^archive-2023-vi\//);
      expect([date, time, method]).toEqual([(43 << 9) | (12 << 5) | 31, 0, 0]);
    }
  });

  it('is the same, byte for byte, whatever the order of its files', () => {
    const { payload } = aBag();
    const other = made(aBag({ payload: payload.toReversed() }), 'other.zip');
    expect(readFileSync(other).equals(readFileSync(zip))).toBe(true);
  });

  it('passes sha512sum where it is unpacked', () => {
    const place = aFolder({});
    for (const [path, bytes] of files) {
      // sha512sum does not decode what the RFC encodes.
      const file = join(place, path.replace('%', '%25'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const checked = execFileSync(
      'sha512sum',
      ['--check', '--strict', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'],
      { cwd: place },
    );
    expect(checked.toString().match(/: OK$/gm)).toHaveLength(6);
  });

  it.skipIf(!hasUnzip)('passes unzip -t, with more files than the short form of a ZIP can count', () => {
    const payload = Array.from({ length: 65_600 }, (_, index) =>
      textInPackage(`${index}.txt`, () => String(index)),
    );
    for (const file of [zip, made(aBag({ payload }), 'many.zip')]) {
      expect(execFileSync('unzip', ['-tqq', file]).toString()).toBe('');
    }
  });

  it('is packed file by file: the next is made when the last has gone by', () => {
    const steps: string[] = [];
    const payload = ['b', 'a'].map((path) => ({
      path,
      open: () => {
        steps.push(`open ${path}`);
        const pieces = (function* () {
          yield Buffer.from(path);
          steps.push(`end ${path}`);
        })();
        return { bytes: 1, pieces };
      },
    }));
    made(aBag({ payload }), 'steps.zip');
    expect(steps).toEqual(['open a', 'end a', 'open b', 'end b']);
  });

  it('fails where a file changes while it is packed', () => {
    const short = { path: 'a.txt', open: () => ({ bytes: 5, pieces: [Buffer.from('four')] }) };
    expect(() => made(aBag({ payload: [short] }), 'short.zip')).toThrow('a.txt');
  });

  it.each([
    ['1975-04-30', (1 << 5) | 1],
    ['2030-06-15', (50 << 9) | (6 << 5) | 15],
  ])('of %s has a date that ZIP can state', (day, date) => {
    const file = join(folder, `${day}.zip`);
    const packed = new StoredZip(file, day);
    packed.add('a', 1, [Buffer.from('a')]);
    packed.end();
    packed.close();
    expect(unpack(file)[0]?.date).toBe(date);
  });
});

describe('the rules of these tests', () => {
  const good = filesOf(made(aBag(), 'rules.zip'));
  const changed = (path: string, change: (text: string) => string): BagFiles =>
    new Map([...good, [path, Buffer.from(change(good.get(path)?.toString() ?? ''))]]);
  const without = (path: string): BagFiles => new Map([...good].filter(([name]) => name !== path));

  it.each([
    ['no declaration', 'bagit.txt is missing', without('bagit.txt')],
    ['no manifest', 'manifest-sha512.txt is missing', without('manifest-sha512.txt')],
    ['a lost file', 'data/a.txt of manifest-sha512.txt is missing', without('data/a.txt')],
    ['a changed file', 'data/a.txt has another checksum', changed('data/a.txt', () => 'x')],
    ['a file that nobody named', 'data/b.txt is not in', changed('data/b.txt', () => 'x')],
    [
      'a changed tag file',
      'bag-info.txt has another checksum',
      changed('bag-info.txt', (text) => text.replace('Thử', 'Thật')),
    ],
    [
      'a line that is none',
      'not a line of manifest-sha512.txt: x',
      changed('manifest-sha512.txt', (text) => `${text}x\n`),
    ],
    [
      'a climbing path',
      'unsafe path',
      changed('manifest-sha512.txt', (text) => text.replace('data/a.txt', 'data/../a.txt')),
    ],
    ['a file named twice', 'stands twice', changed('manifest-sha512.txt', (text) => text + text)],
    ['a byte order mark', 'not the declaration', changed('bagit.txt', (text) => `\ufeff${text}`)],
    [
      'a wrong count',
      'Payload-Oxum 1.1 is not',
      changed('bag-info.txt', (text) => text.replace('3000012.3', '1.1')),
    ],
  ])('see %s', (_, fault, files) => {
    expect(bagFaults(files).join('\n')).toContain(fault);
  });
});
