/** Which of `count` vocabulary files holds a syllable: the same small hash on both sides. */
export const bucketOf = (syllable: string, count: number): number => {
  let hash = 0;
  for (const char of syllable) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
};
