import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Programs that stand in the way of a deploy: they come before the real ones on the PATH, do what those do, and stop
 * or kill at a step that a test has chosen. What happens then does not hang on how fast a machine is.
 */

/** A transfer that stops when half of its files are sent. */
export interface Halfway {
  /** The PATH for the deploy. */
  readonly path: string;
  isHalf(): boolean;
  /** Lets it send the other half. Without this it ends with the deploy. */
  goOn(): void;
}

/** Puts a stand-in for rsync or rclone into a new folder; it stops in the first transfer of more than 100 files. */
export function halfway(folder: string, name: 'rsync' | 'rclone'): Halfway {
  const [list, half, on] = ['list', 'half', 'on'].map((file) => `'${join(folder, file)}'`);
  const path = standIn(
    folder,
    name,
    `case "$*" in *--files-from*) ;; *) exec ${name} "$@" ;; esac
cat >${list}
files=$(tr '\\0' '\\n' <${list} | wc -l)
if [ -e ${half} ] || [ "$files" -le 100 ]; then exec ${name} "$@" <${list}; fi
head ${zeroIn(name)} -n $((files / 2)) ${list} | ${name} "$@" || exit
: >${half}
while [ ! -e ${on} ]; do
  kill -0 $PPID || exit
  sleep 0.02
done
exec ${name} "$@" <${list}`,
  );
  return {
    path,
    isHalf: () => existsSync(join(folder, 'half')),
    goOn: () => writeFileSync(join(folder, 'on'), ''),
  };
}

/** Steps of a deploy, each a program that it runs; it dies as one of them begins, or half through its transfer. */
export interface Steps {
  /** The PATH for the deploy. */
  readonly path: string;
  /** Counts anew. The deploy, which leads a process group, dies at its step `last`, alone or with its group. */
  begin(last: number, isGroup: boolean): void;
  /** How many steps began. */
  begun(): number;
}

/** Puts stand-ins for sh, ssh, rsync and rclone into a new folder. */
export function countedSteps(folder: string): Steps {
  const at = (file: string): string => join(folder, file);
  const script = (name: string): string => `echo ${name} >>'${at('begun')}'
if [ "$(wc -l <'${at('begun')}')" -eq "$(cat '${at('last')}')" ]; then
  case "$*" in *--files-from*)
    cat >'${at('list')}'
    files=$(tr '\\0' '\\n' <'${at('list')}' | wc -l)
    head ${zeroIn(name)} -n $((files / 2)) '${at('list')}' | ${name} "$@"
    exec <'${at('list')}' ;;
  esac
  read -r _ _ _ _ deploy _ </proc/$$/stat
  kill -s KILL -- "$(cat '${at('whom')}')$deploy"
fi
exec ${name} "$@"`;
  const [path = ''] = ['sh', 'ssh', 'rsync', 'rclone'].map((name) => standIn(folder, name, script(name)));
  return {
    path,
    begin(last, isGroup) {
      const files = { begun: '', last: String(last), whom: isGroup ? '-' : '' };
      for (const [file, text] of Object.entries(files)) writeFileSync(at(file), text);
    },
    begun: () => readFileSync(at('begun'), 'utf8').split('\n').length - 1,
  };
}

/** Whether a process of a group is at work; one that is dead and not yet buried is not. */
export function isAtWork(group: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    const [state = '', , leader] = statOf(name).split(') ').at(-1)?.split(' ') ?? [];
    return leader === String(group) && !'ZX'.includes(state);
  });
}

function statOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8');
  } catch {
    return ''; // It ended a moment before.
  }
}

/** rsync is told of files by names that end in NUL, rclone by lines. */
function zeroIn(name: string): string {
  return name === 'rsync' ? '-z' : '';
}

function standIn(folder: string, name: string, script: string): string {
  const rest = process.env['PATH'] ?? '';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\nPATH='${rest}'\n${script}\n`, { mode: 0o755 });
  return [folder, rest].join(delimiter);
}
