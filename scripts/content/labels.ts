import type { Mention } from './article.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, KnownAuthor, KnownTag, Language, Site } from './model.ts';
import { nearest } from './near.ts';
import { compareText, type Problem } from './problem.ts';
import { reporterFor } from './reporter.ts';
import { slugify } from './slug.ts';

/** A label that some article names: how often, and where first. */
interface Use {
  readonly label: string;
  readonly path: string;
  readonly mention: Mention;
  count: number;
}

/** A tag or author as tags.yaml or authors.yaml describes it. */
interface Known {
  readonly label: string;
  readonly slug: string | undefined;
  /** Spellings that lead to `label`. */
  readonly others: readonly string[];
}

/** Gathers the tags and authors of all articles, finds those that clash, and settles one spelling for each. */
export class LabelBook {
  readonly #uses = { tags: new Map<string, Use>(), authors: new Map<string, Use>() };
  readonly #site: Pick<Site, 'tags' | 'authors' | 'closed'>;
  readonly #known: Readonly<Record<Mention['kind'], readonly Known[]>>;

  constructor(site: Pick<Site, 'tags' | 'authors' | 'closed'>) {
    this.#site = site;
    this.#known = { tags: site.tags.map(knownTag), authors: site.authors.map(knownAuthor) };
  }

  /** Notes the labels of one article. Articles come in the order of their paths. */
  note(path: string, language: Language, mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      const key = `${language} ${mention.label}`;
      const use = this.#uses[mention.kind].get(key);
      if (use === undefined)
        this.#uses[mention.kind].set(key, { label: mention.label, path, mention, count: 1 });
      else use.count += 1;
    }
  }

  /** Reports clashes and returns a function that gives each article the settled spellings. */
  settle(languages: readonly Language[], say: Messages, problems: Problem[]): (article: Article) => Article {
    const tags = this.#settleKind('tags', languages, say, problems);
    const authors = this.#settleKind('authors', languages, say, problems);
    const positions = new Map(this.#site.authors.map(({ name, position }) => [name, position]));
    return (article) => ({
      ...article,
      tags: [...new Set(article.tags.map((tag) => tags.get(`${article.language} ${tag}`) ?? tag))],
      bylines: article.bylines.map((byline) => {
        const name = authors.get(`${article.language} ${byline.name}`) ?? byline.name;
        return { ...byline, name, position: byline.position ?? positions.get(name) };
      }),
    });
  }

  #settleKind(
    kind: Mention['kind'],
    languages: readonly Language[],
    say: Messages,
    problems: Problem[],
  ): Map<string, string> {
    const settled = new Map<string, string>();
    const file = `${kind}.yaml`;
    const field = kind === 'authors' ? 'author' : 'tags';
    const descriptions = this.#known[kind];
    const canonical = new Map(
      descriptions.flatMap(({ label, others }) => [label, ...others].map((one) => [one, label])),
    );
    const loosely = new Map([...canonical].map(([one, label]) => [spelling(one), label]));
    const knownAs = (label: string): string | undefined =>
      canonical.get(label) ?? loosely.get(spelling(label));
    const slugs = new Map(
      descriptions.flatMap(({ label, slug }) => (slug === undefined ? [] : [[label, slug]])),
    );
    for (const language of languages) {
      const uses = [...this.#uses[kind]]
        .filter(([key]) => key.startsWith(`${language} `))
        .map(([, use]) => use);
      const bySpelling = groupBy(uses, ({ label }) => knownAs(label) ?? spelling(label));
      const bySlug = new Map<string, Use & { name: string }>();
      for (const group of bySpelling.values()) {
        const best = group.toSorted((a, b) => b.count - a.count || compareText(a.label, b.label))[0];
        if (best === undefined) continue;
        const known = knownAs(best.label);
        const name = known ?? best.label;
        const place = known === undefined ? `content/${best.path}:${best.mention.line}` : `content/${file}`;
        for (const use of group) {
          settled.set(`${language} ${use.label}`, name);
          const report = reporterFor(use.path, say, problems);
          const isKnown = canonical.has(use.label);
          if (this.#site.closed.has(kind) && !isKnown) {
            report.error(
              use.mention,
              field,
              say.unknownValue(use.label, file, nearest(use.label, canonical.keys())),
            );
          } else if (use.label !== name && !isKnown) {
            report.warning(use.mention, field, say.nearDuplicate(use.label, name, place));
          }
        }
        const slug = slugs.get(name) ?? slugify(name);
        const holder = bySlug.get(slug);
        if (holder === undefined) bySlug.set(slug, { ...best, name });
        else {
          const other = `content/${holder.path}:${holder.mention.line}`;
          const message = say.sameSlug(name, holder.name, other, file, slug);
          reporterFor(best.path, say, problems).error(best.mention, field, message);
        }
      }
    }
    return settled;
  }
}

const knownTag = ({ label, slug, synonyms, aliases }: KnownTag): Known => ({
  label,
  slug,
  others: [...synonyms, ...aliases],
});
const knownAuthor = ({ name, slug, aliases }: KnownAuthor): Known => ({ label: name, slug, others: aliases });

/** What near-duplicates share: they differ by case, spaces, hyphens or Unicode form, never by marks or digits. */
function spelling(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, '');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
