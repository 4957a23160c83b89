import { openWorkFolder, type WorkFolder } from '../content/work-folder.ts';

/** How ssh is called: the connection that holds the lock carries all others, which then need no handshake. */
export function sshOf(given: readonly string[]) {
  let shared: WorkFolder | undefined;
  return {
    options: (): readonly string[] => [
      ...['-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15'],
      ...given,
      ...(shared === undefined ? [] : ['-o', 'ControlMaster=auto', '-o', `ControlPath=${shared.path}/ssh`]),
    ],
    share: (): void => {
      shared = openWorkFolder('khotin');
    },
    forget: (): void => {
      shared?.remove();
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
