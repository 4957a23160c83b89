import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { slugify } from '../content/slug.ts';

/** Asks questions on a terminal, one at a time. */
export interface Terminal {
  /** The answer, trimmed; the tab key completes it from `choices`. Throws `Stopped` where the user leaves. */
  ask(question: string, choices?: readonly string[]): Promise<string>;
  say(line: string): void;
  close(): void;
}

/** The user left before the last question. */
export class Stopped extends Error {}

/** A terminal over two streams. */
export function openTerminal(input: Readable, output: Writable): Terminal {
  let choices: readonly string[] = [];
  const lines = createInterface({
    input,
    output,
    terminal: true,
    completer: (line: string): [string[], string] => completions(line, choices),
  });
  const left = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new Stopped()));
  });
  left.catch(() => undefined); // Closing after the last answer is no fault.
  return {
    async ask(question, some = []) {
      choices = some;
      return (await Promise.race([lines.question(question), left])).trim();
    },
    say: (line) => {
      output.write(`${line}\n`);
    },
    close: () => lines.close(),
  };
}

/**
 * What the last part of a comma-separated line may go on as; marks and capitals need not be typed.
 *
 * @example completions('AI, chuyen', ['Chuyển đổi số']) // [['Chuyển đổi số'], 'chuyen']
 */
export function completions(line: string, choices: readonly string[]): [string[], string] {
  const part = line.slice(line.lastIndexOf(',') + 1).trimStart();
  const start = slugify(part);
  const hits = choices.filter((choice) => slugify(choice).startsWith(start));
  return [hits.slice(0, 40), part];
}
