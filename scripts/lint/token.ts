import type { Language } from '../content/model.ts';
import type { Confusion, ConfusionIndex } from './confusions.ts';
import type { Slip } from './finding.ts';
import { hasVietnameseLetter, inCaseOf } from './letters.ts';
import { missingSpace } from './spacing.ts';
import { type TonePlace, tonePlaceOf } from './syllable.ts';
import { faultOf } from './syllable-fault.ts';

/** What is known of a token, whatever stands around it. */
export interface Verdict {
  readonly slips: readonly Slip[];
  /** What may begin here: words with which right ones are confused. */
  readonly begun: readonly { readonly offset: number; readonly confusions: readonly Confusion[] }[];
  readonly tonePlace:
    | { readonly place: TonePlace; readonly word: string; readonly offset: number }
    | undefined;
  readonly oldFont: { readonly font: 'TCVN3' | 'VNI'; readonly found: string } | undefined;
}

/** Judges what stands between two spaces. Undefined where all is well, which is what nearly all tokens are. */
export type TokenJudge = (token: string) => Verdict | undefined;

/** So many different words are remembered: several times what the news of a year is made of. */
const mostWords = 200_000;

/** Longer runs without a space are addresses or codes. */
const longestToken = 200;
const address = /:\/\/|www\.|@|\.(?:jpe?g|png|pdf|docx?|html?|vn|com|org|net|gov|edu)\b/i;
/** The target of a link or picture, up to its end or that of the token. */
const linkTarget = /\]\([^)]*/g;
/** One word with nothing but signs around it. */
const wordAlone = /^[("“‘'*_[]*([\p{L}\p{M}]+)[)"”’'*_\],.;:!?…]*$/u;

/** A judge that remembers: news is made of few different words. */
export function tokenJudge(language: Language, confusions: ConfusionIndex): TokenJudge {
  const wordVerdict = remembered((word) => judgeWord(word, language, confusions));
  const told = new Map<string, Verdict>();
  return (token) => {
    const known = told.get(token);
    if (known !== undefined) return known;
    const verdict = judgeToken(token, wordVerdict);
    if (verdict !== undefined && told.size < mostWords) told.set(token, verdict);
    return verdict;
  };
}

function judgeToken(token: string, wordVerdict: TokenJudge): Verdict | undefined {
  if (token.length > longestToken) return undefined;
  const alone = wordAlone.exec(token)?.[1];
  if (alone !== undefined) return moved(wordVerdict(alone), token.indexOf(alone));
  const text = token.replace(linkTarget, (target) => ' '.repeat(target.length));
  return address.test(text) ? undefined : judgeCompound(text, wordVerdict);
}

/** The same answers, of which only the first of each is worked out. */
function remembered(judge: TokenJudge): TokenJudge {
  const known = new Map<string, Verdict | undefined>();
  return (text) => {
    const verdict = known.get(text);
    if (verdict !== undefined || known.has(text)) return verdict;
    if (known.size >= mostWords) known.clear();
    const judged = judge(text);
    known.set(text, judged);
    return judged;
  };
}

/** A token of several words, or with signs and digits in it. */
function judgeCompound(
  text: string,
  wordVerdict: (word: string) => Verdict | undefined,
): Verdict | undefined {
  const isJoined = /\p{L}[-’'/.]\p{L}/u.test(text);
  const verdicts = [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].flatMap(({ 0: word, index }) => {
    const verdict = /\d/.test(word) ? undefined : moved(wordVerdict(word), index);
    if (verdict === undefined) return [];
    return [isJoined ? { ...verdict, slips: [] } : verdict];
  });
  const slips = [...missingSpace(text), ...verdicts.flatMap((verdict) => verdict.slips)];
  const begun = verdicts.flatMap((verdict) => verdict.begun);
  const tonePlace = verdicts.find((verdict) => verdict.tonePlace !== undefined)?.tonePlace;
  return verdictOf({ slips, begun, tonePlace, oldFont: oldFontOf(text) });
}

function judgeWord(word: string, language: Language, confusions: ConfusionIndex): Verdict | undefined {
  const lower = word.toLowerCase();
  const isVietnamese = language === 'vi' && hasVietnameseLetter(lower);
  const possible = confusions.get(lower);
  const place = isVietnamese ? tonePlaceOf(word) : undefined;
  return verdictOf({
    slips: isVietnamese && possible === undefined ? syllableSlips(word, lower) : [],
    begun: possible === undefined ? [] : [{ offset: 0, confusions: possible }],
    tonePlace: place && { place, word, offset: 0 },
    oldFont: oldFontOf(word),
  });
}

function verdictOf(verdict: Verdict): Verdict | undefined {
  const { slips, begun, tonePlace, oldFont } = verdict;
  const isClean = slips.length + begun.length === 0 && tonePlace === undefined && oldFont === undefined;
  return isClean ? undefined : verdict;
}

/** A verdict on a word that stands `by` characters further on. */
function moved(verdict: Verdict | undefined, by: number): Verdict | undefined {
  if (verdict === undefined || by === 0) return verdict;
  const further = <Placed extends { readonly offset: number }>(one: Placed) => ({
    ...one,
    offset: one.offset + by,
  });
  return {
    slips: verdict.slips.map(further),
    begun: verdict.begun.map(further),
    tonePlace: verdict.tonePlace && further(verdict.tonePlace),
    oldFont: verdict.oldFont,
  };
}

/** Capitals stand in names, which follow rules of their own: there only what no name can be is told. */
function syllableSlips(word: string, lower: string): Slip[] {
  const isLower = word === lower;
  if (!isLower && word.slice(1) !== lower.slice(1)) return [];
  const fault = faultOf(lower);
  if (fault === undefined || !(isLower || fault.isSure)) return [];
  const meant = fault.suggestion && inCaseOf(word, fault.suggestion);
  return [
    {
      rule: 'syllable',
      kind: fault.kind === 'toneMissing' ? 'toneMissing' : 'syllable',
      offset: 0,
      found: word,
      meant,
    },
  ];
}

/** Signs that TCVN3 (ABC) and VNI put inside words, and Unicode text never does. */
const tcvn3 = /[A-Za-z](?:[µ¶·¸¹¨ª«¬¾¼½×÷ÞÐÝ]|[©®][A-Za-z])/;
const vni = /[aeoAEO][äøûå]/;

function oldFontOf(found: string): Verdict['oldFont'] {
  if (tcvn3.test(found)) return { font: 'TCVN3', found };
  return vni.test(found) ? { font: 'VNI', found } : undefined;
}
