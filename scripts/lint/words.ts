import type { Language } from '../content/model.ts';
import { longestSummary, longestTitle } from './article-rules.ts';
import type { Finding, FindingKind } from './finding.ts';

/** What copy lint says of a finding; each sentence ends with the mend. */
export type LintWords = Readonly<Record<FindingKind, (finding: Pick<Finding, 'found' | 'meant'>) => string>>;

/** A text of a finding that stays on one line of the terminal. */
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

const vi: LintWords = {
  spacing: ({ found, meant }) => `“${cut(found)}” thiếu dấu cách sau dấu câu; hãy viết “${cut(meant ?? '')}”`,
  doubleSpace: ({ meant }) =>
    `có hai dấu cách liền nhau${meant === '1' ? '' : ` (${meant} chỗ trong đoạn chữ này)`}; hãy bớt còn một`,
  toneMissing: ({ found }) =>
    `“${found}” thiếu dấu thanh: âm tiết kết thúc bằng c, ch, p, t phải có dấu sắc hoặc dấu nặng; hãy thêm dấu`,
  syllable: ({ found, meant }) =>
    meant === undefined
      ? `“${found}” không phải âm tiết tiếng Việt; hãy sửa chính tả`
      : `“${found}” không phải âm tiết tiếng Việt; hãy sửa, có phải “${meant}”?`,
  spelling: ({ found, meant }) => `“${found}” thường là viết nhầm; hãy sửa thành “${meant}”`,
  toneMarks: ({ found, meant }) =>
    `bài đặt dấu thanh theo hai kiểu: “${found}” và “${meant}”; hãy dùng một kiểu trong cả bài`,
  oldFont: ({ found, meant }) =>
    `“${cut(found)}” là chữ của bảng mã cũ ${meant}; hãy chuyển văn bản sang Unicode rồi dán lại`,
  wordTag: ({ found }) => `“${cut(found)}” là mã còn sót của Word; hãy xóa`,
  html: ({ found }) => `mã HTML “${cut(found)}” sẽ hiện ra như chữ; hãy xóa hoặc viết bằng Markdown`,
  entity: ({ found }) => `“${found}” còn sót khi chép từ trang web; hãy thay bằng dấu cách thường`,
  bullet: ({ found }) => `dấu “${found}” đầu dòng không thành danh sách; hãy thay bằng “- ”`,
  lineBreakCode: ({ found }) => `“${found}” là mã còn sót của Excel; hãy xóa`,
  altCaption: ({ found }) => `alt “${cut(found)}” lặp lại chú thích; hãy tả điều nhìn thấy trong ảnh`,
  altFileName: ({ found }) => `alt “${cut(found)}” chỉ là tên tệp; hãy tả điều nhìn thấy trong ảnh`,
  quotes: ({ found }) =>
    `dấu nháy cong bao cả giá trị ${cut(found)} sẽ hiện ra như chữ; hãy bỏ đi, hoặc dùng nháy thẳng "…"`,
  capitals: () => 'tiêu đề viết toàn chữ hoa khó đọc; hãy viết như câu thường',
  longTitle: ({ meant }) => `tiêu đề dài ${meant} ký tự; hãy rút xuống không quá ${longestTitle}`,
  longSummary: ({ meant }) => `tóm tắt dài ${meant} ký tự; hãy rút xuống không quá ${longestSummary}`,
  more: ({ found, meant }) => `${found}; còn ${meant} chỗ nữa trong bài, hãy sửa cả`,
};

const en: LintWords = {
  spacing: ({ found, meant }) => `“${cut(found)}” lacks a space after the sign; write “${cut(meant ?? '')}”`,
  doubleSpace: ({ meant }) =>
    `there are two spaces in a row${meant === '1' ? '' : ` (${meant} times in this text)`}; leave one`,
  toneMissing: ({ found }) =>
    `“${found}” lacks its tone: a syllable that ends in c, ch, p or t has sắc or nặng; add the mark`,
  syllable: ({ found, meant }) =>
    meant === undefined
      ? `“${found}” is no Vietnamese syllable; correct the spelling`
      : `“${found}” is no Vietnamese syllable; correct it, did you mean “${meant}”?`,
  spelling: ({ found, meant }) => `“${found}” is usually a slip; correct it to “${meant}”`,
  toneMarks: ({ found, meant }) =>
    `the article places tone marks in two ways: “${found}” and “${meant}”; use one way throughout`,
  oldFont: ({ found, meant }) =>
    `“${cut(found)}” is text of the old encoding ${meant}; convert it to Unicode and paste it again`,
  wordTag: ({ found }) => `“${cut(found)}” was left by Word; delete it`,
  html: ({ found }) => `the HTML “${cut(found)}” would be shown as text; delete it or write Markdown`,
  entity: ({ found }) => `“${found}” was left by copying from a web page; use a plain space`,
  bullet: ({ found }) => `the sign “${found}” at the start of a line makes no list; use “- ”`,
  lineBreakCode: ({ found }) => `“${found}” was left by Excel; delete it`,
  altCaption: ({ found }) => `the alt “${cut(found)}” repeats the caption; say what is seen in the picture`,
  altFileName: ({ found }) =>
    `the alt “${cut(found)}” is only the file name; say what is seen in the picture`,
  quotes: ({ found }) =>
    `the curly quotes around ${cut(found)} would be shown as text; remove them, or use straight ones "…"`,
  capitals: () => 'a title all in capitals is hard to read; write it as a sentence',
  longTitle: ({ meant }) => `the title has ${meant} characters; shorten it to at most ${longestTitle}`,
  longSummary: ({ meant }) => `the summary has ${meant} characters; shorten it to at most ${longestSummary}`,
  more: ({ found, meant }) => `${found}; there are ${meant} more in the article, correct them too`,
};

/** The words of copy lint, by the site's language. */
export const lintWordsOf: Readonly<Record<Language, LintWords>> = { vi, en };
