import type { Language } from '../content/model.ts';
import type { Difference } from './compare.ts';
import type { Circumstances } from './twins.ts';

/** What `npm run reproduce` says. */
export interface ReproduceWords {
  readonly usage: string;
  badNode(path: string): string;
  building(twin: Circumstances & { readonly version: string }): string;
  readonly kinds: Readonly<Record<Difference['kind'], string>>;
  differ(files: number, folder: string): string;
  same(files: number, expected: number): string;
}

const vi: ReproduceWords = {
  usage:
    'Cách dùng: npm run reproduce [-- --content THƯ-MỤC] [--node TỆP-NODE] [--date NGÀY] [--base ĐỊA-CHỈ] [--previous BẢN-TRƯỚC] [--compress]',
  badNode: (path) => `--node ${path} không phải chương trình Node.`,
  building: ({ version, timeZone, locale, order, isAlone }) =>
    `Đang dựng với Node ${version}, múi giờ ${timeZone}, ngôn ngữ ${locale}, tệp tạo theo thứ tự ${order === 'forward' ? 'xuôi' : 'ngược'}, ${isAlone ? 'một lõi' : 'mọi lõi'}…`,
  kinds: {
    'first only': 'chỉ có ở bản thứ nhất',
    'second only': 'chỉ có ở bản thứ hai',
    'other bytes': 'khác nội dung',
  },
  differ: (files, folder) => `Hai bản khác nhau ở ${files} tệp; cả hai còn trong ${folder}.`,
  same: (files, expected) =>
    expected === 0
      ? `Hai bản giống nhau từng byte: ${files} tệp.`
      : `Hai bản giống nhau: ${files} tệp, trừ ${expected} bản nén đã biết trước là khác giữa hai đời Node.`,
};

const en: ReproduceWords = {
  usage:
    'Usage: npm run reproduce [-- --content DIR] [--node BINARY] [--date DAY] [--base URL] [--previous RELEASE] [--compress]',
  badNode: (path) => `--node ${path} is no Node.`,
  building: ({ version, timeZone, locale, order, isAlone }) =>
    `Building with Node ${version}, time zone ${timeZone}, locale ${locale}, files made ${order}, ${isAlone ? 'one core' : 'all cores'}…`,
  kinds: {
    'first only': 'in the first build only',
    'second only': 'in the second build only',
    'other bytes': 'differs',
  },
  differ: (files, folder) => `The builds differ in ${files} files; both remain in ${folder}.`,
  same: (files, expected) =>
    expected === 0
      ? `Both builds are the same, byte for byte: ${files} files.`
      : `Both builds are the same: ${files} files, but for ${expected} compressed siblings that are known to differ between major versions of Node.`,
};

/** The words of the command by the site's language. */
export const reproduceWordsOf: Readonly<Record<Language, ReproduceWords>> = { vi, en };
