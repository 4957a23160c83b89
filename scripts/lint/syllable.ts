import { letterOf, stopTones } from './letters.ts';

/** Where a syllable of the rimes oa, oe, uy has its tone: hòa is `first`, hoà `second`. */
export type TonePlace = 'first' | 'second';

const onsets = new Set(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').concat(''),
);

/** Every rime of Vietnamese, without tone; the few of loans that are written as syllables are among them. */
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu ' +
    'iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y yt ynh ych yn ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet ' +
    'oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ uơi uơn uơt up ut ' +
    'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
    'ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu'
  ).split(' '),
);

/** What only sắc and nặng go with. */
export const stop = /(?:c|ch|p|t)$/;
const twoPlaces = new Set(['oa', 'oe', 'uy']);

/** A word without its tone, and where that stood. */
export interface Spelled {
  readonly plain: string;
  readonly tone: string;
  /** The index of the letter that carries the tone; -1 for the level tone. */
  readonly toneAt: number;
}

/** A lower-case word letter by letter; undefined where it holds other letters or two tones. */
export function spell(word: string): Spelled | undefined {
  let plain = '';
  let tone = '';
  let toneAt = -1;
  for (const character of word) {
    const letter = letterOf(character);
    if (letter === undefined || (letter.tone !== '' && tone !== '')) return undefined;
    if (letter.tone !== '') {
      tone = letter.tone;
      toneAt = plain.length;
    }
    plain += letter.plain;
  }
  return { plain, tone, toneAt };
}

/** Where the rime begins; undefined where no onset and rime make up the word by the rules of spelling. */
export function rimeStart(plain: string): number | undefined {
  for (let length = Math.min(3, plain.length - 1); length >= 0; length -= 1) {
    const onset = plain.slice(0, length);
    const rime = plain.slice(length);
    if (onsets.has(onset) && rimes.has(rime) && agree(onset, rime)) return length;
  }
  return undefined;
}

/** k, gh and ngh stand before e, ê, i and y; c, g and ng before all others. */
function agree(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront;
  if (onset === 'g') return !isFront || /^i(?:n|m|êng)?$/.test(rime);
  if (onset === 'c' || onset === 'ng') return !isFront;
  if (onset === 'qu') return !/^(?:[uưo]|i[aê])/.test(rime);
  if (onset === 'gi') return !/^[iy]/.test(rime);
  return rime !== 'yêu' && !/^y[êntc]/.test(rime) ? true : onset === '';
}

/** The index in the rime of the letter that carries the tone; of the two that oa, oe, uy allow, the first. */
export function tonePlace(rime: string): number {
  const marked = rime.search(/[ăâêôơư](?![ăâêôơư])/);
  if (marked >= 0) return marked;
  const vowels = /^[aeiouy]+/.exec(rime)?.[0] ?? '';
  if (vowels.length === 1) return 0;
  return vowels.length === 3 || vowels.length < rime.length ? 1 : 0;
}

/** Where a sound syllable of the rimes oa, oe or uy has its tone; undefined for all other words. */
export function tonePlaceOf(word: string): TonePlace | undefined {
  const spelled = spell(word);
  const start = spelled && rimeStart(spelled.plain);
  if (spelled === undefined || start === undefined || spelled.toneAt < 0) return undefined;
  if (!twoPlaces.has(spelled.plain.slice(start))) return undefined;
  return spelled.toneAt === start ? 'first' : 'second';
}

/** Whether a lower-case word is a syllable that Vietnamese spelling allows. */
export function isSyllable(word: string): boolean {
  const spelled = spell(word);
  return spelled !== undefined && isSound(spelled);
}

/** Whether spelling allows a word: its onset, its rime, and its tone where that belongs. */
export function isSound({ plain, tone, toneAt }: Spelled): boolean {
  const start = rimeStart(plain);
  if (start === undefined) return false;
  const rime = plain.slice(start);
  if (stop.test(rime) && !stopTones.includes(tone)) return false;
  if (tone === '') return true;
  const place = start + tonePlace(rime);
  return toneAt === place || (twoPlaces.has(rime) && toneAt === place + 1);
}
