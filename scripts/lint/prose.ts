import { CleanTokens, hashToken } from './clean-tokens.ts';
import { type Confusion, confusionSlip } from './confusions.ts';
import type { Slip } from './finding.ts';
import { leftoversIn } from './leftovers.ts';
import type { TonePlace } from './syllable.ts';
import type { TokenJudge, Verdict } from './token.ts';

/** So many tokens in an old font are no accident. */
const fewOldTokens = 3;

/** Finds the slips of texts; it remembers the words that it met. */
export type Proofreader = (text: string) => Slip[];

/** What was met on the way through a text, for what can be said of it only at its end. */
interface Impression {
  readonly places: Map<TonePlace, { readonly found: string; readonly offset: number; count: number }>;
  readonly old: { readonly font: string; readonly found: string; readonly offset: number }[];
}

/** A reader of texts of one or more lines, whose code it passes over. */
export function proofreader(judge: TokenJudge): Proofreader {
  const clean = new CleanTokens();
  const hash = { slot: 0, check: 0 };
  return (written) => {
    const shown = withoutCode(written);
    const text = withoutMarkup(shown);
    const slips: Slip[] = [];
    const impression: Impression = { places: new Map(), old: [] };
    for (let start = 0; start < text.length; ) {
      const end = hashToken(text, start, hash);
      if (end > start && !clean.has(hash)) {
        const verdict = judge(text.slice(start, end));
        if (verdict === undefined) clean.add(hash);
        else note(verdict, text, start, slips, impression);
      }
      start = end + 1;
    }
    const last = conclusions(impression);
    // A text in an old font is no text yet: its words would all be slips.
    const isOld = last.some(({ rule }) => rule === 'oldFont');
    return isOld ? last : [...leftoversIn(shown), ...gapsIn(text), ...slips, ...last];
  };
}

/** Fenced blocks, the last perhaps open, and code within a line. */
const codeForm = /^[ \t]*(```|~~~)[\s\S]*?(?:\n[ \t]*\1|$(?!\n))|`[^`\n]+`/gm;

/** Code is shown as it stands: here it becomes spaces, so that every other place stays where it is. */
function withoutCode(text: string): string {
  if (!text.includes('`') && !text.includes('~~~')) return text;
  return text.replace(codeForm, (code) => code.replace(/[^\n]/g, '\u00a0'));
}

/** HTML is told of by itself: what stands in it is no prose. */
function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text.replace(/<[a-z/!][^<>\n]{0,300}>|&#?\w{1,10};/gi, (sign) => '\u00a0'.repeat(sign.length));
}

function note(
  verdict: Verdict,
  text: string,
  start: number,
  slips: Slip[],
  { places, old }: Impression,
): void {
  for (const slip of verdict.slips) slips.push({ ...slip, offset: start + slip.offset });
  for (const { offset, confusions } of verdict.begun)
    slips.push(...confused(text, start + offset, confusions));
  if (verdict.oldFont !== undefined) old.push({ ...verdict.oldFont, offset: start });
  if (verdict.tonePlace === undefined) return;
  const { place, word } = verdict.tonePlace;
  const known = places.get(place);
  if (known === undefined)
    places.set(place, { found: word, offset: start + verdict.tonePlace.offset, count: 1 });
  else known.count += 1;
}

function confused(text: string, offset: number, confusions: readonly Confusion[]): Slip[] {
  return confusions.flatMap((confusion) => confusionSlip(text, offset, confusion) ?? []);
}

/** Tables line up their columns with spaces, and two at the end of a line are a line break. */
function gapsIn(text: string): Slip[] {
  if (!text.includes('  ')) return [];
  const gaps = [...text.matchAll(/(?<=\S) {2,}(?=\S)/g)].filter(({ index }) => !isLayout(text, index));
  const [first] = gaps;
  if (first === undefined) return [];
  const offset = first.index;
  return [{ rule: 'doubleSpace', kind: 'doubleSpace', offset, found: '  ', meant: `${gaps.length}` }];
}

/** Rows of tables begin with a stroke, and signs of lists and headings may stand apart. */
function isLayout(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  return /^[ \t]*(?:\||(?:[-*+>]|#+|\d+[.)])$)/.test(text.slice(start, Math.min(offset, start + 40)));
}

function conclusions({ places, old }: Impression): Slip[] {
  const slips: Slip[] = [];
  const first = places.get('first');
  const second = places.get('second');
  if (first !== undefined && second !== undefined) {
    const [rare, usual] = first.count <= second.count ? [first, second] : [second, first];
    const { found, offset } = rare;
    slips.push({ rule: 'toneMarks', kind: 'toneMarks', offset, found, meant: usual.found });
  }
  const [oldest] = old;
  if (oldest !== undefined && old.length >= fewOldTokens) {
    const { found, offset, font } = oldest;
    slips.push({ rule: 'oldFont', kind: 'oldFont', offset, found, meant: font });
  }
  return slips;
}
