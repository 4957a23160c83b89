import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { compose } from '../../.eleventy.ts';
import { seeded } from '../../scripts/bench/generate.ts';
import type { Source } from '../../scripts/cli/composition.ts';
import { makeRelease } from '../../scripts/cli/release.ts';
import { startWatch } from '../../scripts/cli/stopwatch.ts';
import { openRelease } from '../../scripts/publish/output.ts';
import { filesOf } from './audit.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

/*
 * Run by itself, since Eleventy loads our templates through tsx: `node --import tsx tests/site/incremental.ts
 * --from SEED --count N --steps N`. It ends with status 1 at the first history that goes wrong, and tells it.
 */

/** A site whose content, caches and output meet a history. */
interface Site {
  readonly folder: string;
  readonly random: () => number;
  /** Of the content folder. */
  readonly files: Map<string, string | Buffer>;
  day: string;
}

const labels = ['Đất đai', 'Y tế', 'Dữ liệu mở', 'dữ liệu mở', 'Giao thông'];
const days = [
  '2022-12-31',
  '2023-01-09',
  '2023-01-10',
  '2023-05-02',
  '2024-02-29',
  '2024-06-01',
  '2024-07-02',
];
const words = [
  'Sở họp giao ban.',
  'Có *84 hộ* dân.',
  'Xem [bảng](a.pdf).',
  '## Kết quả\n\nTốt.',
  '- Một\n- Hai',
  'Họp\nlúc 8 giờ.',
];

const pick = <T>(site: Site, items: readonly T[]): T => {
  const item = items[Math.floor(site.random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};
const articlesOf = (site: Site): string[] =>
  [...site.files.keys()].filter((path) => /^articles\/.*\.md$/.test(path));

function putArticle(
  site: Site,
  path = `articles/${pick(site, ['2022/12', '2023/01', '2024/06'])}/bai-${Math.floor(site.random() * 9)}.md`,
): void {
  const id = path.replace(/(?:\.en)?\.md$/, '');
  const body = pick(site, words);
  if (body.includes('a.pdf')) site.files.set(`${id}/a.pdf`, `%PDF-1.4 ${site.random()}\n`);
  const fields = {
    title: `Bài ${Math.floor(site.random() * 50)}`,
    date: pick(site, days),
    ...(site.random() < 0.7
      ? { tags: `[${pick(site, labels)}, ${pick(site, ['Khen thưởng', 'Y tế'])}]` }
      : {}),
    ...(site.random() < 0.5 ? { author: pick(site, ['Lê Thử', 'Trần Mẫu']) } : {}),
    ...(site.random() < 0.5 ? { category: pick(site, ['tin', 'thong-bao']) } : {}),
    ...(site.random() < 0.3 ? { summary: 'Tóm tắt ngắn.' } : {}),
    ...(site.random() < 0.1 ? { draft: 'true' } : {}),
    ...(site.random() < 0.15 ? { withdrawn: '{ date: 2024-06-01, reason: Số liệu sai }' } : {}),
    ...(site.random() < 0.1
      ? { removed: '{ date: 2024-06-01, reason: Theo yêu cầu, basis: Công văn 1 }' }
      : {}),
    ...(site.random() < 0.15 ? { updates: '[{ date: 2024-05-01, kind: update, note: Thêm số liệu }]' } : {}),
    ...(site.files.has(`${id}/anh.png`) ? { images: '[{ src: anh.png, alt: Sân }]' } : {}),
  };
  site.files.set(path, articleText(fields, body));
}

const someArticle = (site: Site): string => pick(site, articlesOf(site));
const editText = (site: Site, path: string, change: (text: string) => string): void => {
  site.files.set(path, change(String(site.files.get(path))));
};

/** What editors do. */
const edits: Readonly<Record<string, (site: Site) => void>> = {
  add: (site) => putArticle(site),
  rewrite: (site) => putArticle(site, someArticle(site)),
  body: (site) =>
    editText(site, someArticle(site), (text) => `${text}\nThêm ${Math.floor(site.random() * 9)}.\n`),
  markup: (site) => editText(site, someArticle(site), (text) => text.replace('Sở họp', 'Sở *họp*')),
  title: (site) =>
    editText(site, someArticle(site), (text) => text.replace(/^title: .*/m, 'title: Đầu đề mới')),
  remove(site) {
    if (articlesOf(site).length > 2) drop(site, someArticle(site));
  },
  rename(site) {
    const path = someArticle(site);
    const id = path.replace(/(?:\.en)?\.md$/, '');
    for (const [file, text] of [...site.files]) {
      if (!file.startsWith(`${id}.`) && !file.startsWith(`${id}/`)) continue;
      site.files.delete(file);
      site.files.set(file.replace(id, `${id}-moi`), text);
    }
  },
  translate: (site) => putArticle(site, someArticle(site).replace(/(?:\.en)?\.md$/, '.en.md')),
  photo(site) {
    const path = someArticle(site);
    site.files.set(`${path.replace(/(?:\.en)?\.md$/, '')}/anh.png`, pick(site, photos));
    putArticle(site, path);
  },
  mergeTags: (site) =>
    void site.files.set(
      'tags.yaml',
      '- { label: Dữ liệu, slug: du-lieu, synonyms: [Dữ liệu mở, dữ liệu mở] }\n',
    ),
  partTags: (site) => void site.files.delete('tags.yaml'),
  authors: (site) =>
    void site.files.set(
      'authors.yaml',
      `- { name: Lê Thử, position: Phòng ${Math.floor(site.random() * 3)} }\n`,
    ),
  name: (site) =>
    editText(site, 'site.yaml', (text) =>
      text.replace(/^name: .*/m, `name: Tin ${Math.floor(site.random() * 3)}`),
    ),
  notice: (site) =>
    void site.files.set('notice.yaml', 'text: Bão số 3\nfrom: 2024-06-01\nuntil: 2024-06-10\n'),
  noNotice: (site) => void site.files.delete('notice.yaml'),
  standing: (site) =>
    void site.files.set(
      'pages/gioi-thieu.md',
      articleText({ title: 'Giới thiệu' }, pick(site, ['Về Sở.', 'Về Sở và xã.'])),
    ),
  noStanding: (site) => void site.files.delete('pages/gioi-thieu.md'),
  day(site) {
    site.day = pick(site, ['2024-05-31', '2024-06-01', '2024-06-05', '2025-01-01']);
  },
};

function drop(site: Site, path: string): void {
  const id = path.replace(/(?:\.en)?\.md$/, '');
  site.files.delete(path);
  if (articlesOf(site).some((other) => other.startsWith(`${id}.`))) return;
  for (const file of [...site.files.keys()]) if (file.startsWith(`${id}/`)) site.files.delete(file);
}

/** What machines do between builds. */
const accidents: Readonly<Record<string, (site: Site) => void>> = {
  loseReadings: ({ folder }) => rmSync(join(folder, '.cache/readings'), { recursive: true, force: true }),
  loseKeys: ({ folder }) => rmSync(join(folder, '.cache/keys'), { recursive: true, force: true }),
  loseAssets: ({ folder }) => rmSync(join(folder, '.cache/assets'), { force: true }),
  loseCache: ({ folder }) => rmSync(join(folder, '.cache'), { recursive: true, force: true }),
  loseOutput: ({ folder }) => rmSync(join(folder, '_site'), { recursive: true, force: true }),
  cutFiles(site) {
    for (const path of cacheFiles(site)) {
      if (site.random() < 0.5)
        writeFileSync(path, readFileSync(path).subarray(0, Math.floor(site.random() * 500)));
    }
  },
  /** CI restores the cache of another day. */
  oldCache({ folder }) {
    const kept = join(folder, 'kept');
    for (const name of ['readings', 'keys']) {
      if (!existsSync(join(kept, name))) continue;
      rmSync(join(folder, '.cache', name), { recursive: true, force: true });
      cpSync(join(kept, name), join(folder, '.cache', name), { recursive: true });
    }
  },
  keepCache({ folder }) {
    rmSync(join(folder, 'kept'), { recursive: true, force: true });
    if (existsSync(join(folder, '.cache')))
      cpSync(join(folder, '.cache'), join(folder, 'kept'), { recursive: true });
  },
  killedBefore({ folder }) {
    writeFiles(folder, { '_site.next/2023/01/ma/index.html': 'half a page', '_site.journal.part': '{"wri' });
  },
  commit(site) {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', site.folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
        stdio: 'ignore',
      });
    git('init', '-q');
    writeContent(site);
    git('add', 'content');
    git('commit', '-q', '--allow-empty', '-m', 'x');
  },
};

function cacheFiles({ folder }: Site): string[] {
  const cache = join(folder, '.cache');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter(
      (item) =>
        item.isFile() && /readings|keys|assets/.test(join(item.parentPath, item.name).slice(cache.length)),
    )
    .map((item) => join(item.parentPath, item.name));
}

const photos = await Promise.all(
  ['#8c1515', '#225588'].map((background) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);

function writeContent({ folder, files }: Site): void {
  const content = join(folder, 'content');
  for (const item of existsSync(content)
    ? readdirSync(content, { recursive: true, withFileTypes: true })
    : []) {
    const path = join(item.parentPath, item.name);
    if (item.isFile() && !files.has(path.slice(content.length + 1))) rmSync(path);
  }
  for (const [path, text] of files) {
    const file = join(content, path);
    if (!existsSync(file) || !readFileSync(file).equals(Buffer.from(text)))
      writeFiles(content, { [path]: text });
  }
}

function sourceIn(folder: string, { day }: Site): Source {
  return {
    content: join(folder, 'content'),
    cache: join(folder, '.cache'),
    assets: join(folder, 'assets'),
    address: undefined,
    drafts: false,
    proofread: true,
    previous: undefined,
    day: () => day,
    onPhoto: () => undefined,
  };
}

/** Builds in the folder of a site; false where the content was refused. */
async function build(folder: string, site: Site): Promise<boolean> {
  const source = sourceIn(folder, site);
  const output = openRelease(join(folder, '_site'), source.content);
  const composed = await compose(source);
  if (composed.site === undefined || composed.problems.some(({ severity }) => severity === 'error')) {
    output.discard();
    return false;
  }
  const parts = { files: true, search: false, siblings: false };
  await makeRelease(composed.site, {
    source,
    output,
    folder: join(folder, '_site'),
    parts,
    watch: startWatch(),
  });
  return true;
}

/** The files of an output folder with their sums, as they lie there. */
function contents(output: string): Map<string, string> {
  return new Map(
    filesOf(output).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(output, path)))
        .digest('hex'),
    ]),
  );
}

/**
 * Lets a site live through `steps` builds that a seed decides: edits, accidents, refused builds. After each the
 * output must be what a machine that never built before makes of the same content, byte for byte.
 */
async function runHistory(
  seed: number,
  steps: number,
  { folder, told }: { readonly folder: string; readonly told: string[] },
): Promise<void> {
  const random = seeded(seed);
  const site: Site = { folder, random, files: new Map([['site.yaml', siteYaml]]), day: '2024-06-01' };
  for (const path of ['articles/2023/01/bai-a.md', 'articles/2024/06/bai-b.md']) putArticle(site, path);
  const happen = (events: Readonly<Record<string, (site: Site) => void>>): void => {
    const name = pick(site, Object.keys(events));
    told.push(name);
    events[name]?.(site);
  };
  for (let step = 0; step < steps; step += 1) {
    for (let count = Math.floor(random() * 3); count >= 0; count -= 1) happen(edits);
    if (random() < 0.6) happen(accidents);
    told.push('build');
    writeContent(site);
    if (!(await build(folder, site))) {
      told.push('refused');
      continue;
    }
    const fresh = join(folder, 'fresh');
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(join(fresh, '.cache'), { recursive: true });
    symlinkSync(join(folder, 'content'), join(fresh, 'content'));
    assert.ok(await build(fresh, site), 'a fresh build refuses what the other took');
    assert.deepEqual(contents(join(folder, '_site')), contents(join(fresh, '_site')));
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('_site.')),
    [],
  );
}

const { from, count, steps } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1' },
    steps: { type: 'string', default: '4' },
  },
}).values;
const all = temporaryFolder();
try {
  for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
    const folder = join(all, String(seed));
    mkdirSync(folder);
    const told: string[] = [];
    try {
      await runHistory(seed, Number(steps), { folder, told });
    } catch (cause) {
      throw new Error(`History ${seed}: ${told.join(' ')}`, { cause });
    }
    removeFolder(folder);
  }
} finally {
  removeFolder(all);
}
