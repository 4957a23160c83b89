import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../site/sites.ts';

/** What stands in for npm: it notes how it was called, what the settings for ssh say, and who may read the key. */
const npm = `#!/bin/sh
echo "$*" >>"$RECORD"
while [ "$#" -gt 0 ]; do
  if [ "$1" = --ssh-config ]; then
    cat "$2" >>"$RECORD"
    key=$(sed -n 's/^IdentityFile //p' "$2")
    { stat -c %a "$key"; cat "$key"; } >>"$RECORD"
  fi
  shift
done
exit "\${STATUS:-0}"
`;

/** A step that was walked through without its commands. */
export interface Recorder {
  /** The variables under which lines find the recorder in place of npm. */
  readonly env: Readonly<Record<string, string>>;
  /** The lines noted since the last call. */
  calls(): readonly string[];
}

/** Puts a recorder in the place of npm, so that the lines around a command can be run in no time. */
export function recordNpm(folder: string): Recorder {
  const record = join(folder, 'record');
  writeFiles(folder, { 'bin/npm': npm });
  chmodSync(join(folder, 'bin/npm'), 0o755);
  return {
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, RECORD: record },
    calls() {
      const lines = existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : [];
      rmSync(record, { force: true });
      writeFileSync(record, '');
      return lines;
    },
  };
}
