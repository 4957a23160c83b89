import { inflateRawSync } from 'node:zlib';
import { WordRefused } from './refused.ts';

/** What a package may hold at most: a zip bomb names sizes that are not true, so the true ones are counted. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly each: number;
  /** Bytes of all files that are read, unpacked. */
  readonly total: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const endReach = 65_557;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** The files of a ZIP package whose names `wanted` accepts. Throws `WordRefused` for whatever is not sound. */
export function readZip(
  bytes: Buffer,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let total = 0;
  for (const entry of readEntries(bytes, limits)) {
    if (!wanted(entry.name) || files.has(entry.name)) continue;
    const file = unpack(bytes, entry, Math.min(limits.each, limits.total - total));
    total += file.length;
    files.set(entry.name, file);
  }
  return files;
}

function readEntries(bytes: Buffer, limits: ZipLimits): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end < bytes.length - endReach || end + 22 > bytes.length) throw new WordRefused('broken');
  if (bytes.readUInt32LE(end) !== endSignature) throw new WordRefused('broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw new WordRefused('tooLarge');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) throw new WordRefused('broken');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new WordRefused('encrypted');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, packed, offset }: ZipEntry, limit: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature)
    throw new WordRefused('broken');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new WordRefused('broken');
  const file = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new WordRefused('broken');
  if (method === 0) {
    if (packed > limit) throw new WordRefused('tooLarge');
    return file;
  }
  if (limit <= 0) throw new WordRefused('tooLarge');
  try {
    return inflateRawSync(file, { maxOutputLength: limit });
  } catch (cause) {
    const isTooLong = cause instanceof RangeError;
    throw new WordRefused(isTooLong ? 'tooLarge' : 'broken', cause);
  }
}
