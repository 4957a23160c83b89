import type { Role } from '../content/model.ts';

/** Who made an article, as the line at its end says. */
export interface Signed {
  readonly authors: readonly { readonly name: string; readonly role: Role | undefined }[];
  /** The other paper that it comes from. */
  readonly source: string | undefined;
}

const labels: readonly (readonly [RegExp, Role | 'source'])[] = [
  [/^(?:tin|bài|bài viết|text)\s*(?:,|và|&|and|\/|-|–)\s*(?:ảnh|hình ảnh|photos?)$/i, 'text-photo'],
  [/^(?:tin|bài|bài viết|tác giả|người viết|text|by|author)$/i, 'text'],
  [/^(?:ảnh|hình ảnh|photos?|photos? by)$/i, 'photo'],
  [/^(?:người dịch|biên dịch|dịch|translated by|translation)$/i, 'translation'],
  [/^(?:tổng hợp|biên soạn|compiled by)$/i, 'compiled'],
  [/^(?:nguồn|theo|nguồn tin|source)$/i, 'source'],
];

const part = /^\s*(.{2,20}?)\s*:\s*(.{2,120}?)[\s.]*$/u;

/**
 * What a closing line says of the makers; undefined for any other line.
 *
 * @example bylineOf('Tin, ảnh: Thu Hà') // { authors: [{ name: 'Thu Hà', role: 'text-photo' }], source: undefined }
 */
export function bylineOf(line: string): Signed | undefined {
  const authors: { name: string; role: Role | undefined }[] = [];
  let source: string | undefined;
  for (const piece of line.replace(/^\(|\)$/g, '').split(/[;|]|\s[–-]\s|\.\s+(?=\p{L}+\s*:)/u)) {
    const [, label = '', names = ''] = part.exec(piece) ?? [];
    const role = labels.find(([form]) => form.test(label))?.[1];
    if (role === undefined) return undefined;
    if (role === 'source') source = names;
    else authors.push(...namesOf(names).map((name) => ({ name, role })));
  }
  return authors.length === 0 && source === undefined ? undefined : { authors, source };
}

/** A name that stands alone at the end of an article: two to five words, each with a capital. */
export function looksLikeName(line: string): boolean {
  return /^(?:\p{Lu}[\p{Ll}\p{M}]*\.?)(?:\s\p{Lu}[\p{Ll}\p{M}]*){1,4}$/u.test(line);
}

function namesOf(text: string): string[] {
  return text
    .split(/\s*(?:,|&|\svà\s|\sand\s)\s*/)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
}
