import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Helper, hasSecondCore } from '../content/helper.ts';
import { once } from '../content/once.ts';
import { textOfBytes } from '../content/utf8.ts';
import { manifestName } from './manifest.ts';
import { ManifestLines, type ManifestPlaces, noLines, placesInManifest } from './manifest-lines.ts';

/** The manifest of the last release. */
export interface LastManifest {
  /** Its SHA-256, which names the release. */
  readonly id: string;
  /** None where it is damaged. */
  readonly lines: ManifestLines;
}

/** A manifest as read, in a form that can be sent from another core. */
export interface ManifestReading {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Undefined where it is damaged. */
  readonly places: ManifestPlaces | undefined;
}

/** A manifest of that many bytes, of forty thousand files, takes longer to read than a worker to start. */
const large = 4 * 1024 * 1024;

/** A manifest that is being read. */
export interface AwaitedManifest {
  /** Whether another core reads it. */
  readonly isLarge: boolean;
  /** Waits for it. */
  readonly take: () => LastManifest;
  /** Nobody wants it any more. */
  readonly forget: () => void;
}

/**
 * Begins to read the manifest of an output folder: a large one on another core, while this one reads the content.
 * Undefined where there is none.
 */
export function readLastManifest(output: string): AwaitedManifest | undefined {
  const file = join(output, manifestName);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  if (size < large || !hasSecondCore()) {
    return { isLarge: false, take: once(() => manifestOf(readWhole(file))), forget: () => undefined };
  }
  const helper = new Helper<string, ManifestReading>('publish/manifest-worker');
  helper.ask(file);
  const take = once(() => {
    try {
      const [reading = readWhole(file)] = helper.rest();
      return manifestOf(reading);
    } finally {
      helper.end();
    }
  });
  return { isLarge: true, take, forget: () => helper.end() };
}

/** Reads a manifest, and looks for its lines. */
export function readWhole(file: string): ManifestReading {
  const bytes = new Uint8Array(readFileSync(file));
  return {
    id: hash('sha256', bytes),
    bytes,
    places: placesInManifest(textOfBytes(Buffer.from(bytes.buffer))),
  };
}

function manifestOf({ id, bytes, places }: ManifestReading): LastManifest {
  return { id, lines: places === undefined ? noLines : new ManifestLines(Buffer.from(bytes.buffer), places) };
}
