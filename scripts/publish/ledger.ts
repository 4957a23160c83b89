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
  return line instanceof ReadLine ? line.text : columns.map((column) => line[column]).join('\t');
}

/** A line as it was read: nearly all lines of a release are those of the last one, and are written as they stood. */
class ReadLine implements LedgerLine {
  readonly url: string;
  readonly id: string;
  readonly kind: LedgerLine['kind'];
  readonly first: Day;
  readonly state: LedgerLine['state'];
  readonly target: string;
  readonly sha256: string;
  readonly updates: number;
  /** Private, so that no copy that says something else takes it along. */
  readonly #text: string;

  constructor({ url, id, kind, first, state, target, sha256, updates }: LedgerLine, text: string) {
    this.url = url;
    this.id = id;
    this.kind = kind;
    this.first = first;
    this.state = state;
    this.target = target;
    this.sha256 = sha256;
    this.updates = updates;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }
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

/** What most lines are: an article where it was first. It allows nothing that `parseOther` refuses. */
const plainLine =
  /^(\/(?:[a-z0-9][\w-]{0,99}\/)+)\t\1\tarticle\t(\d{4}-\d{2}-\d{2})\tpublished\t\t([0-9a-f]{64})\t(0|[1-9]\d{0,5})$/;

function parseLine(text: string): LedgerLine | undefined {
  const plain = plainLine.exec(text);
  if (plain === null) return parseOther(text);
  const [, url = '', first = '', sha256 = '', updates] = plain;
  if (!isKnownDay(first)) return undefined;
  return new ReadLine(
    {
      url,
      id: url,
      kind: 'article',
      first,
      state: 'published',
      target: '',
      sha256,
      updates: Number(updates),
    },
    text,
  );
}

function parseOther(text: string): LedgerLine | undefined {
  const [url, id, kindText, first, stateText, target, sha256, updates, ...more] = text.split('\t');
  const kind = ledgerKinds.find((one) => one === kindText);
  const state = ledgerStates.find((one) => one === stateText);
  if (kind === undefined || state === undefined || more.length > 0) return undefined;
  if (url === undefined || id === undefined || !isSitePath(url) || !(id === url || isSitePath(id)))
    return undefined;
  if (first === undefined || !isKnownDay(first)) return undefined;
  if (target === undefined || (state === 'moved' ? !isSitePath(target) : target !== '')) return undefined;
  if (sha256 === undefined || !/^(?:[0-9a-f]{64})?$/.test(sha256)) return undefined;
  if (updates === undefined || !/^(?:0|[1-9]\d{0,5})$/.test(updates)) return undefined;
  return new ReadLine({ url, id, kind, first, state, target, sha256, updates: Number(updates) }, text);
}
