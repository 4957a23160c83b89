import type { Article } from './model.ts';
import { textOfBytes, writeText } from './utf8.ts';

/** So many bytes of bodies stay in memory: those of fifty thousand articles. */
const mostBytes = 160_000_000;
/** They lie in pieces of that many bytes. */
const pieceSize = 4 * 1024 * 1024;

/**
 * Keeps bodies as bytes: half of what strings take, out of sight of the garbage collector. It gives what reads a body
 * back, or undefined where there is no more room; such a body is read from its file again.
 */
export function bodyKeeper(most = mostBytes): (body: string) => Article['body'] | undefined {
  let piece = Buffer.alloc(0);
  let end = 0;
  let total = 0;
  return (body) => {
    if (total >= most) return undefined;
    const room = 3 * body.length;
    if (end + room > piece.length) {
      piece = Buffer.allocUnsafeSlow(Math.max(pieceSize, room));
      end = 0;
    }
    const kept = piece.subarray(end, end + writeText(body, piece, end));
    end += kept.length;
    total += kept.length;
    return () => textOfBytes(kept);
  };
}
