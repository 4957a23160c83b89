/** The part of CBOR (RFC 8949) that Pagefind's files are written in: whole numbers, texts and arrays. */

export type Cbor = number | string | readonly Cbor[];

const TEXT = new TextDecoder('utf-8', { fatal: true });

/** Reads one value; anything else than the three kinds is an error, since then the format has changed. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (low: number): number => {
    if (low < 24) return low;
    const size = { 24: 1, 25: 2, 26: 4 }[low];
    if (!size) throw new Error(`CBOR argument ${low} is not understood`);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    return size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const value = (): Cbor => {
    const head = view.getUint8(at++);
    const kind = head >> 5;
    const size = argument(head & 31);
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 4) return Array.from({ length: size }, value);
    if (kind !== 3) throw new Error(`CBOR kind ${kind} is not understood`);
    at += size;
    return TEXT.decode(bytes.subarray(at - size, at));
  };
  return value();
}

/** Writes a value that `readCbor` reads. */
export function writeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  const head = (kind: number, size: number): void => {
    if (size < 24) bytes.push((kind << 5) | size);
    else if (size < 0x100) bytes.push((kind << 5) | 24, size);
    else if (size < 0x10000) bytes.push((kind << 5) | 25, size >> 8, size & 0xff);
    else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
  };
  const write = (part: Cbor): void => {
    if (typeof part === 'number') head(part < 0 ? 1 : 0, part < 0 ? -1 - part : part);
    else if (typeof part === 'string') {
      const text = new TextEncoder().encode(part);
      head(3, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      head(4, part.length);
      part.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
