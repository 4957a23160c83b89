import type { Language } from '../../scripts/content/model.ts';
import { readersFor } from '../../scripts/lint/lint.ts';

const readers = readersFor({ spelling: {} });

/** What lint finds in a text, a line each: the sentence's kind, what was found, and what is meant. */
export function slipsOf(text: string, language: Language = 'vi', read = readers[language]): string[] {
  return read(text).map(({ kind, found, meant }) =>
    meant === undefined ? `${kind}: ${found}` : `${kind}: ${found} → ${meant}`,
  );
}
