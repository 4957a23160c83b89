import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { areIdle, isMissing, touch } from '../content/cache-age.ts';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import type { VolumeRecord } from './manifest.ts';

/** What is known of a volume in the cache without reading it. */
export interface Label {
  readonly record: VolumeRecord;
  /** Pagefind's table in base64. */
  readonly table: string;
  readonly files: readonly VolumeFile[];
}

/** A file of a volume, as it was made. */
export interface VolumeFile {
  /** Below the folder of the volume. */
  readonly name: string;
  readonly sum: string;
  readonly bytes: number;
}

/** A volume in the cache. */
export interface StoredVolume extends Label {
  readonly folder: string;
}

/** The one file in the folder of a volume that is not published. Its time says when a build last used the volume. */
const labelFile = 'volume.json';

/** Says of a folder that it holds a whole volume. */
export function writeLabel(folder: string, label: Label): void {
  writeSealed(join(folder, labelFile), JSON.stringify(label));
}

/** The volume in a folder, which stays at least for a while, as its label has it; undefined where it has none. */
export function labelledVolume(folder: string): StoredVolume | undefined {
  const file = join(folder, labelFile);
  const text = touch(file) ? readSealed(file) : undefined;
  if (text === undefined) return undefined;
  const label: Label = JSON.parse(text);
  return { ...label, folder };
}

/** Whether a volume has all its files: there may be ten thousand. */
export function isWhole({ folder, files }: StoredVolume): boolean {
  return files.every(
    ({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes,
  );
}

/** A folder of its own for a volume that is being made: of two builds that make the same each has one. */
export function workFolder(folder: string): string {
  return `${folder}.${randomUUID()}.part`;
}

/** Puts a whole volume where it belongs; where another build was first, its volume stays: it is the same. */
export function putVolume(work: string, folder: string): void {
  try {
    renameSync(work, folder);
  } catch (error) {
    const stored = labelledVolume(folder);
    if (stored === undefined || !isWhole(stored)) throw error;
  }
}

/** Takes a volume away in one step: no other build sees a part of it. */
export function forgetVolume(folder: string): void {
  const gone = workFolder(folder);
  try {
    renameSync(folder, gone);
  } catch (error) {
    if (isMissing(error)) return; // There was none, or another build has forgotten it.
    throw error;
  }
  rmSync(gone, { recursive: true, force: true });
}

/** Forgets volumes of earlier articles, and what a kill left: whatever no build has used for a while. */
export function forgetIdleVolumes(shelf: string): void {
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name);
    const label = join(folder, labelFile);
    // A volume that is being made has no label yet.
    if (areIdle([statSync(label, { throwIfNoEntry: false }) === undefined ? folder : label]))
      forgetVolume(folder);
  }
}
