import { hash } from 'node:crypto';

/** Names the bytes of a file as git does, so that both ways of naming them agree. */
export function contentId(bytes: Buffer): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
