import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A step that changes the content folder. Paths are absolute. */
export type Step =
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'write'; readonly file: string; readonly text: string };

/** Does all steps, or none: where one fails, those before it are taken back and the error goes on. */
export function doAll(steps: readonly Step[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const step of steps) undo.push(doStep(step));
  } catch (error) {
    for (const back of undo.toReversed()) back();
    throw error;
  }
}

function doStep(step: Step): () => void {
  if (step.kind === 'move') {
    if (existsSync(step.to)) throw new Error(`${step.to} exists already`);
    const made = mkdirSync(dirname(step.to), { recursive: true });
    renameSync(step.from, step.to);
    return () => {
      renameSync(step.to, step.from);
      if (made !== undefined) rmdirSync(dirname(step.to));
    };
  }
  const { file, text } = step;
  const before = existsSync(file) ? readFileSync(file) : undefined;
  // A file that was cut short by a full disk must not take the place of a whole one.
  const next = `${file}.next`;
  try {
    writeFileSync(next, text);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  return () => (before === undefined ? rmSync(file) : writeFileSync(file, before));
}
