import { deploy } from '../../scripts/deploy/deploy.ts';
import type { CommandResult } from '../site/command.ts';

/** Runs a deploy as the command does, in this process. */
export async function deployed(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<CommandResult> {
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
  };
  const onStep = (words: string, isOver: boolean): void => {
    if (isOver) print(words);
  };
  const errors = await deploy(args, { folder, env, print, onStep }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { status: errors === '' ? 0 : 1, output: lines.join('\n'), errors };
}
