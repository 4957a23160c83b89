import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a program that dies when we die: a sending that outlived its deploy would write over what the next one
 * sends. File descriptor 3 is a pipe that the kernel closes with us; the shell waits for that beside the program.
 */
const leash = `command -v "$1" >/dev/null || exit 127
exec 4<&0
"$@" <&4 3<&- 4<&- &
child=$!
{ read -r _ <&3; kill -9 "$child"; } >/dev/null 2>&1 </dev/null 4<&- &
watch=$!
exec 3<&- 4<&-
wait "$child"
status=$?
kill "$watch" 2>/dev/null
exit "$status"`;

/** Status of a program that is not there. */
export const notFound = 127;

/** Starts a program on such a leash, with pipes for input, output and errors. */
export function startLeashed(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', leash, 'sh', command, ...args], {
    env: { ...env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  child.once('exit', () => child.stdio[3]?.destroy());
  return child;
}
