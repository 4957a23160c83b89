import yazl from 'yazl';
import { WordRefused } from './refused.ts';
import { readZip } from './zip.ts';

/** The parts of a Word document that are text or pictures, by name. Nothing else of it is kept. */
export type WordParts = ReadonlyMap<string, Buffer>;

const megabyte = 1_000_000;
/** Larger than what an office sends by mail. */
export const largestFile = 100 * megabyte;
const limits = { entries: 5000, each: 60 * megabyte, total: 300 * megabyte };
/** A book of a thousand pages has a third of it. */
const largestXml = 20 * megabyte;
/** Word's own documents stay below 60. */
const deepestXml = 250;

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipFile = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** Opens a Word document (.docx). Throws `WordRefused` for anything else, and for what could harm. */
export function openWord(bytes: Buffer): WordParts {
  if (bytes.subarray(0, 8).equals(compoundFile)) {
    // Word puts an encrypted document into the container of its old format.
    throw new WordRefused(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldWord',
    );
  }
  if (!bytes.subarray(0, 4).equals(zipFile)) throw new WordRefused('notWord');
  if (bytes.length > largestFile) throw new WordRefused('tooLarge');
  const parts = readZip(bytes, limits, (name) => isText(name) || isPicture(name) || isTelling(name));
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (!types.includes('wordprocessingml') && !types.includes('ms-word.document'))
    throw new WordRefused('notWord');
  if (!parts.has('word/document.xml')) throw new WordRefused('broken');
  for (const [name, part] of parts) if (isText(name)) checkXml(part);
  return parts;
}

/** The parts as a package again, without what was left out: what is read next is exactly what was checked. */
export function packWord(parts: WordParts): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, part] of parts) {
    if (isText(name) || isPicture(name)) zip.addBuffer(part, name, { compress: false });
  }
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.once('error', reject);
    zip.outputStream.once('end', () => resolve(Buffer.concat(chunks)));
  });
}

function isText(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|(?:_rels|word)\/[^/]+\.(?:xml|rels)|word\/_rels\/[^/]+\.rels)$/.test(
    name,
  );
}

function isPicture(name: string): boolean {
  return /^(?:word\/)?media\/[^/]+$/.test(name);
}

/** Parts that are not read but tell what an article loses. */
function isTelling(name: string): boolean {
  return /^word\/(?:charts|diagrams|embeddings)\/[^/]+$|vbaProject\.bin$/.test(name);
}

function checkXml(part: Buffer): void {
  if (part.length > largestXml) throw new WordRefused('tooLarge');
  const text = part.toString('latin1');
  // Word writes UTF-8 without a document type; entities of one could grow without end.
  if (/^(?:\xff\xfe|\xfe\xff)|<!DOCTYPE|<!ENTITY/i.test(text)) throw new WordRefused('broken');
  let depth = 0;
  for (const [tag, slash] of text.matchAll(/<(\/?)[a-z][^<>]*>/gi)) {
    if (slash === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepestXml) throw new WordRefused('broken');
  }
}
