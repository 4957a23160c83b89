import type { Category, Language } from '../content/model.ts';
import { slugify } from '../content/slug.ts';
import type { EditorWords } from './editor-words.ts';
import type { KnownLabels } from './new-article-labels.ts';
import type { Given } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What is known before the first question. */
export interface Questionnaire {
  readonly title: string;
  readonly given: Given;
  readonly categories: readonly Category[];
  readonly labels: KnownLabels;
  readonly language: Language;
  readonly words: EditorWords;
}

/** Asks for what the command line left out; an empty answer leaves the field empty. */
export async function askMissing(
  terminal: Terminal,
  { title, given, categories, labels, language, words }: Questionnaire,
): Promise<{ readonly title: string; readonly given: Given }> {
  const asked = {
    title: title === '' ? await askTitle(terminal, words) : title,
    category: given.category ?? (await askCategory(terminal, { categories, language, words })),
    author: given.author ?? (await terminal.ask(words.askAuthor, labels.authors)),
    tags: given.tags ?? (await terminal.ask(words.askTags, labels.tags)),
  };
  return { title: asked.title, given: { ...given, ...asked } };
}

async function askTitle(terminal: Terminal, words: EditorWords): Promise<string> {
  const title = await terminal.ask(words.askTitle);
  return /[\p{L}\p{N}]/u.test(title) ? title : askTitle(terminal, words);
}

type CategoryQuestion = Pick<Questionnaire, 'categories' | 'language' | 'words'>;

async function askCategory(terminal: Terminal, question: CategoryQuestion): Promise<string | undefined> {
  const { categories, language, words } = question;
  if (categories.length === 0) return undefined;
  categories.forEach(({ label }, index) => {
    terminal.say(`  ${index + 1}. ${label[language]}`);
  });
  const names = categories.map(({ label }) => label[language]);
  const answer = await terminal.ask(words.askCategory(categories.length), names);
  if (answer === '') return undefined;
  const chosen =
    categories[Number(answer) - 1] ??
    categories.find(({ id, label }) => id === answer || slugify(label[language]) === slugify(answer));
  if (chosen !== undefined) return chosen.id;
  terminal.say(words.noSuchCategory(answer));
  return askCategory(terminal, question);
}
