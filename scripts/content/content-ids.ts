import { hash } from 'node:crypto';

/** What `contentId` needs before the bytes of a file, for the header that git puts there. */
export const headerRoom = 32;

/**
 * Names the bytes of a file as git does, so that both ways of naming them agree. They stand in `room`, from `headerRoom`
 * to `end`: to have the header written before them spares copying them.
 */
export function contentId(room: Buffer, end: number): string {
  const header = `blob ${end - headerRoom}\0`;
  const start = headerRoom - header.length;
  room.write(header, start, 'latin1');
  return hash('sha1', room.subarray(start, end));
}
