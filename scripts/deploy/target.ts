import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Releases in a folder, here or on a machine that ssh reaches. */
export interface FolderTarget {
  readonly kind: 'folder';
  /** As ssh knows it: `host`, `user@host`; undefined for this machine. */
  readonly host: string | undefined;
  /** Undefined where ssh knows it. */
  readonly port: string | undefined;
  /** Absolute, or relative to the home folder of `host`. */
  readonly path: string;
}

/** Objects below a prefix of S3-compatible storage. */
export interface BucketTarget {
  readonly kind: 'bucket';
  /** `bucket` or `bucket/prefix`. */
  readonly path: string;
}

export type Target = FolderTarget | BucketTarget;

/**
 * Reads where to put a site. Undefined where the words name no place. A name that ssh or rsync would take for an
 * option is no place.
 * @example parseTarget('web@tin.example.vn:/srv/tin', '/home/an') // { kind: 'folder', host: 'web@tin.example.vn', … }
 */
export function parseTarget(words: string, folder: string): Target | undefined {
  if (words === '' || /\p{Cc}/u.test(words)) return undefined;
  const [, scheme, rest = ''] = /^([a-z0-9]+):\/\/(.*)$/i.exec(words) ?? [];
  if (scheme !== undefined)
    return scheme === 's3' ? bucketAt(rest) : scheme === 'ssh' ? urlAt(rest) : undefined;
  const remote = new RegExp(`^(${hostForm}):(.*)$`, 'i').exec(words);
  if (remote !== null) return remoteAt(remote[1] ?? '', remote[2] ?? '');
  const path = words.startsWith('~/') ? join(homedir(), words.slice(2)) : words;
  if (path.startsWith('-')) return undefined;
  return { kind: 'folder', host: undefined, port: undefined, path: resolve(folder, path) };
}

const hostForm = '(?:[\\w.-]+@)?(?:[\\w.-]+|\\[[0-9a-f:]+\\])';

function remoteAt(host: string, path: string, port?: string): FolderTarget | undefined {
  const below = path.replace(/^~\//, '').replace(/(?<=.)\/+$/, '');
  if (host.startsWith('-') || below === '' || below === '/') return undefined;
  return { kind: 'folder', host, port, path: below.startsWith('/') ? below : `./${below}` };
}

/** What follows `ssh://`: `user@host:2222/a/folder`. */
function urlAt(rest: string): FolderTarget | undefined {
  const [, host, port, path = ''] = new RegExp(`^(${hostForm})(?::(\\d{1,5}))?(/.*)$`, 'i').exec(rest) ?? [];
  return host === undefined ? undefined : remoteAt(host, path, port);
}

function bucketAt(words: string): BucketTarget | undefined {
  const path = words.replace(/\/+$/, '');
  const isName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w.~-]+)*$/.test(path);
  return isName && !path.split('/').includes('..') ? { kind: 'bucket', path } : undefined;
}
