import type { Language } from '../content/model.ts';
import type { Summary } from './place.ts';
import type { DeployFault } from './refusal.ts';

/** What `npm run deploy` says. */
export interface DeployWords {
  readonly checking: string;
  sending(files: number, percent: number): string;
  readonly auditing: string;
  readonly verifying: string;
  readonly swapping: string;
  done(summary: Summary & { readonly target: string; readonly seconds: string }): string;
  same(target: string): string;
  rolledBack(name: string): string;
  /** After texts were removed for good. */
  textsRemain(urls: number): string;
  /** Each fault with its file and line. */
  faulty(faults: readonly string[]): string;
  readonly usage: string;
  badKeep(text: string): string;
  readonly refused: Readonly<Record<DeployFault, (detail: string) => string>>;
}

const vi: DeployWords = {
  checking: 'Đang kiểm tra bản vừa dựng…',
  sending: (files, percent) => `Đang gửi ${files} tệp… ${percent}%`,
  auditing: 'Đang soát các trang đã đổi…',
  verifying: 'Đang đối chiếu từng tệp tại nơi đăng…',
  swapping: 'Đang đổi sang bản mới…',
  done: ({ name, target, sent, linked, gone, carried, forgotten, seconds }) =>
    `Đã đăng bản ${name} lên ${target}: gửi ${sent} tệp, giữ nguyên ${linked}, bỏ ${gone}; còn giữ ${carried} tệp cũ cho trang đang mở; xóa ${forgotten} bản cũ (${seconds} giây).`,
  same: (target) => `${target} đang chạy đúng bản này; không có gì phải gửi.`,
  rolledBack: (name) => `Đã quay về bản ${name}.`,
  textsRemain: (urls) =>
    `Có ${urls} bài vừa bị gỡ nội dung; các bản cũ trên máy chủ vẫn còn chữ của chúng cho tới khi bị xóa. Muốn xóa ngay: đăng lại với --keep 1.`,
  faulty: (faults) =>
    `Chưa gửi gì vì trang vừa dựng có ${faults.length} lỗi; sửa bài hoặc mã của trang rồi dựng lại (npm run audit kể mọi lỗi):\n${shown(faults)}`,
  usage:
    'Cách dùng: npm run deploy -- NƠI-ĐĂNG [--output THƯ-MỤC] [--keep SỐ-BẢN] [--rollback] [--ssh-config TỆP]\nNƠI-ĐĂNG là /thư/mục, tài-khoản@máy:/thư/mục, ssh://tài-khoản@máy:cổng/thư/mục hoặc s3://kho/thư-mục.',
  badKeep: (text) => `--keep ${text} không phải số bản; viết một số từ 1 đến 999.`,
  refused: {
    badTarget: (place) =>
      `Không hiểu nơi đăng “${place}”; viết dạng /srv/tin, web@tin.example.vn:/srv/tin hoặc s3://kho/tin.`,
    noRelease: (folder) =>
      `Thư mục ${folder} không có manifest-sha256.txt nên không phải bản đã dựng; hãy chạy npm run build trước, hoặc chỉ ra bằng --output.`,
    notWhole: (path) => `Bản vừa dựng không nguyên vẹn (${path}); hãy dựng lại rồi đăng.`,
    preview: (folder) =>
      `${folder} là bản xem thử (--drafts), có cả bài nháp và bài chưa đến ngày đăng; hãy chạy npm run build không có --drafts rồi đăng.`,
    overlaps: (path) =>
      `Nơi đăng ${path} trùng với thư mục của bản dựng hay nội dung; hãy chọn thư mục khác.`,
    noProgram: (name) =>
      `Máy này thiếu chương trình ${name}; hãy cài đặt: apt-get install ${packageOf(name)}`,
    noConnection: (detail) =>
      `Không kết nối được tới nơi đăng (${detail}); hãy kiểm tra địa chỉ, khóa và đường mạng.`,
    missingTool: (name) =>
      `Nơi đăng thiếu chương trình ${name}; hãy cài ở đó: apt-get install ${packageOf(name)}`,
    notOurs: (place) =>
      `${place} có tệp không do Kho Tin đăng; hãy chọn một thư mục trống. Máy chủ web trỏ vào thư mục current ở trong đó.`,
    busy: (lock) =>
      `Một lần đăng khác đang chạy; hãy đợi nó xong. Nếu chắc chắn không còn lần nào chạy thì xóa tệp ${lock}.`,
    lockLost: () => 'Mất kết nối giữa chừng nên chưa đổi bản; trang đang chạy vẫn nguyên. Hãy đăng lại.',
    arrivedBroken: (detail) =>
      `Bản ở nơi đăng không nguyên vẹn (${detail}); trang đang chạy không bị đụng tới. Hãy đăng lại.`,
    otherSwap: (now) =>
      `Trong lúc gửi, trang đã đổi sang bản khác (${now}); hãy dựng lại với --previous rồi đăng lại.`,
    lostUrls: (urls) =>
      `Bản này làm mất địa chỉ đang có trên trang: ${urls}. Hãy dựng lại với --previous là trang đang chạy; lỗi sẽ nêu cách sửa từng bài.`,
    notContinued: (urls) =>
      `Bản này không viết tiếp sổ cái của trang đang chạy: ${urls}. Hãy dựng lại với --previous là trang đang chạy.`,
    silentEdits: (urls) =>
      `Bản này sửa nội dung đã đăng mà không ghi vào updates: ${urls}. Hãy dựng lại với --previous là trang đang chạy.`,
    nothingEarlier: (path) => `Trong ${path} không có bản nào trước bản đang chạy.`,
    wouldRepublish: (urls) =>
      `Bản trước còn nội dung đã bị gỡ: ${urls}. Không quay về được; hãy sửa rồi đăng bản mới.`,
    noRollback: () => 'Kho s3:// không giữ bản cũ; hãy dựng lại từ lần ghi nhận trước rồi đăng.',
    noKeys: () =>
      'Thiếu khóa của kho: đặt AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, và AWS_ENDPOINT_URL nếu không phải AWS.',
    noBucket: (detail) => `Không có kho ấy (${detail}); hãy tạo kho trước, hoặc viết đúng tên.`,
    commandFailed: (detail) => `Không đăng được: ${detail}`,
  },
};

const en: DeployWords = {
  checking: 'Checking the built site…',
  sending: (files, percent) => `Sending ${files} files… ${percent}%`,
  auditing: 'Auditing the pages that changed…',
  verifying: 'Checking each file where it arrived…',
  swapping: 'Swapping to the new release…',
  done: ({ name, target, sent, linked, gone, carried, forgotten, seconds }) =>
    `Release ${name} is live at ${target}: ${sent} files sent, ${linked} kept, ${gone} gone; ${carried} old files stay for open pages; ${forgotten} old releases deleted (${seconds} s).`,
  same: (target) => `${target} shows this release already; nothing to send.`,
  rolledBack: (name) => `Back at release ${name}.`,
  textsRemain: (urls) =>
    `The text of ${urls} articles was removed; older releases on the server hold it until they are deleted. To delete them now, deploy again with --keep 1.`,
  faulty: (faults) =>
    `Nothing was sent, since the built pages have ${faults.length} faults; mend the article or the code and build again (npm run audit lists all):\n${shown(faults)}`,
  usage:
    'Usage: npm run deploy -- TARGET [--output DIR] [--keep N] [--rollback] [--ssh-config FILE]\nTARGET is /a/folder, user@host:/a/folder, ssh://user@host:port/a/folder or s3://bucket/prefix.',
  badKeep: (text) => `--keep ${text} is no number of releases; write one from 1 to 999.`,
  refused: {
    badTarget: (place) =>
      `"${place}" is no target; write /srv/news, web@news.example.org:/srv/news or s3://bucket/news.`,
    noRelease: (folder) =>
      `The folder ${folder} holds no manifest-sha256.txt, so it is no built site; run npm run build first, or name it with --output.`,
    notWhole: (path) => `The built site is not whole (${path}); build it again and deploy.`,
    preview: (folder) =>
      `${folder} is a preview (--drafts), with drafts and articles whose day has not come; run npm run build without --drafts and deploy.`,
    overlaps: (path) => `The target ${path} overlaps the built site or the content; choose another folder.`,
    noProgram: (name) => `This machine has no ${name}; install it: apt-get install ${packageOf(name)}`,
    noConnection: (detail) =>
      `The target cannot be reached (${detail}); check the address, the key and the network.`,
    missingTool: (name) => `The target has no ${name}; install it there: apt-get install ${packageOf(name)}`,
    notOurs: (place) =>
      `${place} holds files that Kho Tin did not deploy; choose an empty folder. The web server serves the folder current inside it.`,
    busy: (lock) => `Another deploy is running; wait for it. If you are sure that none is, delete ${lock}.`,
    lockLost: () => 'The connection broke, so nothing was swapped; the live site is whole. Deploy again.',
    arrivedBroken: (detail) =>
      `The release at the target is not whole (${detail}); the live site was not touched. Deploy again.`,
    otherSwap: (now) =>
      `Meanwhile another release went live (${now}); build again with --previous and deploy.`,
    lostUrls: (urls) =>
      `This release loses URLs of the live site: ${urls}. Build again with --previous and the live site; the errors say how to mend each.`,
    notContinued: (urls) =>
      `This release does not continue the ledger of the live site: ${urls}. Build again with --previous and the live site.`,
    silentEdits: (urls) =>
      `This release changes published texts without an entry in updates: ${urls}. Build again with --previous and the live site.`,
    nothingEarlier: (path) => `There is no release before the live one in ${path}.`,
    wouldRepublish: (urls) =>
      `The earlier release holds texts that were removed: ${urls}. There is no way back to it; mend the content and deploy.`,
    noRollback: () => 'Storage at s3:// keeps no releases; build the earlier commit again and deploy it.',
    noKeys: () =>
      'The keys of the storage are missing: set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL where it is not AWS.',
    noBucket: (detail) => `There is no such bucket (${detail}); create it first, or mend its name.`,
    commandFailed: (detail) => `The deploy failed: ${detail}`,
  },
};

/** The first faults, a line each. */
function shown(faults: readonly string[]): string {
  return [...faults.slice(0, 10), ...(faults.length > 10 ? ['…'] : [])].join('\n');
}

/** Debian's package of a program. */
function packageOf(program: string): string {
  const packages: Readonly<Record<string, string>> = {
    ssh: 'openssh-client',
    flock: 'util-linux',
    sha256sum: 'coreutils',
  };
  return packages[program] ?? program;
}

/** The words of the deploy command by the site's language. */
export const deployWordsOf: Readonly<Record<Language, DeployWords>> = { vi, en };
