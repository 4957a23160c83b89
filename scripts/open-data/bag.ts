import { compareText } from '../content/problem.ts';
import { StoredZip } from './stored-zip.ts';

/** A file of a package, below its `data/`. */
export interface PayloadFile {
  readonly path: string;
  /** Asked once, when the file is packed: of all that is made for a package, one file at a time is in memory. */
  open(): Opened;
}

/** What a file holds. */
export interface Opened {
  readonly bytes: number;
  readonly pieces: Iterable<Uint8Array>;
}

/** A package to be made. */
export interface Bag {
  /** The one folder at the top. */
  readonly name: string;
  /** The day that all its files carry. */
  readonly day: string;
  /** Labels and values of bag-info.txt, beside those that count the payload. */
  readonly info: readonly (readonly [label: string, value: string])[];
  readonly payload: readonly PayloadFile[];
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Writes a BagIt package (RFC 8493) as a ZIP into `file`. The same bag gives the same bytes. */
export function writeBag({ name, day, info, payload }: Bag, file: string): void {
  const zip = new StoredZip(file, day);
  const add = (path: string, text: string): Sum => {
    const bytes = Buffer.from(text);
    return [path, zip.add(`${name}/${path}`, bytes.length, [bytes]).sha512];
  };
  let total = 0;
  try {
    const ofPayload = payload
      .toSorted((a, b) => compareText(a.path, b.path))
      .map((file): Sum => {
        const path = `data/${file.path}`;
        const { bytes, pieces } = file.open();
        total += bytes;
        return [path, zip.add(`${name}/${path}`, bytes, pieces).sha512];
      });
    const rows = [
      ...info,
      ['Bag-Size', sizeOf(total)],
      ['Payload-Oxum', `${total}.${payload.length}`],
    ] as const;
    const tags = [
      add('bag-info.txt', rows.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')),
      add('bagit.txt', declaration),
      add('manifest-sha512.txt', manifest(ofPayload)),
    ];
    add('tagmanifest-sha512.txt', manifest(tags));
    zip.end();
  } finally {
    zip.close();
  }
}

type Sum = readonly [path: string, sha512: string];

function manifest(sums: readonly Sum[]): string {
  return sums.map(([path, sum]) => `${sum}  ${encoded(path)}\n`).join('');
}

/** Section 2.1.3: in a manifest the signs that would end or disguise a line are percent-encoded. */
function encoded(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** @example sizeOf(1_234_567) // '1.2 MB' */
function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
