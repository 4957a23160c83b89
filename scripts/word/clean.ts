/** Superscripts and subscripts that Unicode has signs for: m², CO₂. */
const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', n: 'ⁿ' },
};
const lowered: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '+': '₊', '-': '₋' },
};

const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** Bidi marks, controls, signs of symbol fonts: what no article may hold, or no reader would see. */
const hidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff\ue000-\uf8ff]/gu;

/** Text in NFC without Word's invisible signs, and how many of them were more than layout. */
export function cleanText(text: string): { readonly text: string; readonly hidden: number } {
  const plain = text.replaceAll('\u00a0', ' ').replace(invisible, '');
  const found = [...plain.matchAll(hidden)].length;
  return { text: plain.replace(hidden, '').normalize('NFC'), hidden: found };
}

/** A raised or lowered text in signs of its own, as far as there are any. */
export function shifted(text: string, way: 'sup' | 'sub'): string {
  const signs = way === 'sup' ? raised : lowered;
  const letters = [...text];
  return letters.every((letter) => letter in signs) ? letters.map((letter) => signs[letter]).join('') : text;
}

/** One line: no breaks, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
