import type { Language } from '../../scripts/content/model.ts';
import type { DataFile } from '../../scripts/pages/model.ts';
import type { DataColumn, RecordField } from '../../scripts/pages/open-data.ts';

/** The words of the page of open data, and of the packages. */
export interface DataWords {
  readonly title: string;
  readonly about: (agency: string) => string;
  readonly kinds: Readonly<Record<DataFile['kind'], string>>;
  readonly period: string;
  readonly count: string;
  readonly withdrawn: (count: string) => string;
  readonly noFiles: string;
  readonly openYear: string;
  readonly columns: string;
  readonly aboutColumns: string;
  readonly column: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<DataColumn | RecordField, string>>;
  readonly inJson: string;
  readonly packages: string;
  readonly aboutPackages: readonly string[];
  readonly verify: string;
  readonly aboutVerify: string;
  readonly ledger: string;
  readonly manifest: string;
  readonly provenance: string;
  /** Before the path of an article's file, on its page. */
  readonly sourceFile: string;
  /** Describes a package in its own bag-info.txt. */
  readonly packageOf: (year: string, count: number) => string;
}

const vi: DataWords = {
  title: 'Dữ liệu mở',
  about: (agency) =>
    `Toàn bộ tin của ${agency} dưới dạng dữ liệu, mỗi năm một bộ, để đọc bằng máy, thống kê và lưu trữ.`,
  kinds: {
    jsonl: 'mỗi dòng một tin, cả nội dung',
    csv: 'bảng tính, không có nội dung tin',
    package: 'gói lưu trữ BagIt',
  },
  period: 'Thời gian',
  count: 'Số tin',
  withdrawn: (count) => `trong đó ${count} tin đã rút`,
  noFiles: 'Các tệp chỉ có trên trang đã dựng, không có khi xem thử.',
  openYear: 'Gói lưu trữ của một năm có khi năm ấy đã hết.',
  columns: 'Ý nghĩa các cột',
  aboutColumns:
    'Tệp CSV viết bằng UTF-8, mở thẳng được trong Excel; ô nào có thể bị hiểu là công thức thì có dấu nháy đơn đứng trước. Tệp JSONL có cùng các mục và thêm nội dung; cạnh mỗi tin cũng có bản JSON ấy ở index.json. Tin đã gỡ bỏ không có trong dữ liệu.',
  column: 'Cột',
  meaning: 'Ý nghĩa',
  fields: {
    id: 'địa chỉ đầu tiên của tin, không đổi khi tin chuyển chỗ; như trong sổ cái',
    url: 'địa chỉ hiện nay',
    language: 'ngôn ngữ',
    title: 'tiêu đề',
    date: 'ngày đăng',
    time: 'giờ đăng, theo múi giờ của trang',
    changed: 'ngày thay đổi gần nhất, không kể sửa nhỏ',
    category: 'chuyên mục',
    tags: 'từ khóa',
    authors: 'tác giả; để trống khi tin đứng tên cơ quan',
    agency: 'cơ quan đăng tin vào ngày ấy',
    summary: 'tóm tắt do người biên tập viết',
    place: 'nơi diễn ra',
    eventDate: 'ngày diễn ra',
    source: 'nguồn, khi tin lấy từ nơi khác',
    images: 'ảnh (CSV: số ảnh)',
    attachments: 'tệp đính kèm (CSV: các địa chỉ)',
    updates: 'đính chính, cập nhật (CSV: số lần)',
    withdrawn: 'ngày rút tin; để trống khi tin còn hiệu lực',
    withdrawnReason: 'lý do rút; trong JSON nằm trong withdrawn',
    legacyUrl: 'địa chỉ ở trang cũ; trong JSON nằm trong legacy',
    sha256: 'SHA-256 của phần chữ, như trong sổ cái',
    licence: 'điều kiện sử dụng lại',
    markdown: 'nội dung đúng như đã viết, dạng Markdown',
    text: 'nội dung chỉ gồm chữ',
    videos: 'video',
    translations: 'bản ở ngôn ngữ khác',
    sourceFile: 'tệp nguồn trong kho nội dung',
    sourceUrl: 'địa chỉ của tệp nguồn',
  },
  inJson: 'chỉ có trong JSON',
  packages: 'Gói lưu trữ',
  aboutPackages: [
    'Mỗi năm đã hết có một gói ZIP theo chuẩn BagIt (RFC 8493), gồm dữ liệu của năm, tệp nguồn Markdown, tệp đính kèm, ảnh và bản đọc HTML mở được không cần mạng.',
    'Ảnh trong gói là bản lớn nhất đã đăng, không có siêu dữ liệu: ảnh gốc có thể ghi vị trí người chụp nên không được đăng.',
    'Gói không nén, để sau này một byte hỏng chỉ làm hỏng một tệp. Năm không có gì thay đổi thì gói giữ nguyên từng byte.',
  ],
  verify: 'Kiểm tra',
  aboutVerify: 'So SHA-256 với trang này; trong gói đã giải nén:',
  ledger: 'Sổ cái: mọi địa chỉ từng đăng',
  manifest: 'SHA-256 của mọi tệp trên trang',
  provenance: 'Lần ghi cuối của mỗi tệp nguồn',
  sourceFile: 'Tệp nguồn',
  packageOf: (year, count) =>
    `Tin năm ${year}: ${count} tin với dữ liệu, tệp nguồn, tệp đính kèm, ảnh và bản đọc.`,
};

const en: DataWords = {
  title: 'Open data',
  about: (agency) =>
    `All news of ${agency} as data, a set a year, to be read by machines, counted and archived.`,
  kinds: {
    jsonl: 'an article a line, with its text',
    csv: 'a table, without the texts',
    package: 'a BagIt package for archives',
  },
  period: 'Period',
  count: 'Articles',
  withdrawn: (count) => `${count} of them withdrawn`,
  noFiles: 'The files are on the built site only, not in a preview.',
  openYear: 'A year has its package once it is over.',
  columns: 'What the columns mean',
  aboutColumns:
    'The CSV files are UTF-8 and open in Excel as they are; a cell that could be taken for a formula has an apostrophe before it. The JSONL files have the same fields and the text; the same JSON stands beside each article, at index.json. Removed articles are not in the data.',
  column: 'Column',
  meaning: 'Meaning',
  fields: {
    id: 'the first address of the article, which stays when it moves; as in the ledger',
    url: 'the address today',
    language: 'the language',
    title: 'the title',
    date: 'the day of publication',
    time: 'the time of publication, in the site’s time zone',
    changed: 'the day of the last change, minor ones apart',
    category: 'the category',
    tags: 'the tags',
    authors: 'the authors; empty where the agency itself speaks',
    agency: 'the agency that published it on that day',
    summary: 'the summary that the editor wrote',
    place: 'where it happened',
    eventDate: 'when it happened',
    source: 'where the article was taken from',
    images: 'photos (CSV: how many)',
    attachments: 'attached files (CSV: their addresses)',
    updates: 'corrections and updates (CSV: how many)',
    withdrawn: 'the day of withdrawal; empty while the article stands',
    withdrawnReason: 'why it was withdrawn; in JSON, part of withdrawn',
    legacyUrl: 'its address on the former site; in JSON, part of legacy',
    sha256: 'SHA-256 of its words, as in the ledger',
    licence: 'the terms of reuse',
    markdown: 'the text as it was written, in Markdown',
    text: 'the words of the text alone',
    videos: 'films',
    translations: 'its versions in other languages',
    sourceFile: 'its file in the content repository',
    sourceUrl: 'the address of that file',
  },
  inJson: 'JSON only',
  packages: 'Packages',
  aboutPackages: [
    'Each year that is over has a ZIP package in the BagIt format (RFC 8493) with its data, the Markdown sources, the attached files, the photos and a reading copy in HTML that opens without a network.',
    'Photos are in the largest size that was published, without metadata: originals can hold the place where they were taken, and are not published.',
    'Packages are not compressed, so that a damaged byte costs one file. The package of a year in which nothing changed stays the same, byte for byte.',
  ],
  verify: 'Verify',
  aboutVerify: 'Compare the SHA-256 with this page; in an unpacked package:',
  ledger: 'Ledger: every address that was ever published',
  manifest: 'SHA-256 of every file of this site',
  provenance: 'The last commit of each source',
  sourceFile: 'Source',
  packageOf: (year, count) =>
    `News of ${year}: ${count} articles with data, sources, attached files, photos and reading copies.`,
};

const words: Readonly<Record<Language, DataWords>> = { vi, en };

/** The words of open data in a language. */
export function dataWordsOf(language: Language): DataWords {
  return words[language];
}
