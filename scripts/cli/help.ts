import type { Language } from '../content/model.ts';

/** Asked for help: the text is all that the command has to print. */
export class HelpAsked extends Error {}

/** A line in both languages. */
type Line = Readonly<Record<Language, string>>;

/** What each command does, by its name in package.json. */
const commands: Readonly<Record<string, Line>> = {
  build: {
    vi: 'Kiểm tra nội dung rồi dựng cả trang vào thư mục đầu ra.',
    en: 'Checks the content and builds the whole site into the output folder.',
  },
  start: { vi: 'Xem thử trên máy này, có bản nháp.', en: 'Previews the site with drafts on this machine.' },
  audit: {
    vi: 'Soát từng trang đã dựng như trình duyệt đọc; với --previous thì chỉ trang đã đổi.',
    en: 'Reads every built page as a browser does; with --previous only those that changed.',
  },
  check: { vi: 'Kể mọi lỗi và cảnh báo của nội dung.', en: 'Lists every problem of the content.' },
  links: {
    vi: 'Thử các liên kết ra ngoài; không bao giờ ngăn việc dựng trang.',
    en: 'Tries the links that lead to other sites; never stops a build.',
  },
  new: {
    vi: 'Tạo bài mới từ một tiêu đề hoặc một tệp Word.',
    en: 'Starts an article from a title or a Word file.',
  },
  rename: {
    vi: 'Chuyển bài cùng ảnh sang đường dẫn mới và giữ địa chỉ cũ.',
    en: 'Moves an article with its files and keeps its old address.',
  },
  tags: { vi: 'Kể các từ khóa; gộp hai từ khóa làm một.', en: 'Lists the tags; merges two into one.' },
};

/** What stands after an option's name, and what the option does. */
const options: Readonly<Record<string, { readonly value: string } & Line>> = {
  content: {
    value: 'DIR',
    vi: 'thư mục nội dung (mặc định: content)',
    en: 'content folder (default: content)',
  },
  output: { value: 'DIR', vi: 'thư mục đầu ra (mặc định: _site)', en: 'output folder (default: _site)' },
  base: {
    value: 'URL',
    vi: 'địa chỉ thay cho url trong site.yaml',
    en: 'address in place of url in site.yaml',
  },
  date: {
    value: 'DAY',
    vi: 'ngày dựng; bài sau ngày này phải đợi',
    en: 'day of the build; later articles wait',
  },
  drafts: { value: '', vi: 'đăng cả bản nháp', en: 'publishes drafts as well' },
  compress: { value: '', vi: 'nén sẵn các tệp chữ', en: 'writes compressed siblings of texts' },
  previous: {
    value: 'DIR|URL',
    vi: 'bản đã đăng, để đối chiếu và nối tiếp sổ cái',
    en: 'the published release, whose ledger goes on',
  },
  sign: { value: 'KEY', vi: 'tệp khóa để ký manifest', en: 'file of the key that signs the manifest' },
  port: { value: 'N', vi: 'cổng (mặc định: 8080)', en: 'port (default: 8080)' },
  format: {
    value: 'text|github|gitlab|json',
    vi: 'dạng của báo cáo (mặc định: text)',
    en: 'form of the report (default: text)',
  },
  category: { value: 'ID', vi: 'chuyên mục của bài', en: 'category of the article' },
  author: { value: 'NAME', vi: 'tác giả của bài', en: 'author of the article' },
  tags: { value: 'A,B', vi: 'từ khóa của bài', en: 'tags of the article' },
  summary: { value: 'TEXT', vi: 'tóm tắt của bài', en: 'summary of the article' },
  merge: { value: '', vi: 'gộp từ khóa đầu vào từ khóa sau', en: 'merges the first tag into the second' },
  'dry-run': { value: '', vi: 'chỉ cho xem, không ghi gì', en: 'shows what would change and writes nothing' },
  'allow-private': {
    value: '',
    vi: 'thử cả địa chỉ trong mạng nội bộ',
    en: 'also tries addresses of private networks',
  },
  fresh: {
    value: '',
    vi: 'thử lại tất cả, không dùng kết quả đã lưu',
    en: 'tries all again, without the cache',
  },
  archive: {
    value: '',
    vi: 'hỏi web.archive.org xem có bản lưu không',
    en: 'asks web.archive.org for a stored copy',
  },
};

/** The help of a command: what it does, how it is called, and its options. */
export function helpText(name: string, taken: readonly string[], language: Language): string {
  const call = `npm run ${name} -- `;
  const rows = [...taken, 'help'].map((option) => {
    const line = options[option];
    const words = line?.[language] ?? (language === 'vi' ? 'in lời này' : 'prints this');
    return [`--${option} ${line?.value ?? ''}`.trimEnd(), words] as const;
  });
  const width = Math.max(...rows.map(([form]) => form.length));
  const lines = rows.map(([form, words]) => `  ${form.padEnd(width)}  ${words}`);
  const choices = language === 'vi' ? '[tùy chọn]' : '[options]';
  return [commands[name]?.[language] ?? '', `${call}${choices}`, ...lines].join('\n').trimStart();
}
