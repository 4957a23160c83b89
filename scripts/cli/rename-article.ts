import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Loaded, loadContent } from '../content/load.ts';
import type { Language, Site } from '../content/model.ts';
import { placeOf } from '../content/places.ts';
import { withAlias } from './add-alias.ts';
import type { EditorWords } from './editor-words.ts';
import { type EditableText, editableArticle } from './front-matter-edit.ts';
import { UsageError } from './options.ts';
import type { Step } from './transaction.ts';

/** What renaming an article comes to, before anything is written. */
export interface RenamePlan {
  readonly steps: readonly Step[];
  /** What will happen, a line each. */
  readonly lines: readonly string[];
}

/**
 * Plans the move of an article with its translations and its folder, and the aliases that keep its old addresses
 * alive. Throws `UsageError` for whatever would clash or lose something.
 */
export function planRename(content: string, names: readonly string[], say: EditorWords): RenamePlan {
  const [oldName, newName, ...more] = names;
  if (oldName === undefined || newName === undefined || more.length > 0)
    throw new UsageError(say.renameUsage);
  const loaded = loadContent(content);
  const site = loaded.content?.site;
  if (site === undefined) throw new UsageError(say.noSite);
  const from = articleId(oldName, site);
  if (from === undefined) throw new UsageError(say.notArticle(oldName));
  const to = articleId(newName.includes('/') ? newName : `${from.slice(0, 8)}${newName}`, site);
  if (to === undefined) throw new UsageError(say.notArticle(newName));
  if (from === to) throw new UsageError(say.sameName);
  const move: Move = { content, site, from, to, say };
  const versions = versionsOf(move);
  checkTarget(move, loaded);
  return planOf(move, versions, loaded);
}

interface Move {
  readonly content: string;
  readonly site: Site;
  /** `2024/05/ten-cu` */
  readonly from: string;
  readonly to: string;
  readonly say: EditorWords;
}

interface Version {
  readonly language: Language;
  /** `.md` or `.en.md` */
  readonly suffix: string;
}

/** The id of an article by its path, its address or its file. */
function articleId(text: string, { languages }: Site): string | undefined {
  const ending = new RegExp(`(?:\\.(?:${languages.join('|')}))?\\.md$`);
  const plain = text.trim().normalize('NFC').replaceAll('\\', '/').replace(ending, '').replace(/\/+$/, '');
  return /(?:^|\/)(\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+)$/.exec(plain)?.[1];
}

function versionsOf({ content, site, from, say }: Move): Version[] {
  const versions = site.languages
    .map((language) => ({ language, suffix: language === site.language ? '.md' : `.${language}.md` }))
    .filter(({ suffix }) => existsSync(join(content, `articles/${from}${suffix}`)));
  if (versions.length === 0) throw new UsageError(say.noSuchArticle(`content/articles/${from}.md`));
  return versions;
}

function checkTarget({ content, site, from, to, say }: Move, { content: all, say: messages }: Loaded): void {
  const place = placeOf(`articles/${to}.md`, site.languages, messages);
  if (place.kind === 'fault')
    throw new UsageError(say.badNewName(`content/articles/${to}.md`, place.message));
  const stem = to.slice(to.lastIndexOf('/') + 1);
  const folder = join(content, 'articles', to.slice(0, 7));
  const taken = (existsSync(folder) ? readdirSync(folder) : []).find(
    (name) =>
      name.toLowerCase() === stem || (name.toLowerCase().startsWith(`${stem}.`) && name.endsWith('.md')),
  );
  if (taken !== undefined)
    throw new UsageError(say.targetTaken(`content/articles/${to.slice(0, 7)}/${taken}`));
  for (const { id, source, aliases, links } of all?.articles ?? []) {
    const url = aliases.find((alias) => id !== from && alias.replace(/\/*$/, '').endsWith(`/${to}`));
    if (url !== undefined) throw new UsageError(say.aliasTaken(url, `content/${source}`));
    const link = links.find(
      ({ path }) => /^\/(?:[a-z]{2}\/)?/.test(path) && path.includes(`/${from}/`) && !path.endsWith('/'),
    );
    if (link !== undefined) throw new UsageError(say.linkedFiles(source, link.line));
  }
}

function planOf(move: Move, versions: readonly Version[], { content: all }: Loaded): RenamePlan {
  const { content, site, from, to, say } = move;
  const steps: Step[] = [];
  const lines: string[] = [];
  const add = (path: string, target: string): void => {
    steps.push({ kind: 'move', from: join(content, path), to: join(content, target) });
    lines.push(say.moves(`content/${path}`, `content/${target}`));
  };
  if (existsSync(join(content, 'articles', from))) add(`articles/${from}`, `articles/${to}`);
  for (const { language, suffix } of versions) {
    const path = `articles/${from}${suffix}`;
    const source = editableArticle(join(content, path));
    const article = all?.articles.find((one) => one.source === path);
    if (source === undefined || article === undefined)
      throw new UsageError(say.cannotEdit(`content/${path}`, 'aliases'));
    const alias = `${language === site.language ? '' : `/${language}`}/${from}/`;
    const own = withOwnFiles(source, move);
    // Nobody can know the address of what was never published.
    const text = article.draft ? own.text : withAlias(own, alias);
    if (text === undefined) throw new UsageError(say.cannotEdit(`content/${path}`, 'aliases'));
    const target = `articles/${to}${suffix}`;
    add(path, target);
    if (text === source.text) continue;
    steps.push({ kind: 'write', file: join(content, target), text });
    if (!article.draft) lines.push(say.addsAlias(`content/${target}`, alias));
  }
  return { steps, lines };
}

/** `ten-cu/anh.jpg` means a file of the article's own folder: its name goes with the folder. */
function withOwnFiles(source: EditableText, { content, from, to }: Move): EditableText {
  const folder = join(content, 'articles', from);
  const [stem = '', target = ''] = [from, to].map((id) => id.slice(8));
  if (stem === target || !existsSync(folder)) return source;
  let { text, end } = source;
  for (const name of readdirSync(folder)) {
    const parts = text.split(`${stem}/${name}`);
    const isOwn = (before: string): boolean =>
      /(?:^|[\s(<"'[,:]|\.\/)$/.test(before) && !before.endsWith('../');
    let result = parts[0] ?? '';
    for (const part of parts.slice(1)) {
      const now = isOwn(result) ? target : stem;
      if (result.length < end) end += now.length - stem.length;
      result += `${now}/${name}${part}`;
    }
    text = result;
  }
  return { ...source, text, end };
}
