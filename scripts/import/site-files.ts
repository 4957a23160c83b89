import type { Language } from '../content/model.ts';
import type { ImportWords } from './messages/words.ts';
import { yamlText } from './yaml-text.ts';

/** What a site.yaml of our own is made of. */
export interface StarterSite {
  readonly language: Language;
  readonly timeZone: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly words: ImportWords;
}

/** A site.yaml that is valid and says clearly what is still to be filled in. */
export function starterSite({ language, timeZone, categories, words }: StarterSite): string {
  const { name, agency, responsible, position, address, comment } = words.placeholder;
  const yaml = yamlText({
    name,
    url: 'https://change.example/',
    language,
    timeZone,
    agency: { name: agency },
    responsible: { name: responsible, position },
    contact: { address, phone: '0000 000 000', email: 'change@change.example' },
    categories,
  });
  return `# ${comment}\n${yaml}`;
}

/** tags.yaml or authors.yaml: labels that need an address of their own. */
export function labelsFile(
  key: 'label' | 'name',
  labels: readonly { readonly label: string; readonly slug: string }[],
): string {
  const text = yamlText({ list: labels.map(({ label, slug }) => ({ [key]: label, slug })) });
  return text.replace(/^list:\n/, '').replace(/^ {2}/gm, '');
}
