import { parseAlias } from '../content/alias.ts';
import { addressKey } from './keys.ts';

/** Old addresses by item, each given to one item only. */
export interface Aliases {
  of(name: string): readonly string[];
  /** Those that could not be kept, by item. */
  refused(name: string): readonly string[];
}

/** What stands at the first word of a path of ours, in either language. */
const ownWords = new Set(
  'tu-khoa chuyen-muc tac-gia tim-kiem hinh-anh video van-ban dinh-chinh tro-nang du-lieu tags categories authors search photos videos documents corrections accessibility data open-data assets pagefind admin vi en feed.xml feed.json sitemap.xml robots.txt 404.html ledger.tsv manifest-sha256.txt .well-known'.split(
    ' ',
  ),
);
const ownDates = /^\/\d{4}(?:\/\d{2})?$/;
const form = /^\/(?!\/)[^\s\\#\p{Cc}]*$/u;
const most = 50;

/** Gives each old address to the first item that had it; addresses of the new site itself are none. */
export function giveAliases(
  paths: ReadonlyMap<string, readonly string[]>,
  ids: ReadonlyMap<string, string>,
): Aliases {
  const owners = new Map<string, string>();
  const articles = new Set([...ids.values()].map((id) => `/${id}`));
  const given = new Map<string, string[]>();
  const refused = new Map<string, string[]>();
  for (const [name, wishes] of paths) {
    const own = `/${ids.get(name) ?? ''}`;
    for (const wish of wishes) {
      const path = wish.replace(/#.*$/s, '').replaceAll(' ', '%20');
      const key = addressKey(path);
      if (key === own || owners.get(key) === name) continue;
      const list = given.get(name) ?? [];
      const isFree = !owners.has(key) && !articles.has(key) && isUsable(path, key) && list.length < most;
      if (isFree) {
        owners.set(key, name);
        given.set(name, [...list, path]);
      } else refused.set(name, [...(refused.get(name) ?? []), path]);
    }
  }
  return { of: (name) => given.get(name) ?? [], refused: (name) => refused.get(name) ?? [] };
}

function isUsable(path: string, key: string): boolean {
  if (!form.test(path) || path.length > 1000 || parseAlias(path) === undefined) return false;
  const [address = '', query] = key.split('?');
  const words = address.split('/').slice(1);
  if (words.some((word) => word === '' || word === '.' || word === '..' || Buffer.byteLength(word) > 240))
    return false;
  if (words.some((word) => /[\\\p{Cc}]/u.test(word))) return false;
  // With a query it is the server that answers: our own pages are not in its way.
  if (query !== undefined) return !/%2e|\.\./i.test(path);
  return address !== '' && !ownDates.test(address) && !ownWords.has(words[0] ?? '');
}
