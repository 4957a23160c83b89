import { adminPolicy } from '../../admin/page.ts';
import { pathsOf } from '../../archive/paths.ts';
import { compareText } from '../../content/problem.ts';
import type { Page } from '../../pages/model.ts';
import type { Publication } from '../../pages/pages.ts';
import type { Ledger } from '../ledger.ts';
import type { Gone, Rule, ServerRules } from './model.ts';
import { plainUrl } from './signs.ts';

/** What a publication and its ledger mean to web servers. Old addresses lead to the end of their chain at once. */
export function serverRules({ site, pages, files, redirects }: Publication, ledger: Ledger): ServerRules {
  const { origin, base } = site;
  const moved = [...pages.filter((page) => page.kind === 'redirect'), ...redirects];
  const targets = new Map(moved.map(({ url, target }) => [url, target]));
  const rules = moved.map(({ url }) => ruleOf(url, endOf(url, targets)));
  const old = new Set(rules.map(({ path }) => path.toLowerCase()));
  const today = moved.length === 0 ? [] : addressesOf(pages, files);
  return {
    origin,
    base,
    adminPolicy: site.admin && adminPolicy(site.admin),
    others: site.languages.filter((language) => language !== site.language).map(pathsOf(site).home),
    redirects: rules.toSorted(
      (a, b) => b.parameters.length - a.parameters.length || compareText(keyOf(a), keyOf(b)),
    ),
    gone: [...removedPages(pages, base), ...removedFiles(ledger, base)],
    lookalikes: new Set(
      today.filter((path) => old.has(path.toLowerCase()) || old.has(`${path}/`.toLowerCase())),
    ),
  };
}

function addressesOf(pages: readonly Page[], files: Publication['files']): string[] {
  const published = [...pages.filter(({ kind }) => kind !== 'redirect'), ...files()];
  return published.map(({ url }) => decodedPath(url));
}

function endOf(url: string, targets: ReadonlyMap<string, string>): string {
  const seen = new Set([url]);
  let end = targets.get(url) ?? url;
  while (targets.has(end)) {
    if (seen.has(end)) throw new Error(`Redirects lead in a circle: ${[...seen].join(' ')}`);
    seen.add(end);
    end = targets.get(end) ?? end;
  }
  return end;
}

function ruleOf(url: string, target: string): Rule {
  const [path = '', query = ''] = url.split('?');
  return {
    path: decodedPath(path),
    parameters: [...new URLSearchParams(query)],
    target: plainUrl(target),
  };
}

function keyOf({ path, parameters }: Rule): string {
  return [path, ...parameters.flat()].join(' ');
}

function removedPages(pages: readonly Page[], base: string): Gone[] {
  return pages
    .filter((page) => page.kind === 'article' && page.entry.article.removed !== undefined)
    .map(({ url }) => ({ path: decodedPath(url), notice: noticeOf(url.slice(base.length)) }));
}

/** Attachments that went with their article; its notice speaks for them. */
function removedFiles(ledger: Ledger, base: string): Gone[] {
  return [...ledger.values()]
    .filter(({ kind, state }) => kind === 'attachment' && state === 'removed')
    .map(({ url }) => ({
      path: decodedPath(base + url.slice(1)),
      notice: noticeOf(url.slice(1, url.lastIndexOf('/') + 1)),
    }));
}

function noticeOf(path: string): string {
  return plainUrl(`/${path}index.html`).slice(1);
}

/** The path as servers see it when they look for a file. */
function decodedPath(url: string): string {
  return decodeURIComponent(url);
}
