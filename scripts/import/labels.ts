import { spelling } from '../content/glossary.ts';
import { compareText } from '../content/problem.ts';
import { slugify } from '../content/slug.ts';
import { Names } from './slugs.ts';

/** Labels as articles will name them. */
export interface SettledLabels {
  /** Undefined for one that cannot be a label. */
  of(label: string): string | undefined;
  /** Spellings that became another one: how often, and which. */
  readonly merged: readonly { readonly label: string; readonly count: number; readonly settled: string }[];
  /** Labels whose address another one has: the address that they get. */
  readonly slugs: readonly { readonly label: string; readonly slug: string }[];
}

const longestLabel = 100;

/** Counts labels and settles one spelling for those that are nearly the same: the most frequent. */
export class LabelCounter {
  readonly #counts = new Map<string, number>();

  add(label: string): void {
    if (isLabel(label)) this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
  }

  /** The most frequent labels first. */
  get ranked(): readonly (readonly [string, number])[] {
    return [...this.#counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  }

  /** `nameOf` knows spellings that tags.yaml or authors.yaml settled before; `known` are addresses that are taken. */
  settle(nameOf: (label: string) => string | undefined): SettledLabels {
    const bySpelling = new Map<string, string>();
    const settled = new Map<string, string>();
    const merged: { label: string; count: number; settled: string }[] = [];
    for (const [label, count] of this.ranked) {
      const best = nameOf(label) ?? bySpelling.get(spelling(label)) ?? label;
      bySpelling.set(spelling(label), best);
      settled.set(label, best);
      if (best !== label) merged.push({ label, count, settled: best });
    }
    return {
      of: (label) => settled.get(label),
      merged,
      slugs: slugsOf([...new Set(settled.values())], nameOf),
    };
  }
}

function slugsOf(labels: readonly string[], nameOf: (label: string) => string | undefined) {
  const names = new Names();
  const isKnown = (label: string): boolean => nameOf(label) === label;
  // What a file of the site names keeps its address.
  const ordered = [...labels.filter(isKnown), ...labels.filter((label) => !isKnown(label))];
  return ordered.flatMap((label) => {
    const wish = slugify(label);
    const slug = names.take(wish);
    return slug === wish || isKnown(label) ? [] : [{ label, slug }];
  });
}

/** Whether a text can be a tag or an author's name. */
export function isLabel(label: string): boolean {
  const isShort = label.length <= longestLabel && Buffer.byteLength(slugify(label)) <= 240;
  return isShort && /[\p{L}\p{N}]/u.test(label) && slugify(label) !== '';
}
