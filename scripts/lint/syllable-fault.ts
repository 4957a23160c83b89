import { withTone } from './letters.ts';
import { isSound, isSyllable, rimeStart, type Spelled, spell, stop, tonePlace } from './syllable.ts';

/** What is wrong with a word that should be a Vietnamese syllable, and what it should perhaps be. */
export interface SyllableFault {
  readonly kind: 'toneMissing' | 'impossible';
  readonly suggestion: string | undefined;
  /** Whether this slip cannot be the spelling of a name either. */
  readonly isSure: boolean;
}

/**
 * What is wrong with a lower-case word; undefined where it is a syllable, or where its letters show that it is
 * not meant as one.
 */
export function faultOf(word: string): SyllableFault | undefined {
  const spelled = spell(word);
  if (spelled !== undefined && (isSound(spelled) || !vowel.test(spelled.plain))) return undefined;
  if (spelled !== undefined && spelled.tone === '' && rimeStart(spelled.plain) !== undefined) {
    return { kind: 'toneMissing', suggestion: undefined, isSure: false };
  }
  const mend = spelled && mendOf(spelled);
  if (mend !== undefined) return { kind: 'impossible', ...mend };
  const joined = joinedSyllables(word);
  if (joined !== undefined) return { kind: 'impossible', suggestion: joined, isSure: false };
  if (spelled === undefined || isLoan(spelled.plain)) return undefined;
  return { kind: 'impossible', suggestion: undefined, isSure: false };
}

const vowel = /[aăâeêioôơuưy]/;

/** Two syllables without the space between them; undefined where it may be a loan, as vắcxin or lôgô. */
function joinedSyllables(word: string): string | undefined {
  for (let cut = word.length - 2; cut > 1; cut -= 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const [, second = ''] = parts;
    if (!vowel.test(spell(second.slice(0, 1))?.plain ?? 'a') && parts.every(isSyllable)) {
      return parts.some(hasNativeTone) ? parts.join(' ') : undefined;
    }
  }
  return undefined;
}

/** Whether a syllable has a tone that loans are not written with: in `vắcxin` the sắc only goes with the stop. */
function hasNativeTone(syllable: string): boolean {
  const spelled = spell(syllable);
  return spelled !== undefined && spelled.tone !== '' && !stop.test(spelled.plain);
}

/** Whether a word without its tones looks like a loan: two to four parts (iôt, pôlime), or an onset such as cr. */
function isLoan(plain: string, most = 4): boolean {
  if (/^(?:[bcgkp][lr]|lôgic|míc$|tíc$)/.test(plain)) return true;
  if (rimeStart(plain) !== undefined) return most < 4;
  if (most === 1) return false;
  for (let length = plain.length - 1; length > 0; length -= 1) {
    if (rimeStart(plain.slice(0, length)) !== undefined && isLoan(plain.slice(length), most - 1)) return true;
  }
  return false;
}

interface Slip {
  readonly form: RegExp;
  readonly meant: string;
  readonly isSure: boolean;
}

const slip = (form: RegExp, meant: string, isSure = false): Slip => ({ form, meant, isSure });

/** Slips of the keyboard and of the ear, and what they stand for; the first is a tone on the wrong letter. */
const slips: readonly Slip[] = [
  slip(/^/, '', true),
  slip(/uơ(?=.)/, 'ươ', true),
  slip(/(?:uo|ưo)(?=.)/, 'ươ'),
  slip(/uo(?=.)/, 'uô'),
  slip(/(?<=^t?h)(?:uo|ưo|ươ)$/, 'uơ'),
  slip(/ie(?=.)/, 'iê'),
  slip(/ye(?=.)/, 'yê'),
  slip(/^ngh/, 'ng', true),
  slip(/^ng(?=[eêi])/, 'ngh'),
  slip(/^gh/, 'g'),
  slip(/^g(?=[eê])/, 'gh'),
  slip(/^k/, 'c'),
  slip(/^c(?=[eêiy])/, 'k'),
  slip(/ngh$/, 'ng'),
  slip(/hn$/, 'nh'),
  slip(/gn$/, 'ng'),
  slip(/uyêch$/, 'uêch'),
];

function mendOf({ plain, tone }: Spelled): Pick<SyllableFault, 'isSure' | 'suggestion'> | undefined {
  for (const { form, meant, isSure } of slips) {
    const candidate = plain.replace(form, meant);
    const start = rimeStart(candidate);
    if (start === undefined || candidate.length < 3) continue;
    const at = start + tonePlace(candidate.slice(start));
    const word = candidate.slice(0, at) + withTone(candidate[at] ?? '', tone) + candidate.slice(at + 1);
    if (isSyllable(word)) return { suggestion: word, isSure };
  }
  return undefined;
}
