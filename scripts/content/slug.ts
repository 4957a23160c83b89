/** What is its own slug, as nearly all names of files are. */
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const marks = /\p{M}/gu;
const notWord = /[^\p{L}\p{N}\p{M}]+/gu;
const edgeHyphens = /^-+|-+$/g;

/**
 * The word that stands for a label in a URL: lower case, đ → d, marks stripped from Latin letters, anything
 * that is neither letter nor digit → `-`. Other scripts are kept. Empty for a text without letters or digits.
 *
 * @example slugify('Thi đua – khen thưởng') // 'thi-dua-khen-thuong'
 */
export function slugify(label: string): string {
  if (isSlug.test(label)) return label;
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(marks, ''))
    .replaceAll('đ', 'd')
    .replace(notWord, '-')
    .replace(edgeHyphens, '');
}
