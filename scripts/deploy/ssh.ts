import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How ssh is called: the connection that holds the lock carries all others, which then need no handshake. */
export function sshOf(given: readonly string[]) {
  let shared: string | undefined;
  return {
    options: (): readonly string[] => [
      ...['-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15'],
      ...given,
      ...(shared === undefined ? [] : ['-o', 'ControlMaster=auto', '-o', `ControlPath=${shared}/ssh`]),
    ],
    share: (): void => {
      shared = mkdtempSync(join(tmpdir(), 'khotin-'));
    },
    forget: (): void => {
      if (shared !== undefined) rmSync(shared, { recursive: true, force: true });
      shared = undefined;
    },
  };
}

/**
 * A word as a POSIX shell reads it back.
 * @example quoted("it's") // `'it'\''s'`
 */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** ssh wants an IPv6 address without the brackets that separate it from a path. */
export function bare(host: string): string {
  return host.replace(/\[([^\]]*)\]/, '$1');
}
