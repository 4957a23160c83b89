/** What Pagefind's files are made of: the part of CBOR that tests read back. */

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
