import { basename, extname } from 'node:path';
import {
  fileTypes,
  hashedPaths,
  indexPaths,
  longCache,
  mediaTypes,
  noCache,
  shortCache,
  textTypes,
} from '../publish/servers/headers.ts';

const hashed = new RegExp(`^${hashedPaths}`);
const index = new RegExp(`^${indexPaths}$`);

/** Files named by their content: they may lie there before any page asks for them. */
export function isHashed(path: string): boolean {
  return hashed.test(path);
}

/** What storage should say of a file, as our rules for web servers have it. */
export function objectHeaders(path: string): readonly string[] {
  const cache = isHashed(path) ? longCache : index.test(path) ? noCache : shortCache;
  const type = typeOf(path);
  return [`Cache-Control: ${cache}`, ...(type === undefined ? [] : [`Content-Type: ${type}`])];
}

function typeOf(path: string): string | undefined {
  const end = extname(path).slice(1).toLowerCase();
  const known = Object.entries(mediaTypes).find(([, ends]) => ends.includes(end));
  const type = fileTypes[basename(path)] ?? known?.[0];
  return type !== undefined && textTypes.includes(type) ? `${type}; charset=utf-8` : type;
}
