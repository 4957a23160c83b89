import type { Article } from './model.ts';
import { textOfBytes } from './utf8.ts';

/** So many bytes of bodies stay in memory: those of fifty thousand articles. */
const mostBytes = 160_000_000;

/**
 * Keeps bodies as bytes: two thirds of what strings take, out of sight of the garbage collector. It gives what reads a body
 * back, or undefined where there is no more room; such a body is read from its file again.
 */
export function bodyKeeper(most = mostBytes): (body: Buffer) => Article['body'] | undefined {
  let total = 0;
  return (body) => {
    if (total >= most) return undefined;
    total += body.length;
    return () => textOfBytes(body);
  };
}
