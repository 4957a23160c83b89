import type { Day } from '../content/model.ts';
import type { Block, blocksOf, Paragraph } from './blocks.ts';
import { bylineOf, looksLikeName, type Signed } from './byline.ts';
import { datelineOf, openingDay } from './dateline.ts';
import { captionParts, type WordFigure } from './figure.ts';

/** What a newsroom writes at the head and the foot of a Word document. */
export interface Reading {
  readonly title: string | undefined;
  readonly day: Day | undefined;
  readonly place: string | undefined;
  readonly summary: string | undefined;
  readonly signed: Signed;
  readonly tags: readonly string[];
  /** The rest, in its order. */
  readonly body: readonly (
    | Exclude<Block, { kind: 'picture' }>
    | ({ readonly kind: 'figure' } & WordFigure)
  )[];
}

type BodyBlock = Reading['body'][number];

/** How many blocks may stand before a heading that is the title: the head of an official letter. */
const headReach = 5;
const footReach = 4;
const longestTitle = 200;
const keywords = /^(?:từ kh[oó][aá]|keywords|tags)\s*:\s*(.+)$/iu;

/** Tells title, date, summary, byline, keywords, figures and text apart. `today` bounds the date. */
export function readBlocks(all: ReturnType<typeof blocksOf>['blocks'], today: Day): Reading {
  const title = findTitle(all);
  let rest = withFigures(all.filter((block) => block !== title));
  const take = <Found>(
    reach: readonly BodyBlock[],
    find: (block: Paragraph) => Found | undefined,
  ): Found | undefined => {
    for (const block of reach) {
      const found = block.kind === 'paragraph' ? find(block) : undefined;
      if (found === undefined) continue;
      rest = rest.filter((one) => one !== block);
      return found;
    }
    return undefined;
  };
  const head = (): readonly BodyBlock[] => rest.slice(0, headReach);
  const foot = (): readonly BodyBlock[] => rest.slice(-footReach).toReversed();
  const tags = take(foot(), ({ text }) => keywords.exec(text)?.[1]);
  const dateline = take([...head(), ...foot()], ({ text }) => datelineOf(text));
  const signed: Signed[] = [];
  for (let more = take(foot(), signature); more !== undefined; more = take(foot(), signature))
    signed.unshift(more);
  if (signed.length === 0) {
    const above = take(head(), ({ text }) => bylineOf(text));
    if (above !== undefined) signed.push(above);
  }
  const summary = take(head(), (block) => (isSummary(block, rest) ? block.text : undefined));
  const lead = summary ?? rest.find((block) => block.kind === 'paragraph')?.text ?? '';
  const opened = openingDay(lead);
  return {
    title: title === undefined ? undefined : title.text,
    day: dateline?.day ?? (opened !== undefined && opened <= today ? opened : undefined),
    place: dateline?.place,
    summary,
    signed: {
      authors: signed.flatMap(({ authors }) => authors),
      source: signed.find(({ source }) => source !== undefined)?.source,
    },
    tags:
      tags
        ?.split(/[,;]/)
        .map((tag) => tag.trim().replace(/\.$/, ''))
        .filter((tag) => tag !== '') ?? [],
    body: rest,
  };
}

function findTitle(blocks: readonly Block[]): Extract<Block, { text: string }> | undefined {
  for (const block of blocks) if (block.kind === 'heading' && block.isTitle) return block;
  const head = blocks.slice(0, headReach);
  const long = head.findIndex((block) => block.kind === 'paragraph' && block.text.length > longestTitle);
  const start = long < 0 ? head : head.slice(0, long);
  const heading = start.find((block) => block.kind === 'heading');
  if (heading?.kind === 'heading') return heading;
  const [first] = blocks.filter((block) => block.kind !== 'picture' && block.kind !== 'table');
  if (first?.kind !== 'paragraph' || first.text.length > longestTitle) return undefined;
  return first.isBold || first.text === first.text.toUpperCase() ? first : undefined;
}

/** A closing line that names the makers, or a name alone in bold or italics. */
function signature({ text, isBold, isItalic }: Paragraph): Signed | undefined {
  const named = bylineOf(text);
  if (named !== undefined) return named;
  if (!(isBold || isItalic) || !looksLikeName(text)) return undefined;
  return { authors: [{ name: text, role: undefined }], source: undefined };
}

/** The first bold paragraph stands before any other text. */
function isSummary(block: Paragraph, rest: readonly BodyBlock[]): boolean {
  const first = rest.find(({ kind }) => kind !== 'figure');
  return block === first && block.isBold && block.text.length <= 2000 && rest.length > 1;
}

/** Pictures with the captions above or below them. */
function withFigures(blocks: readonly Block[]): BodyBlock[] {
  const body: BodyBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'picture') {
      const above = body.at(-1);
      const below = blocks[index + 1];
      const hasBelow = below?.kind === 'paragraph' && isCaption(below);
      if (!hasBelow && above?.kind === 'paragraph' && above.isCaption) body.pop();
      const text = hasBelow ? below.text : above?.kind === 'paragraph' && above.isCaption ? above.text : '';
      body.push({ kind: 'figure', index: block.index, alt: block.alt, ...captionParts(text) });
    } else {
      const above = blocks[index - 1];
      const belongs = above?.kind === 'picture' && block.kind === 'paragraph' && isCaption(block);
      if (!belongs) body.push(block);
    }
  });
  return body;
}

function isCaption({ text, isItalic, isCaption: isStyled }: Paragraph): boolean {
  return (
    text.length <= 500 && (isStyled || isItalic || /^(?:ảnh|hình|photo|figure)\s*\d*\s*[:.]/iu.test(text))
  );
}
