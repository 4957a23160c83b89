import { computeCodeKey } from './code-key.mjs';

/** The key of the sources that were compiled; undefined where the sources themselves run. */
declare const compiledCodeKey: string | undefined;

let known: string | undefined = typeof compiledCodeKey === 'undefined' ? undefined : compiledCodeKey;

/** `computeCodeKey`, once a run. */
export function codeKey(): string {
  known ??= computeCodeKey();
  return known;
}
