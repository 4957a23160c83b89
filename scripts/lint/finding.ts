import type { LintRule } from '../content/lint-rules.ts';
import type { Position } from '../content/text.ts';

/** Something in a text that an editor should look at. */
export interface Finding {
  readonly rule: LintRule;
  /** Which sentence of the words says it. */
  readonly kind: FindingKind;
  /** Which text holds it, or where in the file it stands. */
  readonly where: 'title' | 'summary' | 'body' | Position;
  /** From the start of that text. */
  readonly offset: number;
  /** What stands there. */
  readonly found: string;
  /** What should stand there, or how often it was found. */
  readonly meant: string | undefined;
}

export type FindingKind =
  | 'spacing'
  | 'doubleSpace'
  | 'toneMissing'
  | 'syllable'
  | 'spelling'
  | 'toneMarks'
  | 'oldFont'
  | 'wordTag'
  | 'html'
  | 'entity'
  | 'bullet'
  | 'lineBreakCode'
  | 'altCaption'
  | 'altFileName'
  | 'quotes'
  | 'capitals'
  | 'longTitle'
  | 'longSummary'
  | 'more';

/** A finding in one text, before it is known which text that is. */
export type Slip = Omit<Finding, 'where'>;
