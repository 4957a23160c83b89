import { decoded } from './decoded.ts';

/** An old address: its path, decoded, and what its query must say. */
export interface OldAddress {
  readonly path: string;
  /** Names and values, in the order of the names; empty where the address is a path only. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** More parameters than this were not an address that people linked to. */
const mostParameters = 10;

/**
 * Reads an alias. Undefined for what web servers cannot be told of: a path that climbs or hides a sign that parts
 * addresses, a query that is not made of `name=value`. A parameter without a value says nothing and is left out.
 *
 * @example parseAlias('/?ItemID=18746&CateID=0') // { path: '/', parameters: [['CateID', '0'], ['ItemID', '18746']] }
 */
export function parseAlias(alias: string): OldAddress | undefined {
  const [, written = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(alias) ?? [];
  if (!/^\/[^\s\\#]*$/.test(alias) || /%(?:2f|3f|23|5c)/i.test(written)) return undefined;
  const path = decoded(written).replace(/%(?:24|26|2b|2c|3a|3b|3d|40)/gi, decodeURIComponent);
  if (/[\p{Cc}\\]/u.test(path) || /\/\.{0,2}(?:\/|$)/.test(path.replace(/\/$/, ''))) return undefined;
  const parameters = query === undefined ? [] : parametersOf(query);
  return parameters && { path, parameters };
}

function parametersOf(query: string): OldAddress['parameters'] | undefined {
  const parameters = [...new URLSearchParams(query)].filter(([, value]) => value !== '');
  const names = new Set(parameters.map(([name]) => name.toLowerCase()));
  const isClear = parameters.every(
    ([name, value]) => /^\w{1,50}$/.test(name) && !/[\p{Cc}\ufffd]/u.test(value),
  );
  if (!isClear || names.size !== parameters.length) return undefined;
  if (parameters.length === 0 || parameters.length > mostParameters) return undefined;
  return parameters.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
