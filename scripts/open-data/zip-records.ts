import type { Day } from '../content/model.ts';

/** One file of a ZIP, as its headers state it. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly day: Day;
}

/** The central directory, as the end of a ZIP states it. */
export interface ZipDirectory {
  readonly start: number;
  readonly bytes: number;
  readonly count: number;
}

// Sections 4.3 and 4.4 of APPNOTE.TXT 6.3.10; all numbers are little-endian.
const utf8Names = 1 << 11;
const stored = 0;
const plain = 20;
const zip64 = 45;
/** Unix, so that the mode of a file counts. */
const madeBy = (3 << 8) | zip64;
const regularFile = (0o100644 << 16) >>> 0;
const large = 0xffff_ffff;
const many = 0xffff;

type Field = readonly [size: 2 | 4 | 8, value: number];

/** What stands before the bytes of a file. */
export function localHeader({ path, bytes, crc, day }: ZipEntry): Buffer {
  const name = Buffer.from(path);
  const extra = bytes >= large ? extraField([bytes, bytes]) : Buffer.alloc(0);
  const head = fields([
    [4, 0x0403_4b50],
    [2, extra.length > 0 ? zip64 : plain],
    ...described({ bytes, crc, day }),
    [2, name.length],
    [2, extra.length],
  ]);
  return Buffer.concat([head, name, extra]);
}

/** What the central directory says of a file. */
export function centralRecord({ path, bytes, crc, offset, day }: ZipEntry): Buffer {
  const name = Buffer.from(path);
  const sizes = bytes >= large ? [bytes, bytes] : [];
  const extra = extraField(offset >= large ? [...sizes, offset] : sizes);
  const head = fields([
    [4, 0x0201_4b50],
    [2, madeBy],
    [2, extra.length > 0 ? zip64 : plain],
    ...described({ bytes, crc, day }),
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, regularFile],
    [4, Math.min(offset, large)],
  ]);
  return Buffer.concat([head, name, extra]);
}

/** The end of a ZIP; where a number is too large for its place, the longer form stands before it. */
export function endRecords({ start, bytes, count }: ZipDirectory): Buffer {
  const end = fields([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, many)],
    [2, Math.min(count, many)],
    [4, Math.min(bytes, large)],
    [4, Math.min(start, large)],
    [2, 0],
  ]);
  if (count < many && bytes < large && start < large) return end;
  const longEnd = fields([
    [4, 0x0606_4b50],
    [8, 44],
    [2, madeBy],
    [2, zip64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, bytes],
    [8, start],
  ]);
  const locator = fields([
    [4, 0x0706_4b50],
    [4, 0],
    [8, start + bytes],
    [4, 1],
  ]);
  return Buffer.concat([longEnd, locator, end]);
}

/** What local and central headers say alike. */
function described({ bytes, crc, day }: Pick<ZipEntry, 'bytes' | 'crc' | 'day'>): Field[] {
  const size = Math.min(bytes, large);
  return [
    [2, utf8Names],
    [2, stored],
    [2, 0],
    [2, dosDate(day)],
    [4, crc],
    [4, size],
    [4, size],
  ];
}

/** The numbers that are too large for their place, in eight bytes each. */
function extraField(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  return fields([[2, 1], [2, 8 * numbers.length], ...numbers.map((value) => [8, value] as const)]);
}

/** ZIP knows no day before 1980 and none after 2107. */
function dosDate(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (year < 1980) return (1 << 5) | 1;
  return (Math.min(year - 1980, 127) << 9) | (month << 5) | date;
}

function fields(all: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of all) {
    if (size === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, size);
    at += size;
  }
  return buffer;
}
