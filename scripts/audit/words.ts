import type { Fault, FaultKind } from './model.ts';

type FaultWords = Readonly<Record<FaultKind, string>>;

const vi: FaultWords = {
  deadLink: 'liên kết không dẫn tới đâu',
  deadAnchor: 'không có chỗ ấy trong trang được dẫn tới',
  idTwice: 'hai phần tử cùng một id',
  unsafe: 'mã hoặc địa chỉ không an toàn',
  elsewhere: 'trang tải tệp từ nơi khác',
  noPolicy: 'trang không có chính sách bảo mật (Content-Security-Policy)',
  sourceMap: 'bản đồ mã nguồn không được đăng',
};

const en: FaultWords = {
  deadLink: 'a link that leads nowhere',
  deadAnchor: 'no such place in the page that it leads to',
  idTwice: 'two elements with one id',
  unsafe: 'code or an address that is not safe',
  elsewhere: 'a file that is loaded from elsewhere',
  noPolicy: 'the page has no Content-Security-Policy',
  sourceMap: 'source maps are not published',
};

const faultWords = { vi, en };

/** @example formatFault(fault, 'en') // '2024/03/mot/index.html:41:7: a link that leads nowhere: /2024/' */
export function formatFault({ file, line, column, kind, detail }: Fault, language: 'vi' | 'en'): string {
  return `${file}:${line}:${column}: ${faultWords[language][kind]}${detail === '' ? '' : `: ${detail}`}`;
}
