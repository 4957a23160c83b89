import type { LossKind } from '../word/losses.ts';
import type { EditorWords } from './editor-words.ts';

const lost: Readonly<Record<LossKind, (detail: string) => string>> = {
  macros: () => 'mã macro (bị bỏ, không chạy)',
  comments: (count) => `${count} nhận xét`,
  trackedChanges: (count) => `dấu vết sửa đổi (${count} chỗ): bài lấy bản sau khi sửa; hãy đọc lại`,
  headers: () => 'đầu trang, chân trang',
  objects: (count) => `${count} biểu đồ, sơ đồ hoặc đối tượng nhúng; hãy chụp lại thành ảnh`,
  equations: (count) => `${count} công thức; hãy gõ lại bằng chữ hoặc chụp thành ảnh`,
  linkedPictures: (target) => `ảnh chỉ được liên kết, không nằm trong tệp: ${target}`,
  pictures: (name) => `ảnh hỏng hoặc không thuộc loại Kho Tin nhận: ${name}; hãy xuất ra JPEG hoặc PNG`,
  mergedCells: (count) => `${count} ô gộp trong bảng: nội dung nằm ở ô đầu, các ô còn lại để trống`,
  links: (target) => `liên kết không đăng được (giữ lại chữ): ${target}`,
  hiddenCharacters: (count) => `${count} ký tự ẩn hoặc ký tự của phông biểu tượng`,
  oldFonts: () => 'văn bản dùng phông .Vn hoặc VNI: chữ có thể sai; hãy chuyển sang Unicode rồi làm lại',
};

/** The editors' tools in Vietnamese. */
export const editorWordsVi: EditorWords = {
  askTitle: 'Tiêu đề: ',
  askCategory: (count) => `Chuyên mục (số từ 1 đến ${count}, Enter để bỏ trống): `,
  noSuchCategory: (answer) => `Không có chuyên mục “${answer}”.`,
  askAuthor: 'Tác giả (Tab để hoàn tất, nhiều người cách nhau bằng dấu phẩy, Enter để bỏ trống): ',
  askTags: 'Từ khóa (Tab để hoàn tất, cách nhau bằng dấu phẩy, Enter để bỏ trống): ',
  stopped: 'Đã dừng; chưa tạo gì.',
  cannotStart: (reasons) => `Chưa tạo bài: ${reasons}`,
  noSite: 'site.yaml có lỗi hoặc không có; hãy chạy npm run check rồi sửa trước.',
  folderExists: (path) => `Đã có thư mục ${path}; hãy đổi tiêu đề hoặc xóa thư mục ấy.`,
  noWordFile: (path) => `Không đọc được tệp ${path}; hãy kiểm tra tên và chỗ để tệp.`,
  wordRefused: {
    notWord: (path) =>
      `${path} không phải tệp Word (.docx); hãy mở bằng Word rồi lưu dạng “Word Document (.docx)”.`,
    oldWord: (path) =>
      `${path} là tệp Word đời cũ (.doc); hãy mở bằng Word rồi lưu dạng “Word Document (.docx)”.`,
    encrypted: (path) => `${path} được đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi lưu lại.`,
    tooLarge: (path) =>
      `${path} quá lớn (tệp, hoặc nội dung khi giải nén); hãy nén ảnh trong Word rồi lưu lại.`,
    broken: (path) => `${path} bị hỏng hoặc có cấu trúc lạ; hãy mở bằng Word rồi lưu thành tệp mới.`,
  },
  wordTitleMissing: (path) =>
    `Không tìm thấy tiêu đề trong ${path}; hãy viết thêm: npm run new -- ${path} "Tiêu đề bài viết"`,
  took: (field, value) => `  ${field}: ${value}`,
  pictures: (count, folder) => `  ${count} ảnh trong ${folder}`,
  lost: (kind, detail) => `  Không giữ được: ${lost[kind](detail)}`,
  altFromCaption: (count) => `  ${count} ảnh lấy chú thích làm alt; hãy viết lại: tả điều thấy trong ảnh.`,
  altMissing: (count) => `  ${count} ảnh chưa có alt; hãy viết trước khi xem thử.`,
  toMend: 'Cần sửa trước khi đăng:',
  renameUsage: 'Hãy viết: npm run rename -- 2024/05/ten-cu 2024/05/ten-moi',
  notArticle: (text) =>
    `“${text}” không chỉ bài nào; viết dạng 2024/05/ten-bai hoặc content/articles/2024/05/ten-bai.md.`,
  noSuchArticle: (path) => `Không có bài ${path}.`,
  sameName: 'Tên mới giống tên cũ; không có gì để làm.',
  targetTaken: (path) => `Đã có ${path}; hãy chọn tên khác.`,
  aliasTaken: (url, path) => `Địa chỉ ${url} là địa chỉ cũ (aliases) của ${path}; hãy chọn tên khác.`,
  badNewName: (path, message) => `${path}: ${message}`,
  cannotEdit: (path, field) =>
    `Không sửa được mục ${field} trong ${path}; hãy chạy npm run check, sửa tệp rồi thử lại.`,
  linkedFiles: (path, line) =>
    `content/${path}:${line} nhắc tới tệp của bài này bằng địa chỉ cũ; hãy sửa liên kết ấy trước.`,
  moves: (from, to) => `${from} → ${to}`,
  addsAlias: (path, alias) => `${path}: thêm vào aliases ${alias}`,
  renamed: 'Đã đổi tên.',
  noTags: 'Chưa bài nào có từ khóa.',
  tagsHeading: 'Số bài  Từ khóa',
  nearDuplicates: (groups) => `${groups} nhóm viết gần giống nhau:`,
  marksOnly: (groups) =>
    `${groups} nhóm chỉ khác dấu hoặc thứ tự chữ; có thể là hai từ khác nhau, hãy xem lại:`,
  mergeHint: 'Gộp hai từ khóa: npm run tags -- --merge "cũ" "mới" --dry-run',
  mergeUsage: 'Hãy viết: npm run tags -- --merge "từ khóa cũ" "từ khóa mới"',
  noSuchTag: (label, nearest) =>
    `Không bài nào có từ khóa “${label}”${nearest === undefined ? '' : `; có phải “${nearest}”?`}`,
  sameTag: 'Hai từ khóa giống hệt nhau; không có gì để gộp.',
  hasSlug: (label, slug) =>
    `“${label}” có đường dẫn riêng (slug: ${slug}) trong tags.yaml, gộp thì địa chỉ ấy mất; hãy gộp theo chiều ngược lại, hoặc bỏ slug ấy trước.`,
  otherName: (label, tag) =>
    `“${label}” đã là tên khác của “${tag}” trong tags.yaml; hãy gộp vào “${tag}”, hoặc sửa tags.yaml trước.`,
  edits: (path, line, was, now) => `content/${path}:${line} ${was} → ${now}`,
  writesTags: (label, alias) => `content/tags.yaml: ${label} ← ${alias}`,
  merged: (files) => `Đã sửa ${files} tệp.`,
  dryRun: 'Chỉ xem trước (--dry-run); chưa ghi gì.',
};
