import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeKey } from './code-key.ts';
import type { LintRule } from './lint-rules.ts';
import { messagesOf } from './messages/of-language.ts';
import type { Notice, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { reporterFor } from './reporter.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { languageOf, readSettings, type Settings } from './settings.ts';

/** The files that `readSettings` reads. */
const files = ['site.yaml', 'tags.yaml', 'authors.yaml', 'notice.yaml'] as const;

/**
 * `readSettings`, or what it came to in an earlier build: to check them takes as long as to read a thousand articles.
 * The file `cache` keeps them where nothing is wrong with them.
 */
export function knownSettings(
  folder: string,
  address: string | undefined,
  problems: Problem[],
  cache: string,
): Settings {
  const key = keyOf(folder, address);
  const stored = key === undefined ? undefined : readSealed(cache);
  if (key !== undefined && stored?.startsWith(key)) {
    return { ...unpack(stored.slice(key.length)), say: messagesOf[languageOf(folder)] };
  }
  const count = problems.length;
  const settings = readSettings(folder, address, problems);
  const { site, notice } = settings;
  const isSound = site !== undefined && problems.length === count;
  // Whoever saves a file while it is read would find an old key with new settings.
  if (isSound && key !== undefined && key === keyOf(folder, address)) {
    writeSealed(cache, key + pack({ site, notice }));
  }
  return settings;
}

/** Names all that settings follow from; undefined where one of the files cannot be read as it should. */
function keyOf(folder: string, address: string | undefined): string | undefined {
  const faults: Problem[] = [];
  const texts = files.map((name) =>
    existsSync(join(folder, name))
      ? readText(folder, name, reporterFor(name, messagesOf.vi, faults))
      : undefined,
  );
  return faults.length > 0 ? undefined : hash('sha256', JSON.stringify([codeKey(), address, texts]));
}

type Known = Pick<Settings, 'site' | 'notice'>;

/** Settings with lists for what JSON has no form for. */
interface Packed {
  readonly site: Omit<Site, 'closed' | 'lintOff'> & {
    readonly closed: readonly ('tags' | 'authors')[];
    readonly lintOff: readonly LintRule[];
  };
  readonly notice: Notice | undefined;
}

function pack({ site, notice }: { readonly site: Site; readonly notice: Notice | undefined }): string {
  const packed: Packed = { site: { ...site, closed: [...site.closed], lintOff: [...site.lintOff] }, notice };
  return JSON.stringify(packed);
}

function unpack(text: string): Known {
  const { site, notice }: Packed = JSON.parse(text);
  return { site: { ...site, closed: new Set(site.closed), lintOff: new Set(site.lintOff) }, notice };
}
