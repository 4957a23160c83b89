import { hash } from 'node:crypto';
import { decoded } from '../content/decoded.ts';
import { isDay } from '../content/fields.ts';
import type { Day } from '../content/model.ts';
import { compareText } from '../content/problem.ts';

export const ledgerName = 'ledger.tsv';

/** An alias is an address that a thing had before Kho Tin published it. */
export const ledgerKinds = [
  'article',
  'page',
  'attachment',
  'feed',
  'tag',
  'category',
  'author',
  'alias',
] as const;
export const ledgerStates = ['published', 'moved', 'withdrawn', 'removed'] as const;

/** One URL that was ever published, and what became of it. URLs are paths from the site's root, without base path. */
export interface LedgerLine {
  readonly url: string;
  /** The first URL that the thing had; it stays when the thing moves. */
  readonly id: string;
  readonly kind: (typeof ledgerKinds)[number];
  /** The day on which the ledger first saw it. */
  readonly first: Day;
  readonly state: (typeof ledgerStates)[number];
  /** Where a moved URL leads; empty for others. */
  readonly target: string;
  /** SHA-256 of the text, or of the attachment's bytes; empty for lists and feeds. */
  readonly sha256: string;
  /** How many entries `updates` had: a further one may explain a change of the text. */
  readonly updates: number;
}

/** By URL. */
export type Ledger = ReadonlyMap<string, LedgerLine>;

/** A ledger that cannot be believed. */
export class LedgerRefused extends Error {
  readonly reason: LedgerFault;
  readonly detail: string;

  constructor(reason: LedgerFault, detail = '', options?: ErrorOptions) {
    super(`The previous ledger is refused: ${reason} ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Why it cannot be believed, or not be reached. */
export type LedgerFault = 'noFolder' | 'notRelease' | 'unreachable' | 'status' | 'cut' | 'changed' | 'line';

const columns = ['url', 'id', 'kind', 'first', 'state', 'target', 'sha256', 'updates'] as const;

/** The text of a ledger: a line a URL in their order, and at the end their number and checksum. */
export function formatLedger(ledger: Ledger): string {
  const lines = [...ledger.values()].toSorted((a, b) => compareText(a.url, b.url)).map(formatLine);
  const body = [columns.join('\t'), ...lines, ''].join('\n');
  return `${body}# ${lines.length} ${hash('sha256', body)}\n`;
}

function formatLine(line: LedgerLine): string {
  return columns.map((column) => line[column]).join('\t');
}

/** Reads a ledger back. Throws `LedgerRefused` where anything is missing, changed or not understood. */
export function parseLedger(text: string): Ledger {
  const end = /^# (\d+) ([0-9a-f]{64})\n$/m.exec(text.slice(text.lastIndexOf('\n', text.length - 2) + 1));
  if (end === null) throw new LedgerRefused('cut');
  const body = text.slice(0, text.length - end[0].length);
  if (hash('sha256', body) !== end[2]) throw new LedgerRefused('changed');
  const [heading, ...lines] = body.trimEnd().split('\n');
  if (heading !== columns.join('\t')) throw new LedgerRefused('line', '1');
  if (lines.length !== Number(end[1])) throw new LedgerRefused('cut');
  const ledger = new Map<string, LedgerLine>();
  lines.forEach((text, index) => {
    const line = parseLine(text);
    if (line === undefined || ledger.has(line.url)) throw new LedgerRefused('line', String(index + 2));
    ledger.set(line.url, line);
  });
  return ledger;
}

/** Most addresses are that plain: none of what is looked for below. */
const plainPath = /^\/(?:[a-z0-9][\w.-]{0,99}(?:\/|$))*$/i;

/** A path from the root of a site, an old one perhaps with a query, that neither leaves the site nor climbs out of a folder, encoded or not. */
function isSitePath(path: string): boolean {
  if (plainPath.test(path)) return true;
  const plain = decoded(path);
  const segments = plain.slice(1).replace(/\?.*$/s, '').split('/');
  return (
    plain.startsWith('/') &&
    !plain.startsWith('//') &&
    !/[\p{Cc}\\]/u.test(plain) &&
    segments.every((segment) => !/^(?:\.|%2e){1,2}$/i.test(segment) && Buffer.byteLength(segment) <= 255)
  );
}

/** Ledgers name the same days over and over, and to look one up in the calendar takes longer than all the rest. */
const knownDays = new Set<string>();

function isKnownDay(text: string): boolean {
  if (knownDays.has(text)) return true;
  const isOne = isDay(text);
  if (isOne) knownDays.add(text);
  return isOne;
}

function parseLine(text: string): LedgerLine | undefined {
  const [url, id, kindText, first, stateText, target, sha256, updates, ...more] = text.split('\t');
  const kind = ledgerKinds.find((one) => one === kindText);
  const state = ledgerStates.find((one) => one === stateText);
  if (kind === undefined || state === undefined || more.length > 0) return undefined;
  if (url === undefined || id === undefined || !isSitePath(url) || !(id === url || isSitePath(id)))
    return undefined;
  if (first === undefined || !isKnownDay(first)) return undefined;
  if (target === undefined || (state === 'moved' ? !isSitePath(target) : target !== '')) return undefined;
  if (sha256 === undefined || !/^(?:[0-9a-f]{64})?$/.test(sha256)) return undefined;
  if (updates === undefined || !/^\d{1,6}$/.test(updates)) return undefined;
  return { url, id, kind, first, state, target, sha256, updates: Number(updates) };
}
