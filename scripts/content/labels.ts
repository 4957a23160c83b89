import type { Mention } from './article.ts';
import { authorGlossary, type Glossary, spelling, tagGlossary } from './glossary.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Language, Site } from './model.ts';
import { nearest } from './near.ts';
import { compareText, type Problem } from './problem.ts';
import { type Reporter, reporterFor } from './reporter.ts';

type Kind = Mention['kind'];

/** A label that some article names: how often, and where first. */
interface Use {
  readonly label: string;
  readonly path: string;
  readonly mention: Mention;
  count: number;
}

/** Uses of one name in its spellings, the most frequent first. */
interface Group {
  readonly name: string;
  readonly best: Use;
  readonly uses: readonly Use[];
}

/** What labels are settled with. */
interface Desk {
  readonly glossary: Glossary;
  readonly isClosed: boolean;
  readonly say: Messages;
  reporter(path: string): Reporter;
}

/** Front matter keys by kind: one author stands in `author`, not in a list of that name. */
const fields: Readonly<Record<Kind, string>> = { tags: 'tags', authors: 'author' };

/** Gathers the tags and authors of all articles, finds those that clash, and settles one spelling for each. */
export class LabelBook {
  readonly #uses = new Map<Language, Readonly<Record<Kind, Map<string, Use>>>>();
  readonly #site: Pick<Site, 'tags' | 'authors' | 'closed'>;

  constructor(site: Pick<Site, 'tags' | 'authors' | 'closed'>) {
    this.#site = site;
  }

  /**
   * Notes the labels of one article; `mentions` is asked where one of them is new. Articles come in the order of
   * their paths. Those that are not published have no say in the spelling: a draft leaves no byte.
   */
  note(
    { source, language, tags, bylines }: Pick<Article, 'source' | 'language' | 'tags' | 'bylines'>,
    mentions: () => readonly Mention[],
    isPublished: boolean,
  ): void {
    const { tags: ofTags, authors: ofAuthors } = this.#usesIn(language);
    const isKnown = tags.every((tag) => ofTags.has(tag)) && bylines.every(({ name }) => ofAuthors.has(name));
    for (const mention of isKnown ? [] : mentions()) {
      const { kind, label } = mention;
      const uses = kind === 'tags' ? ofTags : ofAuthors;
      if (!uses.has(label)) uses.set(label, { label, path: source, mention, count: 0 });
    }
    if (!isPublished) return;
    for (const tag of tags) count(ofTags.get(tag));
    for (const { name } of bylines) count(ofAuthors.get(name));
  }

  /** Reports clashes and returns a function that gives each article the settled spellings. */
  settle(languages: readonly Language[], say: Messages, problems: Problem[]): (article: Article) => Article {
    const settled = new Map(
      languages.map((language) => {
        const names = (kind: Kind, glossary: Glossary): Map<string, string> => {
          const isClosed = this.#site.closed.has(kind);
          const reporter = (path: string): Reporter => reporterFor(path, say, problems);
          return settleNames([...this.#usesIn(language)[kind].values()], {
            glossary,
            isClosed,
            say,
            reporter,
          });
        };
        const tags = names('tags', tagGlossary(this.#site, language));
        return [language, { tags, authors: names('authors', authorGlossary(this.#site)) }];
      }),
    );
    const positions = new Map(this.#site.authors.map(({ name, position }) => [name, position]));
    return (article) => {
      const names = settled.get(article.language);
      if (isSettled(article, names, positions)) return article;
      const tags = [...new Set(article.tags.map((tag) => names?.tags.get(tag) ?? tag))];
      const bylines = article.bylines.map((byline) => {
        const name = names?.authors.get(byline.name) ?? byline.name;
        const position = byline.position ?? positions.get(name);
        return name === byline.name && position === byline.position ? byline : { ...byline, name, position };
      });
      return { ...article, tags, bylines };
    };
  }

  #usesIn(language: Language): Readonly<Record<Kind, Map<string, Use>>> {
    const known = this.#uses.get(language);
    if (known !== undefined) return known;
    const uses = { tags: new Map<string, Use>(), authors: new Map<string, Use>() };
    this.#uses.set(language, uses);
    return uses;
  }
}

/** The settled name of each label, by kind. */
interface SettledNames {
  readonly tags: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
}

function count(use: Use | undefined): void {
  if (use !== undefined) use.count += 1;
}

/** Whether an article names its tags and authors as all articles settle it: nearly every one does. */
function isSettled(
  { tags, bylines }: Article,
  names: SettledNames | undefined,
  positions: ReadonlyMap<string, string | undefined>,
): boolean {
  return (
    tags.every((tag, at) => (names?.tags.get(tag) ?? tag) === tag && tags.indexOf(tag) === at) &&
    bylines.every(
      ({ name, position }) =>
        (names?.authors.get(name) ?? name) === name &&
        (position !== undefined || positions.get(name) === undefined),
    )
  );
}

/** The settled name of each label. */
function settleNames(uses: readonly Use[], desk: Desk): Map<string, string> {
  const groups = groupsOf(uses, desk.glossary);
  for (const group of groups) for (const use of group.uses) checkSpelling(use, group, desk);
  checkSlugs(groups, desk);
  return new Map(groups.flatMap(({ name, uses: spelled }) => spelled.map(({ label }) => [label, name])));
}

function groupsOf(uses: readonly Use[], glossary: Glossary): Group[] {
  const bySpelling = new Map<string, Use[]>();
  for (const use of uses) {
    const key = glossary.nameOf(use.label) ?? spelling(use.label);
    bySpelling.set(key, [...(bySpelling.get(key) ?? []), use]);
  }
  return [...bySpelling.values()].flatMap((spelled): Group[] => {
    const [best, ...others] = spelled.toSorted((a, b) => b.count - a.count || compareText(a.label, b.label));
    if (best === undefined) return [];
    return [{ name: glossary.nameOf(best.label) ?? best.label, best, uses: [best, ...others] }];
  });
}

function checkSpelling(use: Use, { name, best }: Group, { glossary, isClosed, say, reporter }: Desk): void {
  const { label, path, mention } = use;
  if (glossary.spellings.has(label)) return;
  const field = fields[mention.kind];
  if (isClosed) {
    const message = say.unknownValue(label, glossary.file, nearest(label, glossary.spellings));
    reporter(path).error(mention, field, message);
  } else if (label !== name) {
    const isKnown = glossary.spellings.has(name);
    const place = isKnown ? `content/${glossary.file}` : placeOf(best);
    reporter(path).warning(mention, field, say.nearDuplicate(label, name, place));
  }
}

/** Two names at one address: the second one is told of the first. */
function checkSlugs(groups: readonly Group[], { glossary, say, reporter }: Desk): void {
  const bySlug = new Map<string, Group>();
  for (const group of groups) {
    const { name, best } = group;
    const slug = glossary.slugOf(name);
    const holder = bySlug.get(slug);
    if (holder === undefined) bySlug.set(slug, group);
    else {
      const message = say.sameSlug(name, holder.name, placeOf(holder.best), glossary.file, slug);
      reporter(best.path).error(best.mention, fields[best.mention.kind], message);
    }
  }
}

function placeOf({ path, mention }: Use): string {
  return `content/${path}:${mention.line}`;
}
