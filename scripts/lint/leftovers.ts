import type { FindingKind, Slip } from './finding.ts';

interface Form {
  readonly kind: FindingKind;
  /** Looked for first, since it is quick and nearly always in vain. */
  readonly sign: (text: string) => boolean;
  readonly form: RegExp;
}

const has =
  (sign: string) =>
  (text: string): boolean =>
    text.includes(sign);

/** What Word, Excel and web pages leave in copied text. Raw HTML is shown as text, so readers would see it. */
const forms: readonly Form[] = [
  { kind: 'wordTag', sign: has('<'), form: /<\/?(?:o|st\d|w|m|v):[a-z]+[^<>\n]{0,200}>?/gi },
  {
    kind: 'html',
    sign: has('<'),
    form: /<\/?(?:p|br|span|font|div|b|i|u|strong|em|table|tr|td|a|img|center|sup|sub|ul|li)(?:\s[^<>\n]{0,200})?\/?>/gi,
  },
  { kind: 'entity', sign: has('&nbsp;'), form: /&nbsp;/g },
  {
    kind: 'bullet',
    sign: (text) => /[•·▪●◦❖➢\uf0b7\uf0a7]/.test(text),
    form: /^[ \t]*[•·▪●◦❖➢\uf0b7\uf0a7](?=[ \t\u00a0]|\p{L})/gmu,
  },
  { kind: 'lineBreakCode', sign: (text) => text.includes('_x0') || text.includes('_X0'), form: /_x000d_/gi },
];

/** What copying left in a text. */
export function leftoversIn(text: string): Slip[] {
  return forms.flatMap(({ kind, sign, form }) => {
    if (!sign(text)) return [];
    return [...text.matchAll(form)].map(({ 0: whole, index }): Slip => {
      const found = whole.trim();
      return { rule: 'leftovers', kind, offset: index + whole.indexOf(found), found, meant: undefined };
    });
  });
}
