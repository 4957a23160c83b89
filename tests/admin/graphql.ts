/** What a field is made of: a value, or a function of its arguments. */
export type Field = unknown;
type Args = Readonly<Record<string, unknown>>;

interface Selection {
  readonly alias: string;
  readonly name: string;
  readonly args: Args;
  readonly inner: readonly Selection[];
}

/**
 * Answers a GraphQL query from `root`, as a server does: each field by its name, with its arguments, and nothing
 * that was not asked for. Throws at a field that is not there.
 */
export function answerQuery(query: string, variables: Args, root: Field): unknown {
  return select(root, parse(query, variables), 'Query');
}

function select(value: Field, selections: readonly Selection[], path: string): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => select(one, selections, path));
  if (selections.length === 0) {
    if (typeof value === 'object') throw new Error(`Field must have selections: ${path}`);
    return value;
  }
  const fields = Object(value);
  return Object.fromEntries(
    selections.map(({ alias, name, args, inner }) => {
      if (!(name in fields)) throw new Error(`Field '${name}' doesn't exist on '${path}'`);
      const found = fields[name];
      return [alias, select(typeof found === 'function' ? found(args) : found, inner, `${path}.${name}`)];
    }),
  );
}

const token = /"(?:[^"\\]|\\.)*"|\.\.\.|\$?\w+|[{}()[\]:!]/gy;

function parse(query: string, variables: Args): readonly Selection[] {
  const tokens = tokensOf(query);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const take = (wanted: string): void => {
    const found = next();
    if (found !== wanted) throw new Error(`Expected ${wanted}, found ${found}`);
  };
  const value = (): unknown => {
    const found = next();
    if (found === '{') return pairs('}');
    if (found.startsWith('"')) return JSON.parse(found);
    if (found.startsWith('$')) return variables[found.slice(1)];
    return /^\d+$/.test(found) ? Number(found) : ({ true: true, false: false }[found] ?? found);
  };
  const pairs = (end: string): Args => {
    const found: Record<string, unknown> = {};
    while (tokens[at] !== end) {
      const name = next();
      take(':');
      found[name] = value();
    }
    take(end);
    return found;
  };
  const field = (): Selection => {
    const first = next();
    const isAlias = tokens[at] === ':';
    if (isAlias) at += 1;
    const name = isAlias ? next() : first;
    if (tokens[at] === '(') at += 1;
    const args = tokens[at - 1] === '(' ? pairs(')') : {};
    return { alias: first, name, args, inner: tokens[at] === '{' ? selections() : [] };
  };
  const selections = (): Selection[] => {
    take('{');
    const found: Selection[] = [];
    while (tokens[at] !== '}') {
      if (tokens[at] === '...') {
        at += 3;
        found.push(...selections());
      } else found.push(field());
    }
    take('}');
    return found;
  };
  at = Math.max(0, tokens.indexOf('{'));
  return selections();
}

function tokensOf(query: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < query.length; at = token.lastIndex) {
    const blank = /[\s,]*/y;
    blank.lastIndex = at;
    blank.exec(query);
    token.lastIndex = blank.lastIndex;
    if (blank.lastIndex === query.length) break;
    const match = token.exec(query);
    if (match === null)
      throw new Error(`Syntax error at ${query.slice(blank.lastIndex, blank.lastIndex + 20)}`);
    found.push(match[0]);
  }
  return found;
}
