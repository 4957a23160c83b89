import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../content/whole-file.ts';
import type { Encoded } from './encode.ts';
import type { Photo } from './model.ts';

const rendition = z.object({ name: z.string(), width: z.int().positive(), height: z.int().positive() });
const entrySchema = z.object({
  photo: z.object({ renditions: z.tuple([rendition], rendition), preview: rendition }),
  /** Bytes of each file, by its name: a full disk or a lost power line leaves shorter ones. */
  sizes: z.record(z.string(), z.int()),
});

/** The photo that an earlier build stored under `key`; undefined where any part of it is missing or damaged. */
export function cachedPhoto(folder: string, key: string): Photo | undefined {
  const file = join(folder, `${key}.json`);
  if (!existsSync(file)) return undefined;
  const parsed = entrySchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) return undefined;
  const { photo, sizes } = parsed.data;
  const whole = [...photo.renditions, photo.preview].every(
    ({ name }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === sizes[name],
  );
  return whole ? photo : undefined;
}

/** Stores renditions; the model comes last, so that a build killed midway leaves nothing that looks whole. */
export function storePhoto(folder: string, key: string, { photo, files }: Encoded): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeWhole(join(folder, name), bytes);
  const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  writeWhole(join(folder, `${key}.json`), JSON.stringify({ photo, sizes }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A damaged cache entry is encoded anew.
  }
}
