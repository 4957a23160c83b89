import { join } from 'node:path';
import { runCommand } from '../site/command.ts';
import { articleText, siteYaml, writeFiles } from '../site/sites.ts';

const day = '2024-06-01';
const long = 'Một câu đủ dài để tệp này đáng được nén lại trước khi gửi đi. '.repeat(40);

/** Content with everything that servers treat apart: old addresses, a removed article, an attachment, English. */
export const serverContent: Readonly<Record<string, string>> = {
  'content/site.yaml': `${siteYaml}admin: { backend: github, repository: so-thu/tin, branch: main }\n`,
  'content/articles/2024/05/bai-chinh.md': articleText(
    {
      title: 'Khai mạc tuần lễ chuyển đổi số',
      date: '2024-05-20',
      tags: '[Chuyển đổi số]',
      category: 'tin',
      attachments: '[{ file: ke-hoach.txt, title: Kế hoạch }]',
      aliases: `["/?ItemID=18746&CateID=0", "/Default.aspx?tabid=1&id=2", /tin-cu/bai.html, /tin-cu/thu-muc,
  /tin-cu/bài-viết/, /Tin-Tuc.aspx, "/tim/?ten=đất đai&loai=a:b", /2024/05/Bai-Chinh/]`.replace(
        'đất đai',
        'đất%20đai',
      ),
    },
    long,
  ),
  'content/articles/2024/05/bai-chinh/ke-hoach.txt': long,
  'content/articles/2024/05/bai-chinh.en.md': articleText(
    { title: 'Digital week opens', date: '2024-05-20', tags: '[Digital]', category: 'tin' },
    'Words in English.',
  ),
  'content/articles/2024/05/bai-hai.md': articleText(
    { title: 'Bài thứ hai', date: '2024-05-21', category: 'tin', aliases: '["/?ItemID=18746"]' },
    long,
  ),
  'content/articles/2024/03/da-go.md': articleText({
    title: 'Tin đã gỡ',
    date: '2024-03-02',
    removed: '{ date: 2024-03-03, reason: Theo yêu cầu, basis: Quyết định số 1 }',
  }),
  'content/pages/gioi-thieu.md': articleText({ title: 'Giới thiệu' }, 'Lời giới thiệu.'),
};

/** Builds that content into `folder/site`, for the root of a host or below a path. */
export async function buildServerSite(folder: string, base: string): Promise<string> {
  writeFiles(folder, serverContent);
  const output = join(folder, 'site');
  const options = [
    '--compress',
    '--output',
    output,
    '--base',
    `https://tin.example.vn${base}`,
    '--date',
    day,
  ];
  const built = await runCommand('build', options, { cwd: folder });
  if (built.status !== 0) throw new Error(built.errors);
  return output;
}
