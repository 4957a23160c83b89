const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const initials = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';

/** The rhymes of Vietnamese, without their tones. */
const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ',
  'uy uya uych uyên uyêt uynh uyt uyp uyu ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y ych ynh yt yêm yên yêng yêt yêu',
]
  .join(' ')
  .split(' ');

const syllable = new RegExp(`^(?:${initials})?(?:${rhymes.join('|')})$`);
/** After these ends a syllable takes one of two tones only. */
const stopped = /(?:c|ch|p|t)$/;
const toneOfStopped = /[\u0301\u0323]/;

/** Whether a word is built as a Vietnamese syllable is, marks included. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const marks = decomposed.match(tones) ?? [];
  if (marks.length > 1) return false;
  const toneless = decomposed.replace(tones, '').normalize('NFC');
  return syllable.test(toneless) && (!stopped.test(toneless) || toneOfStopped.test(decomposed));
}

/** Letters that only Vietnamese in Unicode has. */
const ownLetters = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;

/** How many letters of a text only Vietnamese in Unicode has. */
export function countOwnLetters(text: string): number {
  return text.normalize('NFC').match(ownLetters)?.length ?? 0;
}
