/** What copy lint looks for; a site switches a rule off by its name: `lint: { doubleSpace: off }`. */
export const lintRules = [
  'spacing',
  'doubleSpace',
  'syllable',
  'spelling',
  'toneMarks',
  'unicode',
  'oldFont',
  'leftovers',
  'alt',
  'quotes',
  'capitals',
  'longTitle',
  'longSummary',
] as const;

export type LintRule = (typeof lintRules)[number];
