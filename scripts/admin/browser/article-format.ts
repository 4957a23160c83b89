import { isScalar, isSeq, parseDocument, stringify, visit } from 'yaml';

/** An article as the form of Sveltia CMS holds it. */
export type FormValues = Readonly<Record<string, unknown>>;

const frontMatter = /^\ufeff?---\n([\s\S]*?)\n---(?:\n|$)/;
const flags = new Set(['featured', 'draft', 'decorative']);

/**
 * Reads an article's file for the form: each scalar as the text that was typed, authors always as a list of maps,
 * since a form has one shape for each field. Throws where the file is no article: then it is not shown.
 */
export function fromFile(text: string): FormValues {
  const plain = text.replaceAll('\r\n', '\n');
  const match = frontMatter.exec(plain);
  if (match === null) throw new Error('The file has no front matter');
  const document = parseDocument(match[1] ?? '', { schema: 'failsafe' });
  const [fault] = document.errors;
  if (fault !== undefined) throw fault;
  const values: unknown = document.toJS();
  if (!isMap(values)) throw new Error('The front matter holds no fields');
  const body = plain.slice(match[0].length).replace(/^\n/, '').trimEnd();
  // Said outright, so that the form does not put in what is meant for new articles.
  const { featured = false, draft = false, ...read } = withFlags(values);
  return { ...withFlags(values), featured, draft, author: authorsOf(read['author']), body };
}

/** Writes what the form holds as an editor would: without empty fields, and in the shortest form of each. */
export function toFile({ body, ...values }: FormValues): string {
  const fields = withoutEmpty({ ...values, author: shortAuthors(values['author']) });
  const yaml = stringify(fields, {
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: true,
    defaultKeyType: 'PLAIN',
  });
  return `---\n${withFlowTags(yaml)}---\n\n${typeof body === 'string' ? body.trim() : ''}\n`;
}

function withFlags(value: unknown): Record<string, unknown> {
  if (!isMap(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (flags.has(key)) return [key, inner === 'true'];
      if (Array.isArray(inner)) return [key, inner.map((item) => (isMap(item) ? withFlags(item) : item))];
      return [key, isMap(inner) ? withFlags(inner) : inner];
    }),
  );
}

function authorsOf(author: unknown): readonly unknown[] {
  const list = Array.isArray(author) ? author : author === undefined || author === '' ? [] : [author];
  return list.map((one) => (typeof one === 'string' ? { name: one } : one));
}

function shortAuthors(author: unknown): unknown {
  if (!Array.isArray(author)) return author;
  const list = author.map((one) => {
    const said = withoutEmpty(one);
    return isMap(said) && Object.keys(said).join() === 'name' ? said['name'] : said;
  });
  return list.length === 1 ? list[0] : list;
}

/** Empty texts, lists and maps go, and so do flags that are off. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).flatMap(([key, inner]) => {
      const kept = withoutEmpty(inner);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return value === false || value === null ? undefined : value;
}

/** Lists of plain texts stand on one line, as editors write tags. */
function withFlowTags(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Seq: (_key, list) => {
      if (isSeq(list) && list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
