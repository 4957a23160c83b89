/**
 * The runs between spaces that were found to be clean, known by two hashes in place of their text: nearly every
 * run of a new article has been met before, and so costs neither a copy nor a look at its letters. That a slip
 * has both hashes of a clean run happens once in some billions.
 */
export class CleanTokens {
  readonly #checks = new Int32Array(size);

  has(hash: Hash): boolean {
    return this.#checks[hash.slot] === hash.check;
  }

  add(hash: Hash): void {
    this.#checks[hash.slot] = hash.check;
  }
}

/** Four times the different runs of ten thousand articles; a slot that is taken again is only judged again. */
const size = 1 << 19;

/** Two hashes of a run of characters. Mutable: one object serves a whole text. */
export interface Hash {
  slot: number;
  check: number;
}

/** Puts the hashes of the characters from `start` up to the next space or line break into `hash`; gives its end. */
export function hashToken(text: string, start: number, hash: Hash): number {
  let first = 17;
  let second = 43;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) break;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second, 31) + code;
  }
  hash.slot = (first ^ (first >>> 13)) & (size - 1);
  hash.check = (second ^ (at - start)) | 1;
  return at;
}
