import { createHash } from 'node:crypto';

/** The files of a bag, by their path below its base directory. */
export type BagFiles = ReadonlyMap<string, Buffer>;

const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('hex');

/** What RFC 8493 does not allow in these files, a line each, with the section. */
export function bagFaults(files: BagFiles): string[] {
  return [
    ...declarationFaults(files),
    ...manifestFaults(files, 'manifest-sha512.txt', (path) => path.startsWith('data/')),
    ...manifestFaults(
      files,
      'tagmanifest-sha512.txt',
      (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'),
    ),
    ...infoFaults(files),
    ...nameFaults(files),
  ];
}

/** 2.1.1: exactly these two lines, in UTF-8 without a byte order mark. */
function declarationFaults(files: BagFiles): string[] {
  const text = files.get('bagit.txt')?.toString('utf8');
  if (text === undefined) return ['2.1.1 bagit.txt is missing'];
  const isRight = /^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: \S+\r?\n?$/.test(text);
  return isRight ? [] : ['2.1.1 bagit.txt is not the declaration'];
}

/** 2.1.3, 2.2.1, 3: every file that the manifest is for stands in it once, with its checksum; nothing else does. */
function manifestFaults(files: BagFiles, name: string, covers: (path: string) => boolean): string[] {
  const text = files.get(name)?.toString('utf8');
  if (text === undefined) return [`2.1.3 ${name} is missing`];
  const faults: string[] = [];
  const named = new Set<string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, encoded = ''] = /^([0-9a-f]{128})[ \t]+\*?(\S.*)$/.exec(line) ?? [];
    const path = encoded.replace(/%(0[AD]|25)/gi, decodeURIComponent);
    if (sum === undefined) faults.push(`2.1.3 not a line of ${name}: ${line}`);
    if (/^[/~]|(?:^|\/)\.\.?(?:\/|$)|\\/.test(path)) faults.push(`2.1.3 unsafe path ${path}`);
    if (named.has(path)) faults.push(`2.1.3 ${path} stands twice in ${name}`);
    named.add(path);
    const bytes = files.get(path);
    if (!covers(path)) faults.push(`2.1.3 ${path} does not belong in ${name}`);
    if (bytes === undefined) faults.push(`3 ${path} of ${name} is missing`);
    else if (sha512(bytes) !== sum) faults.push(`3 ${path} has another checksum`);
  }
  if (!text.endsWith('\n') && text !== '') faults.push(`2.1.3 ${name} ends in the middle of a line`);
  for (const path of files.keys()) {
    if (covers(path) && !named.has(path)) faults.push(`3 ${path} is not in ${name}`);
  }
  return faults;
}

/** 2.2.2: labels and values; the Oxum counts the payload. */
function infoFaults(files: BagFiles): string[] {
  const text = files.get('bag-info.txt')?.toString('utf8');
  if (text === undefined) return [];
  const faults = text
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => !/^(?:[^\s:][^:]*:[ \t]|[ \t]+)\S/.test(line))
    .map((line) => `2.2.2 not a line of bag-info.txt: ${line}`);
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, { length }]) => sum + length, 0);
  const [, oxum] = /^Payload-Oxum: (.*)$/m.exec(text) ?? [];
  if (oxum !== undefined && oxum !== `${bytes}.${payload.length}`)
    faults.push(`2.2.2 Payload-Oxum ${oxum} is not ${bytes}.${payload.length}`);
  return faults;
}

/** 2 and 5.1: a payload folder; no names that differ by case or by Unicode form alone. */
function nameFaults(files: BagFiles): string[] {
  const paths = [...files.keys()];
  const alike = new Set(paths.map((path) => path.normalize('NFC').toLowerCase()));
  return [
    ...(paths.some((path) => path.startsWith('data/')) ? [] : ['2 no payload folder data/']),
    ...(alike.size === paths.length ? [] : ['5.1 names that some file systems cannot tell apart']),
  ];
}
