import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Put } from '../../scripts/publish/put-file.ts';
import { WritingDesk } from '../../scripts/publish/writing-desk.ts';
import { aFolder } from '../folders.ts';

const folder = aFolder({ 'taken.html': 'x' });
const megabyte = 'Tin tức. '.repeat(90_000);

function deskWith(puts: Map<string, Put>): WritingDesk {
  return new WritingDesk(folder + sep, (put) => puts.set(put.path, put));
}

describe('a writing desk', () => {
  it.each([
    ['little', 3],
    ['more than one core should write', 40],
  ])('has everything on disk after it settled: %s', (name, count) => {
    const puts = new Map<string, Put>();
    const desk = deskWith(puts);
    const texts = new Map<string, string>();
    for (let at = 0; at < count; at += 1) {
      const path = `${name}/${at % 7}/${at}.html`;
      texts.set(path, `${at} ${megabyte}`);
      desk.write({ path, known: undefined }, texts.get(path) ?? '');
    }
    desk.settle();
    for (const [path, text] of texts) {
      expect(readFileSync(join(folder, path), 'utf8') === text, path).toBe(true);
      expect(puts.get(path)).toEqual({ path, sum: hash('sha256', text), isNew: true });
    }
    expect(puts.size).toBe(count);
  });

  it('writes texts and bytes by turns, whatever their letters and lengths', () => {
    const desk = deskWith(new Map());
    const contents = [
      '',
      'ASCII',
      'Đất đai',
      '𠮷😀',
      'nửa \ud83d cặp',
      Buffer.from('bytes'),
      Buffer.alloc(0),
      'x',
    ];
    contents.forEach((content, at) => {
      desk.write({ path: `turns/${at}`, known: undefined }, content);
    });
    desk.settle();
    contents.forEach((content, at) => {
      expect(readFileSync(join(folder, `turns/${at}`)).equals(Buffer.from(content)), String(content)).toBe(
        true,
      );
    });
  });

  it('writes after it was abandoned as if nothing had been', () => {
    const desk = deskWith(new Map());
    desk.write({ path: 'given-up.html', known: undefined }, 'lời cũ');
    desk.abandon();
    desk.write({ path: 'anew.html', known: undefined }, 'lời mới');
    desk.settle();
    expect(readFileSync(join(folder, 'anew.html'), 'utf8')).toBe('lời mới');
    expect(existsSync(join(folder, 'given-up.html'))).toBe(false);
  });

  it('does not write what stands there already', () => {
    const puts = new Map<string, Put>();
    const desk = deskWith(puts);
    const path = 'same.html';
    desk.write({ path, known: hash('sha256', 'như cũ') }, 'như cũ');
    desk.settle();
    expect(puts.get(path)).toMatchObject({ isNew: false });
    expect(existsSync(join(folder, path))).toBe(false);
  });

  it.each([
    ['this core', 1],
    ['the other core', 30],
  ])('says what failed on %s', (name, before) => {
    const desk = deskWith(new Map());
    const writeAll = (): void => {
      for (let at = 0; at < before; at += 1) {
        const path = `failing ${name}/${at}.html`;
        desk.write({ path, known: undefined }, megabyte);
      }
      desk.write({ path: 'taken.html', known: undefined }, 'y');
      for (let at = 0; at < before; at += 1) {
        const path = `failing ${name}/after/${at}.html`;
        desk.write({ path, known: undefined }, megabyte);
      }
      desk.settle();
    };
    expect(writeAll).toThrow(expect.objectContaining({ code: 'EEXIST', path: join(folder, 'taken.html') }));
    desk.abandon();
    expect(readFileSync(join(folder, 'taken.html'), 'utf8')).toBe('x');
  });

  it('writes nothing more once it was abandoned', () => {
    const desk = deskWith(new Map());
    for (let at = 0; at < 30; at += 1) {
      const path = `abandoned/${at}.html`;
      desk.write({ path, known: undefined }, megabyte);
    }
    desk.abandon();
    const last = join(folder, 'abandoned/29.html');
    expect(existsSync(last)).toBe(false);
    writeFileSync(join(folder, 'later.html'), '');
    desk.settle();
    expect(existsSync(last)).toBe(false);
  });
});
