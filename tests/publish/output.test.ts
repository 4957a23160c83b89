import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName, provenanceName, signatureName } from '../../scripts/publish/manifest.ts';
import { type OpenOutput, openRelease } from '../../scripts/publish/output.ts';
import { aFolder } from '../folders.ts';

const place = aFolder({ 'content/site.yaml': '', 'shelf/large.zip': 'PK' });
const site = join(place, '_site');
const large = join(place, 'shelf/large.zip');
const sum = hash('sha256', 'PK');
const open = (): OpenOutput => openRelease(site, join(place, 'content'));
const read = (path: string): string => readFileSync(join(site, path), 'utf8');

describe('a release', () => {
  it('takes a file that lies elsewhere under a second name, without doubling it', () => {
    const output = open();
    output.link('a/large.zip', large, sum);
    output.write('b.txt', 'b');
    expect(output.commit().written).toEqual(['a/large.zip', 'b.txt']);
    expect(statSync(join(site, 'a/large.zip')).ino).toBe(statSync(large).ino);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifestName], { cwd: site });
  });

  it('neither reads nor writes again what it has, by its sum', () => {
    rmSync(large);
    const output = open();
    output.link('a/large.zip', large, sum);
    expect(output.keep('b.txt', hash('sha256', 'another'))).toBe(false);
    expect(output.keep('b.txt', hash('sha256', 'b'))).toBe(true);
    expect(output.commit()).toMatchObject({ written: [], removed: [] });
    expect(read('a/large.zip')).toBe('PK');
  });

  it('fails where the file to link is not there', () => {
    const output = open();
    expect(() => output.link('c.zip', large, hash('sha256', 'c'))).toThrow('ENOENT');
    output.discard();
    expect(existsSync(join(site, 'b.txt'))).toBe(true);
  });

  it('holds beside its manifest what is made for it, and lets it go when nobody makes it', () => {
    const output = open();
    output.keep('b.txt');
    let seen = '';
    output.commit((manifest) => {
      seen = String(manifest);
      return new Map([
        [signatureName, 'signed'],
        [provenanceName, '{}'],
      ]);
    });
    expect(read(manifestName)).toBe(seen);
    expect([read(signatureName), read(provenanceName)]).toEqual(['signed', '{}']);
    expect(seen).toBe(`${hash('sha256', 'b')}  b.txt\n`);
    const next = open();
    next.keep('b.txt');
    next.commit();
    expect([signatureName, provenanceName].map((name) => existsSync(join(site, name)))).toEqual([
      false,
      false,
    ]);
  });

  it('leaves the old one as it was where what stands beside cannot be made', () => {
    const before = read(manifestName);
    const output = open();
    output.write('c.txt', 'c');
    expect(() =>
      output.commit(() => {
        throw new Error('no key');
      }),
    ).toThrow('no key');
    output.discard();
    expect(read(manifestName)).toBe(before);
    expect(existsSync(join(site, 'c.txt'))).toBe(false);
  });
});
