import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isInside } from '../publish/output.ts';
import { DeployRefused } from './refusal.ts';
import { parseTarget, type Target } from './target.ts';
import type { DeployWords } from './words.ts';

/** What `npm run deploy` was asked to do. */
export interface DeployLine {
  readonly target: Target;
  /** The target as it was written. */
  readonly name: string;
  /** The folder of the built site. */
  readonly output: string;
  readonly keep: number;
  readonly rollback: boolean;
  readonly sshConfig: string | undefined;
}

/** Whether the command line only asks how it is written. */
export function asksForHelp(argv: readonly string[]): boolean {
  return parseArgs({ args: [...argv], options: known, strict: false }).values.help === true;
}

const known = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  keep: { type: 'string', default: '5' },
  rollback: { type: 'boolean', default: false },
  'ssh-config': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A command line that was not understood; its message says how to write it. */
export class DeployUsage extends Error {}

/** Where the content lies, whatever else the command line says: its language is that of all messages. */
export function contentFolder(argv: readonly string[], folder: string): string {
  const { values } = parseArgs({ args: [...argv], options: known, strict: false });
  return resolve(folder, typeof values.content === 'string' ? values.content : known.content.default);
}

/** Reads the command line. Throws `DeployUsage`, or `DeployRefused` for a target that cannot be. */
export function readDeployLine(argv: readonly string[], folder: string, words: DeployWords): DeployLine {
  const { values, positionals } = parse(argv, words);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new DeployUsage(words.usage);
  const target = parseTarget(name, folder);
  if (target === undefined) throw new DeployRefused('badTarget', name);
  if (!/^[1-9]\d{0,2}$/.test(values.keep)) throw new DeployUsage(words.badKeep(values.keep));
  if (target.kind === 'bucket' && values.rollback) throw new DeployRefused('noRollback');
  const output = resolve(folder, values.output);
  if (target.kind === 'folder' && target.host === undefined) {
    const others = [output, resolve(folder, values.content), join(output, '..', `${values.output}.next`)];
    if (others.some((other) => isInside(target.path, other) || isInside(other, target.path)))
      throw new DeployRefused('overlaps', target.path);
  }
  const sshConfig = values['ssh-config'];
  return {
    target,
    name,
    output,
    keep: Number(values.keep),
    rollback: values.rollback,
    sshConfig: sshConfig === undefined ? undefined : resolve(folder, sshConfig),
  };
}

function parse(argv: readonly string[], words: DeployWords) {
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true });
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new DeployUsage(`${message}\n${words.usage}`, { cause });
  }
}
