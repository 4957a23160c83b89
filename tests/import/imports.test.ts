import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import { detectKind } from '../../scripts/import/detect-kind.ts';
import { readMapping } from '../../scripts/import/mapping.ts';
import type { SourceKind } from '../../scripts/import/model.ts';
import { runImport } from '../../scripts/import/run.ts';
import { problemsOf } from '../check-content.ts';
import { aFolder } from '../folders.ts';
import { root, runCommand, tsx } from '../site/command.ts';

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer();

/** Imports a folder of these files, or one of them; the content folder with its report. */
async function imported(
  files: Readonly<Record<string, string | Buffer>>,
  { mapping = '', from = '', output = aFolder({}), source = aFolder(files) } = {},
) {
  const place = from === '' ? source : join(source, from);
  const file = mapping === '' ? undefined : join(aFolder({ 'm.yaml': mapping }), 'm.yaml');
  const kind: SourceKind = detectKind(place) ?? 'html';
  const result = await runImport({
    source: place,
    output,
    kind,
    mapping: readMapping(file, vi),
    onProgress: () => undefined,
  });
  const report = readFileSync(join(output, 'report.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const lines = (word: string) =>
    report
      .filter(([, one]) => one === word)
      .map(([item, , path, note]) => `${item} ${path} ${note}`.trim().replace(/ +/g, ' '));
  const article = (id: string): string => readFileSync(join(output, `articles/${id}.md`), 'utf8');
  const errors = async () =>
    (await problemsOf(output)).filter(
      ({ severity, path }) => severity === 'error' && !path.includes('assets'),
    );
  return { ...result, output, source, lines, article, errors };
}

/** Every file of a folder with its bytes. */
function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => /\.[a-z]+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

const page = (title: string, body: string, date = '09/01/2023 - 08:30'): string =>
  `<html><head><meta charset="utf-8"></head><body><h1>${title}</h1><p class="ngay">${date}</p><div class="nd">${body}</div></body></html>`;
const htmlMapping =
  'site: https://cu.example.vn/\nselect:\n  date: .ngay\n  body: .nd\n  remove: [.chia-se]\n';

describe('a folder of pages', () => {
  const files = {
    'tin/a.html': page(
      'Hội nghị',
      '<p>Xem <a href="b.html">bài kia</a>, <a href="../tep/qd.pdf">quyết định</a>, <a href="x.html">trang cũ</a>.</p><img src="../tep/Họp mặt.JPG"><p class="chia-se">Chia sẻ</p>',
    ),
    'tin/b.html': page('Hội nghị', '<p>Bài kia.</p>'),
    'tin/c.html': page('Không ngày', '<p>x</p>', 'hôm nào'),
    'tep/qd.pdf': 'pdf',
    'tep/Họp mặt.JPG': picture,
    'tep/thua.png': picture,
  };

  it('becomes articles with their files, links and old addresses', async () => {
    const { article, lines, figures, inputs, errors } = await imported(files, { mapping: htmlMapping });
    expect(await errors()).toEqual([]);
    expect(inputs).toBe(6);
    expect(figures.results).toEqual({ article: 2, file: 2, 'left-out': 2 });
    expect(article('2023/01/hoi-nghi')).toBe(
      `---\ntitle: Hội nghị\ndate: 2023-01-09T08:30+07:00\naliases:\n  - /tin/a.html\nlegacy:\n  url: https://cu.example.vn/tin/a.html\n---\n\nXem [bài kia](/2023/01/hoi-nghi-2/), [quyết định](qd.pdf), [trang cũ](https://cu.example.vn/tin/x.html).\n\n![Ảnh chưa có lời tả](hop-mat.jpg)\n`,
    );
    expect(lines('left-out')).toEqual([
      'tin/c.html không hiểu ngày “hôm nào”',
      'tep/thua.png không bài nào nhắc đến tệp này',
    ]);
  });

  it('takes nothing from outside, follows no link, and lists unsafe and broken files', async () => {
    const source = aFolder({
      'a.html': page(
        'Độc',
        '<img src="../../../etc/passwd"><img src="/etc/hostname.jpg"><img src="v.svg"><img src="h.jpg"><img src="l.jpg"><a href="..%2f..%2fetc%2fpasswd">x</a>',
        '1/1/2020',
      ),
      'v.svg': '<svg onload="x()"/>',
      'h.jpg': picture.subarray(0, picture.length / 2),
    });
    symlinkSync('/etc/hostname', join(source, 'l.jpg'));
    const { lines, output, errors } = await imported(
      {},
      { source, mapping: 'select: { date: .ngay, body: .nd }\n' },
    );
    expect(await errors()).toEqual([]);
    const written = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.'),
    );
    expect(written.toSorted()).toEqual(['articles/2020/01/doc.md', 'report.tsv', 'site.yaml']);
    expect(lines('left-out')).toContain('l.jpg liên kết tượng trưng, không đi theo');
    expect(lines('left-out').join()).toMatch(/h\.jpg ảnh hỏng.*v\.svg loại tệp/);
  });
});

describe('running an import again', () => {
  const files = {
    'a.html': page('Một', '<p>a</p>'),
    'b.html': page('Hai', '<p>b</p><img src="c.jpg" alt="Cầu">'),
    'c.jpg': picture,
  };

  it('changes nothing, keeps what was edited, and removes what is no longer wanted', async () => {
    const { output, source } = await imported(files, { mapping: htmlMapping });
    const before = snapshot(output);
    await imported({}, { source, output, mapping: htmlMapping });
    expect(snapshot(output)).toEqual(before);

    const edited = join(output, 'articles/2023/01/mot.md');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}Thêm.\n`);
    writeFileSync(join(source, 'b.html'), page('Ba', '<p>b</p>'));
    const { lines } = await imported({}, { source, output, mapping: htmlMapping });
    expect(readFileSync(edited, 'utf8')).toContain('Thêm.');
    expect(lines('note').join()).toContain('đã được sửa tay');
    expect(existsSync(join(output, 'articles/2023/01/hai.md'))).toBe(false);
    expect(existsSync(join(output, 'articles/2023/01/hai/c.jpg'))).toBe(false);
  });

  it('gives the same folder after it was killed at any moment', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`${n}.html`, page(`Bài ${n}`, `<p>${n}</p>`)]),
    );
    const { output: whole, source } = await imported(many);
    const output = aFolder({});
    for (const enough of [1, 20, 45]) {
      const child = spawn(process.execPath, [
        '--import',
        tsx,
        `${root}/scripts/import.ts`,
        source,
        '--output',
        output,
      ]);
      const written = (): number =>
        readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
          .length;
      while (child.exitCode === null && written() < enough) await new Promise((done) => setTimeout(done, 2));
      child.kill('SIGKILL');
      await new Promise((done) =>
        child.exitCode === null && child.signalCode === null ? child.once('close', done) : done(undefined),
      );
    }
    await imported({}, { source, output });
    expect(snapshot(output)).toEqual(snapshot(whole));
  });
});

describe('a WordPress export', () => {
  const item = (fields: string): string => `<item>${fields}</item>`;
  const wxr = (items: string): string =>
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://cu.example.vn</link><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>lan</wp:author_login><wp:author_display_name>Lê Thị Lan</wp:author_display_name></wp:author>${items}</channel></rss>`;
  const post = (id: number, more: string): string =>
    item(
      `<title>Bài ${id}</title><link>https://cu.example.vn/bai-${id}/</link><dc:creator>lan</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:post_date_gmt>2020-01-31 20:00:00</wp:post_date_gmt>${more}`,
    );

  it('becomes articles in the zone of the site, with statuses, terms, media and old addresses', async () => {
    const xml = wxr(
      post(
        1,
        '<wp:status>publish</wp:status><category domain="category">Tin tức</category><category domain="post_tag">Số</category><content:encoded><![CDATA[Một </item> hai.\n\n<a href="https://cu.example.vn/?p=2">kia</a>\n\n[caption id="x"]<img src="https://cu.example.vn/wp-content/uploads/hop-300x200.jpg" alt="Ba người"> Họp[/caption]]]></content:encoded>',
      ) +
        post(2, '<wp:status>publish</wp:status><content:encoded>Hai</content:encoded>') +
        post(
          3,
          '<wp:status>publish</wp:status><wp:post_password>x</wp:post_password><content:encoded>Ba</content:encoded>',
        ) +
        post(4, '<wp:status>trash</wp:status>') +
        item(
          '<title>hop</title><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://cu.example.vn/wp-content/uploads/hop.jpg</wp:attachment_url>',
        ) +
        item(
          '<title>xa</title><wp:post_id>6</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://cu.example.vn/xa.jpg</wp:attachment_url>',
        ) +
        post(7, '<content:encoded>bom &b;&b;</content:encoded>') +
        '<item><title>Hỏng</item>' +
        item('<title>Trang</title><wp:post_id>9</wp:post_id><wp:post_type>page</wp:post_type>'),
    );
    const { article, lines, figures, inputs, errors } = await imported(
      { 'x.xml': xml, 'wp-content/uploads/hop.jpg': picture },
      { from: 'x.xml' },
    );
    expect(await errors()).toEqual([]);
    expect(inputs).toBe(9);
    expect(figures.results).toEqual({ article: 4, file: 1, 'left-out': 4 });
    expect(article('2020/02/bai-1')).toContain(
      'date: 2020-02-01T03:00+07:00\nauthor: Lê Thị Lan\ncategory: tin-tuc\ntags:\n  - Số\naliases:\n  - /bai-1/\n  - /?p=1\nlegacy:\n  url: https://cu.example.vn/bai-1/\n  system: WordPress\n',
    );
    expect(article('2020/02/bai-1')).toContain('[kia](/2020/02/bai-2/)\n\n![Ba người](hop.jpg "Họp")');
    expect(article('2020/02/bai-3')).toContain('draft: true');
    expect(article('2020/02/bai-7')).toContain('bom \\&b;\\&b;');
    expect(lines('left-out').join('\n')).toMatch(
      /thùng rác[\s\S]*XML hỏng[\s\S]*trang cố định[\s\S]*xa\.jpg/,
    );
  });

  it('names a post that is too large, and reads those around it', async () => {
    const xml = wxr(
      post(1, '<content:encoded>a</content:encoded>') +
        post(2, `<content:encoded>${'x'.repeat(5_000_000)}</content:encoded>`) +
        post(3, '<content:encoded>c</content:encoded>'),
    );
    const { figures, lines } = await imported({ 'x.xml': xml }, { from: 'x.xml' });
    expect(figures.results).toEqual({ article: 2, file: 0, 'left-out': 1 });
    expect(lines('left-out')[0]).toMatch(/^item 2 văn bản quá lớn/);
  });
});

describe('folders of generators', () => {
  it('keep shortcodes, aliases, zones and labels; nearly equal tags become one, equal addresses two', async () => {
    const files = {
      'hugo.toml': '',
      'content/posts/2019-03-01-mot.md':
        '\n---\ntitle: "Một &amp; hai"\ndate: 2019-03-01 01:00:00 -0500\ntags: [Thuế, chuyển đổi số]\naliases: [/cu/mot/]\nweight: 3\n---\nXem [hai]({{< ref "hai.md" >}}). <b>Đậm</b>\n\n{{< figure src="hop.jpg" alt="Ba người" caption="Họp" >}}\n\n{{< la-lung x="1" >}}\n\nexpirydate: 2025-01-01\n---\n\nHết.',
      'content/posts/hop.jpg': picture,
      'content/posts/hai.md':
        '+++\ntitle = "Hai"\ndate = 2019-03-02\ntags = ["Thuê", "Chuyển đổi số", "Chuyển đổi số"]\n+++\nHai',
      'content/posts/ba.md':
        '---\ntitle: Ba: hỏng\ndate: 2019-03-03\ntags:\n- Chuyển đổi số\ntitle: Ba\n---\nBa',
      'content/_index.md': '---\ntitle: x\n---\n',
    };
    const { article, lines, figures, errors } = await imported(files);
    expect(await errors()).toEqual([]);
    expect(figures.results).toEqual({ article: 3, file: 1, 'left-out': 2 });
    expect(article('2019/03/mot')).toBe(
      `---\ntitle: Một & hai\ndate: 2019-03-01T13:00+07:00\ntags:\n  - Thuế\n  - Chuyển đổi số\naliases:\n  - /posts/mot/\n  - /cu/mot/\n---\n\nXem [hai](/2019/03/hai/). **Đậm**\n\n![Ba người](hop.jpg "Họp")\n\nHết.\n`,
    );
    expect(lines('note').join('\n')).toMatch(/gộp “chuyển đổi số” \(1\) → “Chuyển đổi số”/);
    expect(lines('note').join('\n')).toContain('{{< la-lung x="1" >}}');
    expect(lines('note').join('\n')).toContain('khóa “weight” không dùng đến (1)');
  });

  it('read Liquid of Jekyll and the day in a name', async () => {
    const files = {
      '_config.yml': '',
      '_posts/2020-02-03-bai.md':
        '---\ntitle: Bài\n---\n{% comment %}bỏ{% endcomment %}[kia]({% post_url 2020-02-04-kia %}) ![Cầu]({{ site.baseurl }}/assets/c.jpg)\n',
      '_posts/2020-02-04-kia.md': '---\ntitle: Kia\n---\n{% highlight js %}\na < b\n{% endhighlight %}\n',
      'assets/c.jpg': picture,
    };
    const { article, errors } = await imported(files);
    expect(await errors()).toEqual([]);
    expect(article('2020/02/bai')).toContain('/2020/02/03/bai.html');
    expect(article('2020/02/bai')).toContain('![Cầu](c.jpg)\n\n[kia](/2020/02/kia/)');
    expect(article('2020/02/kia')).toContain('```\na < b\n```');
  });
});

describe('texts of a portal', () => {
  const text =
    'Tổng kết năm 2022\n\nSáng ngày 12/01/2023, cụm thi đua họp tổng kết.\n\nDự họp có chín sở.\n\nĐại biểu dự họp tại hội trường\n\nCụm ký giao ước năm 2023./.\n\nTin, ảnh: Lê Thị Thử - Chuyên viên Văn phòng\n\n • Từ khóa : thi đua, khen thưởng\n HÌNH ẢNH HOẠT ĐỘNG\nTRANG THÔNG TIN ĐIỆN TỬ SỞ THỬ NGHIỆM\n';

  it('have title, lead with its day, caption, byline with role, keywords, and a footer that is left out', async () => {
    const { article, lines, errors } = await imported({ '0001.txt': text, '0001-1.jpg': picture });
    expect(await errors()).toEqual([]);
    expect(article('2023/01/tong-ket-nam-2022')).toBe(
      `---\ntitle: Tổng kết năm 2022\ndate: 2023-01-12\nauthor:\n  - name: Lê Thị Thử\n    role: text-photo\n    position: Chuyên viên Văn phòng\ntags:\n  - thi đua\n  - khen thưởng\nsummary: Sáng ngày 12/01/2023, cụm thi đua họp tổng kết.\neventDate: 2023-01-12\n---\n\nDự họp có chín sở.\n\n![Ảnh chưa có lời tả](0001-1.jpg "Đại biểu dự họp tại hội trường")\n\nCụm ký giao ước năm 2023./.\n`,
    );
    expect(lines('note').join('\n')).toContain('HÌNH ẢNH HOẠT ĐỘNG / TRANG THÔNG TIN');
  });
});

describe('npm run import', () => {
  it.each([
    [[], 'Cách dùng'],
    [['/khong/co', '--output', '/tmp/x'], 'Không có /khong/co'],
    [['scripts', '--output', 'scripts/import/x'], 'trùng với nguồn'],
    [['scripts', '--output', '/tmp/khotin-x', '--from', 'word'], '--from word'],
    [['scripts', '--output', '/tmp/khotin-x', '--mapping', '/khong/co.yaml'], 'ENOENT'],
  ])('%j is one message and exit status 1', async (args, message) => {
    const { status, errors } = await runCommand('import', args, { cwd: root });
    expect(status).toBe(1);
    expect(errors).toContain(message);
    expect(errors).not.toContain('    at ');
  });

  it('names each fault of a mapping file by its line', () => {
    const file = join(
      aFolder({ 'm.yaml': 'from: word\nselect:\n  titel: h1\nencoding: klingon\n' }),
      'm.yaml',
    );
    expect(() => readMapping(file, vi)).toThrow(
      /m\.yaml:1:7 from[\s\S]*m\.yaml:3:3 select\.titel[\s\S]*m\.yaml:4:11 encoding/,
    );
  });
});
