import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A file of a ZIP as it was found. */
export interface Unpacked {
  readonly path: string;
  readonly bytes: Buffer;
  /** As the ZIP states them: DOS date and time, and the method (0: stored). */
  readonly date: number;
  readonly time: number;
  readonly method: number;
}

/**
 * The files of a ZIP by way of its central directory. Throws where local and central headers disagree, where a
 * checksum does not fit, or where anything lies between the files.
 */
export function unpack(file: string): Unpacked[] {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end !== zip.length - 22) throw new Error('No end of the central directory');
  const count = zip.readUInt16LE(end + 10);
  const files: Unpacked[] = [];
  let central = zip.readUInt32LE(end + 16);
  let expected = 0;
  for (let i = 0; i < count; i += 1) {
    const local = zip.readUInt32LE(central + 42);
    if (zip.readUInt32LE(central) !== 0x0201_4b50 || zip.readUInt32LE(local) !== 0x0403_4b50)
      throw new Error(`No header at ${central} or ${local}`);
    if (local !== expected) throw new Error(`Something lies before ${local}`);
    const nameLength = zip.readUInt16LE(central + 28);
    const path = zip.subarray(central + 46, central + 46 + nameLength).toString();
    // Flags, method, time, date, checksum, sizes, length of the name.
    const stated = zip.subarray(central + 8, central + 30);
    if (!stated.equals(zip.subarray(local + 6, local + 28))) throw new Error(`Two opinions of ${path}`);
    const size = zip.readUInt32LE(central + 24);
    const start = local + 30 + nameLength + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    if (crc32(bytes) !== zip.readUInt32LE(central + 16)) throw new Error(`Damaged: ${path}`);
    files.push({
      path,
      bytes,
      method: zip.readUInt16LE(central + 10),
      time: zip.readUInt16LE(central + 12),
      date: zip.readUInt16LE(central + 14),
    });
    expected = start + size;
    central += 46 + nameLength + zip.readUInt16LE(central + 30) + zip.readUInt16LE(central + 32);
  }
  if (central !== end) throw new Error('The central directory is longer than it says');
  return files;
}
