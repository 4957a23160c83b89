/** What one look at each character of a text tells: bits that are set where it may be so. */
export const Trait = {
  /** It holds a character that must not be there, or a tower of marks. */
  suspicious: 1,
  /** NFC may change it. */
  decomposable: 2,
  /** It holds white space that is neither a space nor the end of a line. */
  otherSpace: 4,
  /** Two characters of white space follow each other. */
  wideSpace: 8,
  /** It holds what may read otherwise than it is written: a sign that Markdown has within a line, or two spaces. */
  marked: 16,
} as const;

/** What two neighbours share becomes a trait of the text by moving down. */
const shift = 3;
const space = Trait.wideSpace << shift;
const blank = Trait.marked << shift;

/** The traits of each character that has any; nearly no character of a Vietnamese or English text has. */
const traits = new Uint8Array(0x10000);

function mark(trait: number, ...ranges: readonly (readonly [first: number, last: number])[]): void {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) traits[code] = (traits[code] ?? 0) | trait;
  }
}

// Control characters but tab and newline, marks, scripts that join letters, bidi controls, surrogates, specials.
mark(Trait.suspicious, [0, 0x08], [0x0b, 0x1f], [0x7f, 0x9f], [0x02ff, 0x036f], [0x0483, 0x1dff]);
mark(Trait.suspicious, [0x202a, 0x202e], [0x2066, 0x2069], [0x20c1, 0x20ff], [0x2c00, 0xffff]);
// Not among them: Latin letters as they are typed, and their signs.
mark(Trait.decomposable, [0x0300, 0x1dff], [0x1f00, 0x2001], [0x2100, 0xffff]);
mark(Trait.otherSpace, [0x09, 0x09], [0x0b, 0x0d], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a]);
mark(
  Trait.otherSpace,
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);
mark(space, [0x20, 0x20], [0x0a, 0x0a]);
mark(blank, [0x20, 0x20]);
for (const sign of '\\`*_[]<~&') mark(Trait.marked, [sign.charCodeAt(0), sign.charCodeAt(0)]);

/** The traits of a text, and where it is `marked` last; −1 where it is not. */
export interface Look {
  readonly traits: number;
  readonly lastMark: number;
}

/** Looks at each character once, in half the time that a regular expression takes for one trait. */
export function lookAt(text: string): Look {
  let found = 0;
  let last = 0;
  let lastMark = -1;
  for (let at = 0; at < text.length; at += 1) {
    const own = traits[text.charCodeAt(at)] ?? 0;
    const here = own | ((own & last & (space | blank)) >> shift);
    if ((here & Trait.marked) !== 0) lastMark = at;
    found |= here;
    last = own;
  }
  return { traits: found, lastMark };
}

/** The traits of a text. */
export function traitsOf(text: string): number {
  return lookAt(text).traits;
}
