import type { Language } from '../../scripts/content/model.ts';
import { en } from './en.ts';
import type { Labels } from './model.ts';
import { vi } from './vi.ts';

export type { Labels } from './model.ts';

const labels: Readonly<Record<Language, Labels>> = { vi, en };

/** The words of a language. */
export function labelsOf(language: Language): Labels {
  return labels[language];
}
