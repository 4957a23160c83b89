import type { Language } from '../content/model.ts';
import type { LedgerFault } from '../publish/ledger.ts';
import type { SignatureFault } from '../publish/signature.ts';
import { type Stage, stages } from './stopwatch.ts';

/** What the commands say on a terminal, beside the problems of content. */
export interface Words {
  readonly language: Language;
  problems(errors: number, warnings: number): string;
  readonly noProblems: string;
  draft(path: string): string;
  future(path: string, day: string): string;
  futureUpdate(path: string, day: string): string;
  photos(done: number, of: number): string;
  links(done: number, of: number): string;
  built(figures: { articles: number; pages: number; files: number; output: string; seconds: string }): string;
  changed(figures: { read: number; rendered: number; written: number; removed: number }): string;
  stages(seconds: ReadonlyMap<Stage | 'all', number>): string;
  encodedPhotos(count: number): string;
  readonly indexing: string;
  readonly outputNotOurs: (output: string) => string;
  readonly outputOverlaps: (output: string) => string;
  readonly outputLocked: (output: string) => string;
  diskFull(path: string | undefined): string;
  readonly ledgerRefused: Readonly<Record<LedgerFault, (detail: string) => string>>;
  readonly signatureRefused: Readonly<Record<SignatureFault, (detail: string) => string>>;
  readonly notCompared: string;
  noContent(folder: string): string;
  badAddress(address: string): string;
  badDay(day: string): string;
  badPort(port: string): string;
  portsTaken(first: number, last: number): string;
  portRefused(port: number, code: string): string;
  badFormat(format: string): string;
  newArticle(path: string): string;
  readonly titleMissing: string;
  readonly titleTooLong: string;
  exists(path: string): string;
  preview(url: string): string;
  readonly contentWithProblems: string;
  readonly buildFailed: string;
  nothingBuilt(folder: string): string;
  audited(figures: { pages: number; of: number; faults: number; seconds: string }): string;
}

const vi: Words = {
  language: 'vi',
  problems: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo.`,
  noProblems: 'Không có lỗi nào.',
  draft: (path) => `Chưa đăng (bản nháp): ${path}`,
  future: (path, day) => `Chưa đăng (đợi đến ngày ${day}): ${path}`,
  futureUpdate: (path, day) => `Chưa đăng mục updates ngày ${day} (đợi đến ngày ấy): ${path}`,
  photos: (done, of) => `Ảnh ${done}/${of}`,
  links: (done, of) => `Liên kết ${done}/${of}`,
  built: ({ articles, pages, files, output, seconds }) =>
    `Đã dựng ${articles} bài thành ${pages} trang, ${files} tệp trong ${output} (${seconds} giây).`,
  changed: ({ read, rendered, written, removed }) =>
    `Đọc ${read} bài mới hoặc đã sửa; dựng mới ${rendered} trang; ghi ${written} tệp, xóa ${removed} tệp.`,
  stages: (seconds) =>
    stageTimes(seconds, {
      read: 'đọc',
      plan: 'tính',
      pages: 'trang',
      files: 'tệp',
      search: 'tìm kiếm',
      release: 'đưa vào chỗ',
    }),
  encodedPhotos: (count) => `Đã nén ${count} ảnh mới.`,
  indexing: 'Đang lập chỉ mục tìm kiếm…',
  outputNotOurs: (output) =>
    `Thư mục ${output} có tệp không do Kho Tin tạo; hãy chọn thư mục khác bằng --output, hoặc dọn trống thư mục này.`,
  outputOverlaps: (output) =>
    `Thư mục ${output} trùng với thư mục nội dung; hãy chọn thư mục khác bằng --output.`,
  outputLocked: (output) => `Một lần dựng khác đang ghi vào ${output}; hãy đợi nó xong.`,
  diskFull: (path) =>
    `Đĩa hết chỗ${path === undefined ? '' : ` khi ghi ${path}`}; hãy dọn bớt đĩa (hoặc nới hạn mức) rồi chạy lại. Bản đã dựng trước vẫn nguyên.`,
  ledgerRefused: {
    noFolder: (place) => `Không có thư mục ${place}; hãy chỉ đúng bản đã đăng bằng --previous.`,
    notRelease: (place) =>
      `Thư mục ${place} không có ledger.tsv nên không phải bản đã đăng; hãy chỉ đúng thư mục, hoặc bỏ --previous nếu đây là lần đăng đầu tiên.`,
    unreachable: (place) =>
      `Không kết nối được tới ${place}; hãy kiểm tra địa chỉ và đường mạng rồi thử lại.`,
    status: (answer) =>
      `Trang đã đăng không đưa ra được sổ cái (${answer}); hãy thử lại khi trang hoạt động bình thường.`,
    cut: () => 'Sổ cái của bản đã đăng bị cắt bớt; hãy lấy lại ledger.tsv nguyên vẹn.',
    changed: () =>
      'Sổ cái của bản đã đăng bị sửa (không khớp mã kiểm tra); hãy lấy lại ledger.tsv nguyên vẹn.',
    line: (line) =>
      `Không hiểu dòng ${line} trong sổ cái của bản đã đăng; hãy lấy lại ledger.tsv nguyên vẹn.`,
  },
  signatureRefused: {
    noKey: (file) => `Không có khóa ký ${file}; hãy chỉ đúng tệp khóa bằng --sign.`,
    noProgram: () =>
      'Không có chương trình ssh-keygen để ký; hãy cài OpenSSH (Debian: apt-get install openssh-client), hoặc bỏ --sign.',
    locked: (file) =>
      `Khóa ký ${file} có mật khẩu, bản dựng không thể hỏi; hãy nạp khóa vào ssh-agent rồi chỉ tệp .pub bằng --sign, hoặc dùng khóa không mật khẩu.`,
    refused: (reason) => `Không ký được (${reason}); hãy kiểm tra tệp khóa chỉ ra bằng --sign.`,
  },
  notCompared: 'Không đối chiếu với bản đã đăng (không có --previous).',
  noContent: (folder) => `Không có thư mục nội dung ${folder}; hãy chỉ ra bằng --content.`,
  badAddress: (address) =>
    `--base ${address} không phải địa chỉ; viết dạng https://tin.example.vn/ hoặc https://example.vn/tin-tuc/.`,
  badDay: (day) => `--date ${day} không phải một ngày; viết dạng 2023-01-09.`,
  badFormat: (format) => `Không có --format ${format}; hãy chọn text, github, gitlab hoặc json.`,
  badPort: (port) => `--port ${port} không phải số cổng; viết một số từ 1 đến 65535.`,
  portsTaken: (first, last) =>
    `Các cổng từ ${first} đến ${last} đều đang có chương trình khác dùng; hãy tắt bớt, hoặc chọn cổng khác: npm start -- --port N`,
  portRefused: (port, code) =>
    `Máy này không cho mở cổng ${port} (${code}); hãy chọn cổng khác: npm start -- --port N`,
  newArticle: (path) => `Đã tạo ${path}`,
  titleMissing: 'Hãy viết tiêu đề: npm run new -- "Tiêu đề bài viết"',
  titleTooLong: 'Tiêu đề dài quá 200 ký tự; hãy rút ngắn.',
  exists: (path) => `Đã có ${path}; hãy đổi tiêu đề hoặc sửa tệp ấy.`,
  preview: (url) => `Xem thử tại ${url} (Ctrl+C để dừng)`,
  contentWithProblems: 'Nội dung có lỗi',
  buildFailed: 'Không dựng được trang',
  nothingBuilt: (folder) => `Thư mục ${folder} chưa có trang nào; hãy chạy npm run build trước.`,
  audited: ({ pages, of, faults, seconds }) =>
    `Đã soát ${pages} trong ${of} trang, ${faults} lỗi (${seconds} giây).`,
};

const en: Words = {
  language: 'en',
  problems: (errors, warnings) => `${errors} errors, ${warnings} warnings.`,
  noProblems: 'No problems.',
  draft: (path) => `Not published (draft): ${path}`,
  future: (path, day) => `Not published (waits for ${day}): ${path}`,
  futureUpdate: (path, day) => `Not published (an entry of updates waits for ${day}): ${path}`,
  photos: (done, of) => `Photos ${done}/${of}`,
  links: (done, of) => `Links ${done}/${of}`,
  built: ({ articles, pages, files, output, seconds }) =>
    `Built ${articles} articles into ${pages} pages, ${files} files in ${output} (${seconds} s).`,
  changed: ({ read, rendered, written, removed }) =>
    `Read ${read} articles that are new or changed; rendered ${rendered} pages; wrote ${written} files, removed ${removed}.`,
  stages: (seconds) =>
    stageTimes(seconds, {
      read: 'read',
      plan: 'plan',
      pages: 'pages',
      files: 'files',
      search: 'search',
      release: 'release',
    }),
  encodedPhotos: (count) => `Encoded ${count} new photos.`,
  indexing: 'Indexing for search…',
  outputNotOurs: (output) =>
    `The folder ${output} holds files that Kho Tin did not make; choose another with --output, or empty it.`,
  outputOverlaps: (output) =>
    `The folder ${output} overlaps the content folder; choose another with --output.`,
  outputLocked: (output) => `Another build is writing to ${output}; wait for it to end.`,
  diskFull: (path) =>
    `The disk has no room left${path === undefined ? '' : ` for ${path}`}; make room (or raise the quota) and run it again. What was built before is untouched.`,
  ledgerRefused: {
    noFolder: (place) => `There is no folder ${place}; name the published release with --previous.`,
    notRelease: (place) =>
      `The folder ${place} holds no ledger.tsv, so it is no release; name the right folder, or drop --previous if this is the first release.`,
    unreachable: (place) => `${place} cannot be reached; check the address and the network and try again.`,
    status: (answer) => `The live site does not give its ledger (${answer}); try again when it works.`,
    cut: () => 'The ledger of the published release was shortened; get the whole ledger.tsv back.',
    changed: () =>
      'The ledger of the published release was changed (its checksum differs); get the whole ledger.tsv back.',
    line: (line) => `Line ${line} of the published ledger is not understood; get the whole ledger.tsv back.`,
  },
  signatureRefused: {
    noKey: (file) => `There is no key ${file}; name the file of the key with --sign.`,
    noProgram: () =>
      'There is no ssh-keygen to sign with; install OpenSSH (Debian: apt-get install openssh-client), or drop --sign.',
    locked: (file) =>
      `The key ${file} has a passphrase, which a build cannot ask for; load it into ssh-agent and name its .pub file with --sign, or use a key without one.`,
    refused: (reason) => `The manifest cannot be signed (${reason}); check the key that --sign names.`,
  },
  notCompared: 'Not compared with a published release (no --previous).',
  noContent: (folder) => `There is no content folder ${folder}; name it with --content.`,
  badAddress: (address) =>
    `--base ${address} is no address; write https://news.example.org/ or https://example.org/news/.`,
  badDay: (day) => `--date ${day} is no day; write it as 2023-01-09.`,
  badFormat: (format) => `There is no --format ${format}; choose text, github, gitlab or json.`,
  badPort: (port) => `--port ${port} is no port; write a number from 1 to 65535.`,
  portsTaken: (first, last) =>
    `Other programs use the ports from ${first} to ${last}; end one, or choose another port: npm start -- --port N`,
  portRefused: (port, code) =>
    `This machine does not let port ${port} be opened (${code}); choose another: npm start -- --port N`,
  newArticle: (path) => `Created ${path}`,
  titleMissing: 'Give a title: npm run new -- "Title of the article"',
  titleTooLong: 'The title is longer than 200 characters; shorten it.',
  exists: (path) => `${path} exists already; change the title or edit that file.`,
  preview: (url) => `Preview at ${url} (Ctrl+C stops it)`,
  contentWithProblems: 'The content has problems',
  buildFailed: 'The site could not be built',
  nothingBuilt: (folder) => `The folder ${folder} holds no site yet; run npm run build first.`,
  audited: ({ pages, of, faults, seconds }) =>
    `Audited ${pages} of ${of} pages, ${faults} faults (${seconds} s).`,
};

function stageTimes(
  seconds: ReadonlyMap<Stage | 'all', number>,
  names: Readonly<Record<Stage, string>>,
): string {
  return stages.map((stage) => `${names[stage]} ${(seconds.get(stage) ?? 0).toFixed(1)}`).join(' · ');
}

/** The commands' words by the site's language. */
export const wordsOf: Readonly<Record<Language, Words>> = { vi, en };
