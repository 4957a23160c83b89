import type { Slip } from './finding.ts';

/** A comma and its like between two words, or the end of a sentence grown to the next. */
const grown = /(?<before>[\p{L}\p{M}\d]+)(?:[)”"]?)(?<sign>[,;:!?.])(?<after>\p{L}[\p{L}\p{M}]*)/gu;

/** Where a token lacks a space after a sign, as in “2023,Hội”; times, numbers and abbreviations lack none. */
export function missingSpace(token: string): Slip[] {
  if (!/[,;:!?.]["”)]?\p{L}|[,;:!?.]\p{L}/u.test(token) || /[/=&].*[.?]|[.?].*[/=&]/.test(token)) return [];
  return [...token.matchAll(grown)].flatMap((match): Slip[] => {
    const { before = '', sign = '', after = '' } = match.groups ?? {};
    if (!isGrown(before, sign, after)) return [];
    const end = match.index + match[0].length;
    const meant = `${token.slice(match.index, end - after.length)} ${after}`;
    return [{ rule: 'spacing', kind: 'spacing', offset: match.index, found: match[0], meant }];
  });
}

function isGrown(before: string, sign: string, after: string): boolean {
  const isShort = before.length === 1 && after.length === 1;
  switch (sign) {
    case '.':
      // “giao.Toàn” is two sentences; “TP.HCM”, “Ths.Bs” and “tin.example” are not.
      return (
        /[\p{Ll}\d]$/u.test(before) &&
        /^\p{Lu}\p{Ll}/u.test(after) &&
        !/^(?:\p{Lu}\p{L}{0,2}|\d+)$/u.test(before)
      );
    case ':':
      // “Ảnh:Minh” is two words; “site:” and “mailto:” belong to what follows.
      return (
        /\p{L}$/u.test(before) &&
        before.length > 1 &&
        /^(?:\p{Lu}\p{Ll}|[^\p{ASCII}])/u.test(after) &&
        !/^(?:mailto|tel|https?)$/i.test(before)
      );
    case ',':
    case ';':
      if (/^\p{Lu}+$/u.test(before + after)) return false;
      return !isShort && !(/^\d+$/.test(before) && after.length === 1);
    default:
      return !isShort;
  }
}
