import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import matter from 'gray-matter';
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';

/*
 * The raw floor: reads, parses and renders every article with the bare libraries in one loop and writes as many
 * files of as many bytes as the real site has. No checks, no archive, no layouts, no Eleventy: what is left is the
 * price of the libraries and of the disk. `node floor.ts CONTENT SIZES OUTPUT`; SIZES is JSON, path → bytes.
 */
const [content = '', sizesFile = '', output = ''] = process.argv.slice(2);
const sizes = new Map<string, number>(Object.entries(JSON.parse(readFileSync(sizesFile, 'utf8'))));
const markdown = new MarkdownIt({ html: false });
const made = new Set<string>();
let around = '';

function write(path: string, text: string): void {
  const file = join(output, path);
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(file, text);
}

/**
 * A text of so many bytes that begins with `text`. What stands around an article has words of its language, too: somewhat
 * fewer of its letters take several bytes than on a real page.
 */
function fill(text: string, bytes: number): string {
  const missing = Math.max(0, bytes - Buffer.byteLength(text));
  const length = Buffer.byteLength(around);
  return text + around.repeat(Math.floor(missing / length)) + ' '.repeat(missing % length);
}

for (const path of readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.md')) continue;
  const text = readFileSync(join(content, 'articles', path), 'utf8');
  const { data, content: body } = matter(text, { engines: { yaml: (head) => parseDocument(head).toJS() } });
  const page = `${path.replace(/\.md$/, '')}/index.html`;
  const html = `<h1>${data['title']}</h1>${markdown.render(body)}`;
  around ||= `<p>${'tin '.repeat(40)}${data['title']}</p>`;
  write(page, fill(html, sizes.get(page) ?? 0));
  sizes.delete(page);
}
for (const [path, bytes] of sizes) write(path, fill('<ul>', bytes));
