import type { Language } from '../content/model.ts';
import type { LedgerFault } from '../publish/ledger.ts';

/** What the commands say on a terminal, beside the problems of content. */
export interface Words {
  readonly language: Language;
  problems(errors: number, warnings: number): string;
  readonly noProblems: string;
  draft(path: string): string;
  future(path: string, day: string): string;
  photos(done: number, of: number): string;
  built(figures: { articles: number; pages: number; files: number; output: string; seconds: string }): string;
  encodedPhotos(count: number): string;
  readonly indexing: string;
  readonly outputNotOurs: (output: string) => string;
  readonly outputOverlaps: (output: string) => string;
  readonly outputLocked: (output: string) => string;
  readonly ledgerRefused: Readonly<Record<LedgerFault, (detail: string) => string>>;
  readonly notCompared: string;
  noContent(folder: string): string;
  badAddress(address: string): string;
  badDay(day: string): string;
  badPort(port: string): string;
  newArticle(path: string): string;
  readonly titleMissing: string;
  readonly titleTooLong: string;
  exists(path: string): string;
  preview(url: string): string;
  readonly contentWithProblems: string;
  readonly buildFailed: string;
}

const vi: Words = {
  language: 'vi',
  problems: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo.`,
  noProblems: 'Không có lỗi nào.',
  draft: (path) => `Chưa đăng (bản nháp): ${path}`,
  future: (path, day) => `Chưa đăng (đợi đến ngày ${day}): ${path}`,
  photos: (done, of) => `Ảnh ${done}/${of}`,
  built: ({ articles, pages, files, output, seconds }) =>
    `Đã dựng ${articles} bài thành ${pages} trang, ${files} tệp trong ${output} (${seconds} giây).`,
  encodedPhotos: (count) => `Đã nén ${count} ảnh mới.`,
  indexing: 'Đang lập chỉ mục tìm kiếm…',
  outputNotOurs: (output) =>
    `Thư mục ${output} có tệp không do Kho Tin tạo; hãy chọn thư mục khác bằng --output, hoặc dọn trống thư mục này.`,
  outputOverlaps: (output) =>
    `Thư mục ${output} trùng với thư mục nội dung; hãy chọn thư mục khác bằng --output.`,
  outputLocked: (output) => `Một lần dựng khác đang ghi vào ${output}; hãy đợi nó xong.`,
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
  notCompared: 'Không đối chiếu với bản đã đăng (không có --previous).',
  noContent: (folder) => `Không có thư mục nội dung ${folder}; hãy chỉ ra bằng --content.`,
  badAddress: (address) =>
    `--base ${address} không phải địa chỉ; viết dạng https://tin.example.vn/ hoặc https://example.vn/tin-tuc/.`,
  badDay: (day) => `--date ${day} không phải một ngày; viết dạng 2023-01-09.`,
  badPort: (port) => `--port ${port} không phải số cổng; viết một số từ 1 đến 65535.`,
  newArticle: (path) => `Đã tạo ${path}`,
  titleMissing: 'Hãy viết tiêu đề: npm run new -- "Tiêu đề bài viết"',
  titleTooLong: 'Tiêu đề dài quá 200 ký tự; hãy rút ngắn.',
  exists: (path) => `Đã có ${path}; hãy đổi tiêu đề hoặc sửa tệp ấy.`,
  preview: (url) => `Xem thử tại ${url} (Ctrl+C để dừng)`,
  contentWithProblems: 'Nội dung có lỗi',
  buildFailed: 'Không dựng được trang',
};

const en: Words = {
  language: 'en',
  problems: (errors, warnings) => `${errors} errors, ${warnings} warnings.`,
  noProblems: 'No problems.',
  draft: (path) => `Not published (draft): ${path}`,
  future: (path, day) => `Not published (waits for ${day}): ${path}`,
  photos: (done, of) => `Photos ${done}/${of}`,
  built: ({ articles, pages, files, output, seconds }) =>
    `Built ${articles} articles into ${pages} pages, ${files} files in ${output} (${seconds} s).`,
  encodedPhotos: (count) => `Encoded ${count} new photos.`,
  indexing: 'Indexing for search…',
  outputNotOurs: (output) =>
    `The folder ${output} holds files that Kho Tin did not make; choose another with --output, or empty it.`,
  outputOverlaps: (output) =>
    `The folder ${output} overlaps the content folder; choose another with --output.`,
  outputLocked: (output) => `Another build is writing to ${output}; wait for it to end.`,
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
  notCompared: 'Not compared with a published release (no --previous).',
  noContent: (folder) => `There is no content folder ${folder}; name it with --content.`,
  badAddress: (address) =>
    `--base ${address} is no address; write https://news.example.org/ or https://example.org/news/.`,
  badDay: (day) => `--date ${day} is no day; write it as 2023-01-09.`,
  badPort: (port) => `--port ${port} is no port; write a number from 1 to 65535.`,
  newArticle: (path) => `Created ${path}`,
  titleMissing: 'Give a title: npm run new -- "Title of the article"',
  titleTooLong: 'The title is longer than 200 characters; shorten it.',
  exists: (path) => `${path} exists already; change the title or edit that file.`,
  preview: (url) => `Preview at ${url} (Ctrl+C stops it)`,
  contentWithProblems: 'The content has problems',
  buildFailed: 'The site could not be built',
};

/** The commands' words by the site's language. */
export const wordsOf: Readonly<Record<Language, Words>> = { vi, en };
