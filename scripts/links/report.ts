import type { Language } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import type { ExternalLink } from './collect.ts';
import type { Outcome } from './try-link.ts';

/** A link with what became of it, and where a stored copy may be. */
export interface TriedLink extends ExternalLink {
  readonly outcome: Outcome;
  /** An address at web.archive.org, for links that lead nowhere. */
  readonly archive: string | undefined;
  /** Whether the archive said that it has a copy; undefined where it was not asked. */
  readonly isArchived: boolean | undefined;
}

/** The copy that is nearest to the article's day. */
export function archiveOf(url: string, day: string | undefined, base = 'https://web.archive.org'): string {
  return `${base}/web/${(day ?? '').replaceAll('-', '') || '2'}/${url}`;
}

type Say = Readonly<Record<Exclude<Outcome['kind'], 'ok'>, (link: TriedLink) => string>>;

const copy: Readonly<Record<Language, (link: TriedLink) => string>> = {
  vi: ({ archive, isArchived }) => {
    if (archive === undefined) return 'hãy sửa hoặc bỏ liên kết';
    if (isArchived === undefined) return `hãy sửa liên kết, hoặc xem có bản lưu ở ${archive} không`;
    return isArchived
      ? `hãy sửa liên kết, hoặc dùng bản lưu ${archive}`
      : 'không có bản lưu; hãy sửa hoặc bỏ liên kết';
  },
  en: ({ archive, isArchived }) => {
    if (archive === undefined) return 'correct the link or remove it';
    if (isArchived === undefined) return `correct the link, or see whether ${archive} has a copy`;
    return isArchived
      ? `correct the link, or use the copy ${archive}`
      : 'there is no stored copy; correct the link or remove it';
  },
};

const words: Readonly<Record<Language, Say>> = {
  vi: {
    moved: ({ url, outcome }) => `${url} đã chuyển hẳn; hãy sửa thành ${outcome.target}`,
    gone: (link) => `${link.url} không còn (${link.outcome.detail}); ${copy.vi(link)}`,
    timeout: ({ url }) => `${url} không trả lời kịp; hãy thử lại sau`,
    refused: ({ url, outcome }) =>
      outcome.detail === 'private'
        ? `${url} nằm trong mạng nội bộ nên người đọc không mở được; hãy bỏ liên kết`
        : `${url} không cho xem (${outcome.detail}); hãy mở thử bằng trình duyệt`,
  },
  en: {
    moved: ({ url, outcome }) => `${url} moved for good; write ${outcome.target}`,
    gone: (link) => `${link.url} is gone (${link.outcome.detail}); ${copy.en(link)}`,
    timeout: ({ url }) => `${url} did not answer in time; try again later`,
    refused: ({ url, outcome }) =>
      outcome.detail === 'private'
        ? `${url} lies in a private network, where no reader can go; remove the link`
        : `${url} refused to answer (${outcome.detail}); try it in a browser`,
  },
};

/** The links that an editor should look at, as warnings at their places. */
export function linkProblems(links: readonly TriedLink[], language: Language): Problem[] {
  return links.flatMap((link): Problem[] => {
    const { kind } = link.outcome;
    if (kind === 'ok') return [];
    const { path, line, column } = link;
    return [{ severity: 'warning', path, line, column, field: '', message: words[language][kind](link) }];
  });
}

const kinds = ['ok', 'moved', 'gone', 'timeout', 'refused'] as const;

/** How many places there are of each kind, in one line. */
export function linkSummary(links: readonly TriedLink[], language: Language): string {
  const counts = kinds.map((kind) => links.filter(({ outcome }) => outcome.kind === kind).length);
  const names =
    language === 'vi'
      ? ['tốt', 'đã chuyển', 'không còn', 'quá giờ', 'bị từ chối']
      : ['ok', 'moved', 'gone', 'timeout', 'refused'];
  const parts = names.map((name, index) => `${counts[index] ?? 0} ${name}`);
  return `${links.length} ${language === 'vi' ? 'liên kết' : 'links'}: ${parts.join(', ')}.`;
}

/** The report for other programs: every link with its place and what became of it. */
export function linksAsJson(links: readonly TriedLink[], pathOf: (path: string) => string): string {
  const rows = links.map(({ path, line, column, url, outcome, archive, isArchived }) => ({
    path: pathOf(path),
    line,
    column,
    url,
    kind: outcome.kind,
    detail: outcome.detail,
    target: outcome.target ?? null,
    archive: archive ?? null,
    isArchived: isArchived ?? null,
  }));
  return JSON.stringify({ links: rows }, undefined, 2);
}
