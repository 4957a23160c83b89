/** What the benchmark says to whoever runs it, in the language of the site. */
export interface BenchWords {
  noSite(folder: string): string;
  noArticles(folder: string): string;
  noSearch(folder: string): string;
  noQueries(articles: number): string;
  badNumber(option: string, value: string): string;
  noBrowser(path: string): string;
  late(what: string): string;
  queries(articles: number, queries: number): string;
  /** A step of the way, and how long it took. */
  step(name: BenchStep, seconds: string): string;
}

export type BenchStep = 'read' | 'judged' | 'stock' | 'quality' | 'cost';

const vi: BenchWords = {
  noSite: (folder) => `Không có thư mục ${folder}; hãy chỉ ra trang đã dựng bằng --site.`,
  noArticles: (folder) =>
    `Trong ${folder} không có trang bài viết nào; hãy dựng trang trước bằng npm run build.`,
  noSearch: (folder) => `Trong ${folder} không có trang tìm kiếm; hãy dựng trang trước bằng npm run build.`,
  noQueries: (articles) => `Không rút được câu hỏi nào từ ${articles} bài: quá ít để đo.`,
  badNumber: (option, value) => `${option} ${value} không phải số nguyên dương.`,
  noBrowser: (path) => `Không mở được Chromium ở ${path}; hãy chỉ ra bằng --chromium.`,
  late: (what) => `Không có câu trả lời trong thời hạn: ${what}`,
  queries: (articles, queries) => `${articles} bài, ${queries} câu hỏi`,
  step: (name, seconds) =>
    `${{ read: 'Đọc trang', judged: 'Chấm bài', stock: 'Lập chỉ mục Pagefind gốc', quality: 'Đo chất lượng', cost: 'Đo tải lần đầu' }[name]}: ${seconds} giây`,
};

const en: BenchWords = {
  noSite: (folder) => `There is no folder ${folder}; name a built site with --site.`,
  noArticles: (folder) => `${folder} has no article pages; build the site first: npm run build.`,
  noSearch: (folder) => `${folder} has no search page; build the site first: npm run build.`,
  noQueries: (articles) => `No query can be made of ${articles} articles: too few to measure.`,
  badNumber: (option, value) => `${option} ${value} is no whole number above zero.`,
  noBrowser: (path) => `Chromium at ${path} does not start; name another with --chromium.`,
  late: (what) => `No answer in time: ${what}`,
  queries: (articles, queries) => `${articles} articles, ${queries} queries`,
  step: (name, seconds) =>
    `${{ read: 'Pages read', judged: 'Articles judged', stock: 'Stock Pagefind indexed', quality: 'Quality measured', cost: 'First loads measured' }[name]}: ${seconds} s`,
};

/** English where the site does not say that it is Vietnamese. */
export const benchWords = (language: string): BenchWords => (language === 'vi' ? vi : en);
