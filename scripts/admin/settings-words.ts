import type { Language } from '../content/model.ts';
import type { FieldWord } from './field-words.ts';

type Words = Readonly<Record<string, FieldWord>>;

/** What an editor reads at the keys of the settings, by file, and by the path of the key: `contact.fax`. */
export interface SettingsWords {
  readonly site: Words;
  readonly tags: Words;
  readonly authors: Words;
  readonly notice: Words;
}

const vi: SettingsWords = {
  site: {
    name: { label: 'Tên trang' },
    url: { label: 'Địa chỉ trang', hint: 'Có thể có thư mục: https://example.vn/tin-tuc/.' },
    language: { label: 'Ngôn ngữ chính' },
    languages: { label: 'Các ngôn ngữ', hint: 'Ngôn ngữ chính đứng đầu.' },
    timeZone: { label: 'Múi giờ', hint: 'Ví dụ Asia/Ho_Chi_Minh; ngày của bài tính theo múi giờ này.' },
    agency: { label: 'Cơ quan', hint: 'name: tên cơ quan; parent: cơ quan chủ quản.' },
    responsible: { label: 'Người chịu trách nhiệm' },
    contact: { label: 'Liên hệ', hint: 'Bắt buộc: address, phone, email; thêm được fax, hotline.' },
    categories: { label: 'Chuyên mục', hint: 'id là đường dẫn, label là tên, labelEn là tên tiếng Anh.' },
    agencies: { label: 'Cơ quan trước đây', hint: 'Mỗi ngày chỉ thuộc về một cơ quan.' },
    operator: { label: 'Đơn vị vận hành' },
    licence: { label: 'Điều kiện dùng lại thông tin', hint: 'Một câu; đi kèm từng bài trong dữ liệu mở.' },
    english: { label: 'Lời tiếng Anh', hint: 'Lời của các mục trên cho trang tiếng Anh.' },
    closed: {
      label: 'Danh sách đóng',
      hint: 'Chỉ nhận từ khóa, tác giả đã ghi trong tags.yaml, authors.yaml.',
    },
    abbreviations: { label: 'Chữ viết tắt', hint: 'Để tìm kiếm hiểu cả hai cách viết.' },
    security: { label: 'Báo lỗ hổng', hint: 'Không có thì dùng contact.' },
    lint: { label: 'Soát chữ', hint: 'Tắt một loại lời nhắc: { doubleSpace: off }.' },
    spelling: { label: 'Chữ hay viết nhầm', hint: 'Ghi một từ cho chính nó nghĩa là từ ấy viết đúng.' },
    theme: { label: 'Màu, biểu trưng', hint: 'Tệp biểu trưng nằm trong thư mục assets.' },
    accessibility: { label: 'Trợ năng', hint: 'Lần rà soát gần nhất và những chỗ còn hạn chế.' },
    silentEdits: { label: 'Sửa lặng lẽ', hint: 'allow: bài đã đăng sửa được mà không cần ghi vào updates.' },
    admin: { label: 'Trang biên tập', hint: 'Kho mã nguồn mà trang /admin/ ghi vào.' },
    'admin.host': {
      label: 'Máy chủ mã nguồn',
      hint: 'Của riêng cơ quan, dạng https://git.example.vn; bỏ trống nếu kho ở github.com hay gitlab.com.',
    },
    'admin.repository': { label: 'Kho mã nguồn', hint: 'Dạng so-khcn/tin-tuc.' },
    'admin.branch': { label: 'Nhánh' },
    'admin.folder': { label: 'Thư mục nội dung trong kho' },
  },
  tags: {
    label: { label: 'Từ khóa' },
    language: { label: 'Ngôn ngữ', hint: 'en cho từ khóa của các bài tiếng Anh.' },
    slug: { label: 'Đường dẫn' },
    synonyms: { label: 'Từ đồng nghĩa' },
    aliases: { label: 'Tên cũ', hint: 'Địa chỉ cũ vẫn dẫn tới nơi.' },
  },
  authors: {
    name: { label: 'Tên' },
    slug: { label: 'Đường dẫn' },
    position: { label: 'Chức vụ', hint: 'Bài nào ghi chức vụ riêng thì bài ấy giữ chức vụ riêng.' },
    aliases: { label: 'Tên cũ', hint: 'Địa chỉ cũ vẫn dẫn tới nơi.' },
  },
  notice: {
    text: { label: 'Thông báo', hint: 'Đứng đầu mọi trang trong những ngày ấy.' },
    textEn: { label: 'Thông báo tiếng Anh' },
    url: { label: 'Đường dẫn tới bài' },
    from: { label: 'Ngày đầu' },
    until: { label: 'Ngày cuối' },
  },
};

const en: SettingsWords = {
  site: {
    name: { label: 'Name of the site' },
    url: { label: 'Address of the site', hint: 'It may hold a path: https://example.vn/news/.' },
    language: { label: 'Main language' },
    languages: { label: 'Languages', hint: 'The main one first.' },
    timeZone: { label: 'Time zone', hint: 'As Asia/Ho_Chi_Minh; the days of articles are days there.' },
    agency: { label: 'Agency', hint: 'name, and parent: the body above it.' },
    responsible: { label: 'Person responsible' },
    contact: {
      label: 'Contact',
      hint: 'Required: address, phone, email; fax and hotline where there are any.',
    },
    categories: { label: 'Categories', hint: 'id is the path, label the name, labelEn the English one.' },
    agencies: { label: 'Earlier agencies', hint: 'A day belongs to one agency.' },
    operator: { label: 'Operator' },
    licence: { label: 'Terms of reuse', hint: 'One sentence; it goes with each article in the open data.' },
    english: { label: 'English texts', hint: 'What the keys above say on English pages.' },
    closed: { label: 'Closed lists', hint: 'Only tags, authors of tags.yaml, authors.yaml are taken.' },
    abbreviations: { label: 'Abbreviations', hint: 'Search then understands both ways of writing.' },
    security: { label: 'Weaknesses are told to', hint: 'Without it the contact serves.' },
    lint: { label: 'Copy lint', hint: 'Switches a rule off: { doubleSpace: off }.' },
    spelling: { label: 'Often written wrong', hint: 'A word given for itself is right.' },
    theme: { label: 'Colour and emblem', hint: 'The emblem lies in the folder assets.' },
    accessibility: { label: 'Accessibility', hint: 'The last review, and what is not accessible yet.' },
    silentEdits: {
      label: 'Silent edits',
      hint: 'allow: a published text may change without an entry in updates.',
    },
    admin: { label: 'Editing page', hint: 'The repository that /admin/ writes to.' },
    'admin.host': {
      label: 'Code host',
      hint: 'One of your own, as https://git.example.vn; left out for github.com and gitlab.com.',
    },
    'admin.repository': { label: 'Repository', hint: 'As owner/name.' },
    'admin.branch': { label: 'Branch' },
    'admin.folder': { label: 'The content folder in it' },
  },
  tags: {
    label: { label: 'Tag' },
    language: { label: 'Language', hint: 'en for tags of English articles.' },
    slug: { label: 'Path' },
    synonyms: { label: 'Synonyms' },
    aliases: { label: 'Old names', hint: 'Their addresses lead on.' },
  },
  authors: {
    name: { label: 'Name' },
    slug: { label: 'Path' },
    position: { label: 'Position', hint: 'An article that states another keeps its own.' },
    aliases: { label: 'Old names', hint: 'Their addresses lead on.' },
  },
  notice: {
    text: { label: 'Notice', hint: 'Heads all pages during these days.' },
    textEn: { label: 'Notice in English' },
    url: { label: 'Where it leads' },
    from: { label: 'First day' },
    until: { label: 'Last day' },
  },
};

/** The words of settings by language. */
export const settingsWordsOf: Readonly<Record<Language, SettingsWords>> = { vi, en };
