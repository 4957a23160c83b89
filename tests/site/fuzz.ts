import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from '../../.eleventy.ts';
import { seeded } from '../../scripts/bench/generate.ts';
import type { Source } from '../../scripts/cli/composition.ts';
import { makeRelease } from '../../scripts/cli/release.ts';
import { startWatch } from '../../scripts/cli/stopwatch.ts';
import { LedgerRefused } from '../../scripts/publish/ledger.ts';
import { openRelease } from '../../scripts/publish/output.ts';
import { auditSite } from './audit.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

/*
 * Run by itself, like tests/site/incremental.ts: `node --import tsx tests/site/fuzz.ts --from SEED --count N`. Each
 * seed spoils one file of a small site, or the ledger of its last release, and builds: what comes out is a named
 * problem or a faithful site, never a crash, a hang, or the loss of a neighbour.
 */
const content = {
  'site.yaml': siteYaml,
  'tags.yaml': '- { label: Đất đai, slug: dat-dai, synonyms: [đất], aliases: [dat] }\n',
  'authors.yaml': '- { name: Lê Thử, position: Phóng viên }\n',
  'notice.yaml': 'text: Bão số 3\nfrom: 2024-06-01\nuntil: 2024-06-10\n',
  'pages/gioi-thieu.md': articleText({ title: 'Giới thiệu' }, 'Về **Sở**.'),
  'articles/2024/03/mot.md': articleText(
    {
      title: '"Họp: quý I"',
      date: '2024-03-01',
      tags: '[Đất đai, Y tế]',
      author: '[{ name: Lê Thử, role: text }]',
      aliases: '["/cu.html", "/?ItemID=1&CateID=0"]',
      attachments: '[{ file: a.pdf, title: Quyết định, number: 12/2024/QĐ-SKHCN }]',
      updates: '[{ date: 2024-04-01, kind: correction, note: Sửa số, was: "1", now: "2" }]',
    },
    '## Mục\n\nXem [bảng](a.pdf) và [giới thiệu](/gioi-thieu/).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- một\n- hai\n',
  ),
  'articles/2024/03/mot/a.pdf': '%PDF-1.4\n%%EOF\n',
  'articles/2024/03/mot.en.md': articleText({ title: 'One', date: '2024-03-01' }, 'Text.'),
  'articles/2024/04/hai.md': articleText(
    { title: 'Hai', date: '2024-04-02', withdrawn: '{ date: 2024-05-01, reason: Sai số liệu }' },
    'Lời của bài hai.',
  ),
} as const;
const witness = { path: 'articles/2024/05/lang-gieng.md', words: 'Láng giềng vẫn còn nguyên ở đây' };

const fragments = [
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](../../../etc/passwd)',
  ],
  ...[
    '---\n',
    '---js\n',
    '\u202e',
    '\0',
    '\ufeff',
    '{{ 7*7 }}',
    '{% include "x" %}',
    '&a',
    '*a',
    '!!js/function x',
    '<<: *a\n',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '  ',
    '\t',
    '#',
    '"',
    "'",
    '|',
    '>',
    '%',
    '\r\n',
    '`'.repeat(40),
    '['.repeat(3000),
  ],
  ...[
    '> '.repeat(200),
    'a: '.repeat(500),
    '\n'.repeat(300),
    '9999-99-99',
    '2024-02-30',
    '../',
    '/',
    '\u0301'.repeat(60),
  ],
];

type Random = () => number;
const at = (random: Random, length: number): number => Math.floor(random() * (length + 1));
const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

/** Four times what a file may have: what lines come to that are repeated twice, or thrice, shows no more. */
const mostCharacters = 4_000_000;

/** Ways to spoil a text. */
const spoilers: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, at(random, text.length)),
  (text, random) => {
    const from = at(random, text.length);
    return text.slice(0, from) + text.slice(from + at(random, 40));
  },
  (text, random) => {
    const place = at(random, text.length);
    return text.slice(0, place) + pick(random, fragments) + text.slice(place);
  },
  (text, random) => {
    const lines = text.split('\n');
    const line = pick(random, lines);
    lines.splice(at(random, lines.length), 0, ...Array.from({ length: 1 + at(random, 3) }, () => line));
    return lines.join('\n');
  },
  (text, random) => {
    const place = at(random, text.length - 1);
    return text.slice(0, place) + String.fromCharCode(at(random, 0x2fff)) + text.slice(place + 1);
  },
  (text, random) => {
    const line = pick(random, text.split('\n'));
    const most = Math.ceil(mostCharacters / Math.max(1, line.length));
    return line.repeat(Math.min(1 + at(random, 2000), most));
  },
];

function sourceIn(folder: string, previous: string | undefined): Source {
  return {
    content: join(folder, 'content'),
    cache: join(folder, '.cache'),
    assets: join(folder, 'assets'),
    address: undefined,
    drafts: false,
    proofread: true,
    previous,
    day: () => '2024-06-01',
    onPhoto: () => undefined,
  };
}

/** Builds; the problems, if there are errors among them. */
async function build(folder: string, name: string, previous?: string): Promise<readonly string[]> {
  const source = sourceIn(folder, previous);
  const target = join(folder, name);
  const output = openRelease(target, source.content);
  try {
    const { problems, site } = await compose(source);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (site === undefined || errors.length > 0) {
      output.discard();
      for (const { path, line, column, message } of errors) {
        assert.match(path, /^content\//);
        assert.ok(line >= 1 && column >= 1 && message.length > 5, `${path}:${line}:${column} ${message}`);
      }
      return errors.map(({ path, message }) => `${path} ${message}`);
    }
    const parts = { files: true, search: false, siblings: false };
    await makeRelease(site, { source, output, folder: target, parts, watch: startWatch() });
    return [];
  } catch (error) {
    output.discard();
    throw error;
  }
}

async function spoilOne(folder: string, random: Random): Promise<string> {
  const name = pick(random, [...Object.keys(content), 'ledger.tsv'] as const);
  const file = name === 'ledger.tsv' ? join(folder, 'first', name) : join(folder, 'content', name);
  const whole = readFileSync(file, 'utf8');
  let spoiled = whole;
  for (let count = 1 + at(random, 2); count > 0; count -= 1)
    spoiled = pick(random, spoilers)(spoiled, random).slice(0, mostCharacters);
  writeFileSync(file, spoiled);
  const previous = name === 'ledger.tsv' || random() < 0.5 ? join(folder, 'first') : undefined;
  try {
    const problems = await build(folder, '_site', previous);
    if (problems.length > 0) return `${name}: ${problems[0]}`;
    const page = readFileSync(join(folder, '_site/2024/05/lang-gieng/index.html'), 'utf8');
    assert.ok(page.includes(witness.words), 'the neighbour lost its words');
    // Search is left out of these builds, so its index is not there.
    const faults = auditSite(join(folder, '_site'), 'https://tin.example.vn/');
    assert.deepEqual(
      faults.filter((fault) => !fault.endsWith('/volumes.json')),
      [],
    );
    return `${name}: built`;
  } catch (error) {
    if (name === 'ledger.tsv' && error instanceof LedgerRefused) return `${name}: refused`;
    throw new Error(`${name} spoiled as ${JSON.stringify(spoiled.slice(0, 2000))}`, { cause: error });
  } finally {
    writeFileSync(file, whole);
  }
}

const { from, count, told } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1' },
    told: { type: 'boolean', default: false },
  },
}).values;
/** Milliseconds of CPU: many times what any takes; what is without bounds takes minutes. */
const longest = 60_000;
const folder = temporaryFolder();
try {
  writeFiles(join(folder, 'content'), content);
  writeFiles(join(folder, 'content'), {
    [witness.path]: articleText({ title: 'Láng giềng', date: '2024-05-03' }, witness.words),
  });
  assert.deepEqual(await build(folder, 'first'), []);
  for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
    const started = process.cpuUsage();
    const outcome = await spoilOne(folder, seeded(seed)).catch((cause) => {
      throw new Error(`Seed ${seed}`, { cause });
    });
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1000 < longest, `seed ${seed} took ${user + system} µs of CPU`);
    if (told) console.log(seed, outcome.slice(0, 160));
    rmSync(join(folder, '_site.lock'), { force: true });
  }
} finally {
  removeFolder(folder);
}
