import type { Messages } from './messages.ts';

const nearestHint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` (có phải “${nearest}”?)`;

/** Lời nhắn cho biên tập viên, bằng tiếng Việt. */
export const vi: Messages = {
  notUtf8: 'tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8',
  notComposed:
    'tệp gõ bằng Unicode tổ hợp, dấu tách khỏi chữ; trang vẫn đúng, nhưng hãy chuyển bộ gõ sang Unicode dựng sẵn (NFC)',
  conflictMarker:
    'còn dấu xung đột của git (<<<<<<<); hãy chọn một bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>',
  forbiddenCharacter: (code) => `có ký tự ẩn ${code}; hãy xóa ký tự này`,
  noFrontMatter: 'thiếu phần khai báo; dòng đầu tiên phải là đúng ba dấu gạch ---',
  unclosedFrontMatter: 'phần khai báo chưa đóng; thêm một dòng chỉ có --- trước nội dung bài',
  longFrontMatter:
    'phần khai báo dài quá 250 KB hoặc 5000 dòng; hãy chuyển bớt xuống nội dung bài hoặc tệp đính kèm',
  fileTooLarge: (limit) => `tệp lớn hơn ${limit}; hãy chia bài thành nhiều bài`,
  symbolicLink: 'là liên kết tượng trưng; hãy chép chính tệp vào đây',
  badFileName: (characters) =>
    `tên tệp có ký tự ${characters}; hãy đổi tên, chỉ dùng chữ, số, dấu gạch và dấu chấm`,
  nameNotNfc: 'tên tệp gõ bằng dấu tổ hợp (NFD); hãy gõ lại tên tệp',
  differsByCase: (other) => `chỉ khác “${other}” ở chữ hoa, chữ thường; hãy đổi tên một trong hai`,
  unknownFile: 'Kho Tin không hiểu tệp này; hãy xóa hoặc chuyển đi nơi khác',
  notMarkdown: (suggestion) => `bài viết phải là tệp .md; hãy lưu thành “${suggestion}”`,
  wordFile: (name) =>
    `tệp của Word không phải là bài; hãy đưa tệp ra khỏi thư mục content, lưu dạng .docx rồi chạy npm run new -- ${name}, hoặc chép chữ sang một tệp .md`,
  notInPlace:
    'bài viết nằm ở articles/NĂM/THÁNG/ten-bai.md, ví dụ articles/2023/01/ten-bai.md; hãy chuyển tệp',
  noArticle: 'thư mục này không thuộc bài nào; hãy đặt tên thư mục giống tên tệp .md của bài',
  badSlug: (slug, suggestion) =>
    `tên “${slug}” không dùng làm địa chỉ được; hãy đổi thành “${suggestion || 'ten-bai'}”`,
  digitsOnly: (slug) => `tên “${slug}” chỉ có chữ số; hãy thêm chữ, ví dụ “ban-tin-${slug}”`,
  unknownLanguage: (language, known) =>
    `không có ngôn ngữ “${language}”; site.yaml khai: ${known}. Đổi đuôi tệp hoặc thêm vào languages`,
  missingFile: (name) => `thiếu tệp ${name}; hãy tạo tệp này`,
  unreadable: (reason) => `không đọc được tệp (${reason}); hãy kiểm tra quyền đọc`,
  unusedFile: 'không bài nào nhắc đến tệp này nên tệp không được đăng; hãy nhắc đến trong bài hoặc xóa',
  pathDisagrees: (path, date) =>
    `ngày ${date} không khớp thư mục ${path}; địa chỉ bài vẫn theo thư mục: hãy sửa ngày hoặc để nguyên`,
  badYaml: 'phần khai báo sai cú pháp ở chỗ này; hãy so với một bài đúng',
  yamlLine:
    'dòng này không có dạng “khóa: giá trị” hoặc “- mục”; hãy viết lại, có dấu cách sau dấu : và dấu -',
  yamlColon: (mend) =>
    `có dấu hai chấm trong giá trị; hãy ${mend === undefined ? 'đặt cả giá trị trong dấu nháy "…"' : `viết ${mend}`}`,
  smartQuotes: 'dấu nháy cong “ ” không bao được giá trị; hãy thay bằng dấu nháy thẳng "…"',
  yamlTab: 'có ký tự tab ở đầu dòng; hãy thay bằng dấu cách',
  yamlQuote: 'dấu nháy chưa đóng hoặc có chữ đứng sau dấu nháy; hãy mở và đóng bằng cùng một dấu "',
  yamlBackslash: 'dấu \\ trong nháy kép "…" đổi nghĩa chữ đứng sau; hãy viết \\\\ hoặc dùng nháy đơn \'…\'',
  yamlBracket: 'ngoặc [ hoặc { mở mà chưa đóng; hãy thêm ] hoặc }',
  yamlIndent: 'dòng thụt vào sai chỗ; hãy thụt đều với các dòng cùng cấp, chỉ bằng dấu cách',
  yamlFirstCharacter: 'giá trị bắt đầu bằng dấu mà YAML dành riêng; hãy đặt cả giá trị trong dấu nháy "…"',
  duplicateKey: (key) => `“${key}” khai hai lần; hãy giữ một`,
  textAfterHash: 'phần sau dấu # sẽ bị mất; hãy đặt cả giá trị trong dấu nháy "…"',
  yamlFeature: 'không dùng &, *, ! hay << của YAML; hãy viết giá trị ra, hoặc đặt trong dấu nháy "…"',
  yamlTooDeep: 'khai báo lồng nhau quá sâu; hãy viết đơn giản hơn',
  unknownKey: (key, nearest) =>
    `không có khóa “${key}”${nearestHint(nearest)}; hãy ${nearest === undefined ? '' : 'sửa hoặc '}xóa khóa này`,
  required: 'bắt buộc có; hãy điền vào',
  text: 'phải là một dòng chữ; hãy viết một giá trị, không phải danh sách',
  listWritten: (mend) => `phải là danh sách; hãy viết ${mend}`,
  list: 'phải là danh sách; hãy viết mỗi mục một dòng, bắt đầu bằng “- ”',
  map: 'phải gồm các cặp “khóa: giá trị”; hãy xem mẫu trong content/README.md',
  tooLong: (limit) => `dài quá ${limit} ký tự; hãy rút ngắn`,
  tooMany: (limit) => `nhiều hơn ${limit} mục; hãy bớt đi`,
  oneOf: (choices) => `chỉ nhận: ${choices}; hãy chọn một`,
  dayWritten: (value, mend) => `ngày “${value}” phải viết năm trước; hãy viết ${mend}`,
  day: 'hãy viết ngày dạng 2023-01-09 (năm-tháng-ngày)',
  noSuchDay: (value) => `không có ngày ${value} trên lịch; hãy sửa lại ngày`,
  moment: 'hãy viết ngày dạng 2023-01-09, hoặc cả giờ dạng 2023-01-09T08:30+07:00',
  url: 'phải là địa chỉ bắt đầu bằng https:// hoặc http://; hãy chép lại cả địa chỉ',
  siteUrl:
    'phải là địa chỉ dạng https://tin.example.vn/ hoặc https://example.vn/tin-tuc/; bỏ phần sau ? và #',
  email: 'không phải địa chỉ thư điện tử; hãy viết dạng ten@example.vn',
  timeZone: 'không có múi giờ này; hãy viết dạng Asia/Ho_Chi_Minh',
  slugText: 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch, không chỉ có chữ số; ví dụ “thi-dua”',
  alias: 'phải là đường dẫn của trang cũ, bắt đầu bằng /; ví dụ /tin-cu/bai.html',
  aliasQuery:
    'phần sau dấu ? phải gồm các cặp tên=giá trị, tên chỉ có chữ không dấu, chữ số và _; ví dụ /?ItemID=18746&CateID=0',
  oneLine: 'phải nằm trên một dòng; hãy bỏ chỗ xuống dòng',
  noLetters: 'phải có chữ hoặc số; hãy sửa lại',
  altMissing: 'thiếu alt; hãy tả điều thấy trong ảnh cho người không nhìn được',
  altOfDecorative: 'ảnh trang trí (decorative) không có alt; hãy bỏ một trong hai',
  videoFileOrUrl: 'cần đúng một trong hai: file hoặc url; hãy điền một',
  correctionWasNow: 'đính chính cần cả was (câu sai) và now (câu đúng); hãy điền cả hai',
  unknownValue: (value, file, nearest) =>
    `“${value}” không có trong ${file}${nearestHint(nearest)}; hãy chọn giá trị đã có hoặc thêm vào ${file}`,
  unknownCategory: (value, nearest) =>
    `không có chuyên mục “${value}”${nearestHint(nearest)}; hãy dùng một id trong site.yaml`,
  duplicateValue: (value) => `“${value}” có hai lần; hãy giữ một`,
  mainLanguageFirst: 'danh sách ngôn ngữ phải bắt đầu bằng ngôn ngữ chính; hãy đổi thứ tự',
  colour: 'hãy viết màu dạng #8c1515 (sáu chữ số thập lục phân)',
  paleColour: (minimum) =>
    `màu này quá nhạt để đọc trên nền giấy (độ tương phản dưới ${minimum}:1); hãy chọn màu đậm hơn`,
  codeHost:
    'hãy ghi địa chỉ gốc của máy chủ GitLab hoặc GitHub Enterprise, dạng https://git.example.vn, không có đường dẫn phía sau',
  repository: 'hãy ghi tên kho mã nguồn dạng so-khcn/tin-tuc',
  repositoryFolder: 'hãy ghi thư mục nội dung trong kho, ví dụ content',
  emblem: 'hãy ghi tên một tệp .svg hoặc .png trong thư mục assets; ví dụ emblem.svg',
  missingEmblem: (name) => `không có tệp assets/${name}; hãy chép tệp vào thư mục assets hoặc sửa tên`,
  noticeUrl: 'phải là địa chỉ https://… hoặc đường dẫn trong trang, bắt đầu bằng /; hãy chép lại',
  agencyOverlap: (name) =>
    `có ngày trùng với “${name}”; mỗi ngày chỉ thuộc về một cơ quan, hãy sửa from hoặc to`,
  agencyGoesOn: 'cơ quan chưa có ngày kết thúc mà đã có cơ quan kế thừa; hãy điền to',
  unknownAgency: (name, nearest) =>
    `không có cơ quan “${name}” trong agencies và agency${nearestHint(nearest)}; hãy ghi đúng tên cơ quan kế thừa`,
  agencyCircle: 'các cơ quan kế thừa nhau thành vòng tròn; hãy sửa successor',
  daysReversed: 'ngày kết thúc đứng trước ngày bắt đầu; hãy sửa lại',
  emptyBody: 'bài không có nội dung; hãy viết nội dung, hoặc khai ảnh, tệp đính kèm, video hay nguồn',
  tooDeep: (limit) => `trích dẫn hoặc danh sách lồng quá ${limit} tầng; hãy viết đơn giản hơn`,
  tooManyLinks: (limit) => `bài có hơn ${limit} liên kết và ảnh; hãy chia thành nhiều bài`,
  fenceWords: 'chữ sau dấu ``` sẽ không hiện ra; hãy xuống dòng trước phần chữ ấy',
  surplusCells: (columns) =>
    `dòng này của bảng có nhiều hơn ${columns} ô nên ô thừa sẽ bị mất; hãy thêm cột ở dòng đầu hoặc gộp ô`,
  linkDefinition: (label) =>
    `dòng “[${label}]: …” được hiện như chữ thường, không thành liên kết; hãy viết liên kết dạng [chữ](địa chỉ)`,
  unsafeLink: (href) =>
    `liên kết “${href}” không an toàn nên không được đăng; hãy dùng https://, mailto: hoặc tel:`,
  remotePhoto: 'ảnh nằm ở trang khác; hãy tải ảnh về thư mục của bài rồi ghi tên tệp',
  outsideFolder: (name) => `“${name}” nằm ngoài thư mục của bài; hãy chép tệp vào thư mục của bài`,
  noSuchFile: (name, nearest) =>
    `không có tệp “${name}” trong thư mục của bài${nearestHint(nearest)}; hãy chép tệp vào hoặc sửa tên`,
  photoType: (types) => `không phải ảnh mà Kho Tin nhận; hãy dùng ${types}`,
  svgPhoto: 'ảnh SVG có thể chứa mã nên không được nhận; hãy xuất ra PNG hoặc JPEG',
  attachmentType: (types) => `loại tệp này không được đăng; hãy dùng ${types}`,
  photoEmpty: 'tệp ảnh rỗng (0 byte); hãy chép lại ảnh',
  photoBroken: 'ảnh bị hỏng hoặc thiếu một phần; hãy chép lại từ bản gốc',
  photoTooLarge: (megapixels) => `ảnh lớn hơn ${megapixels} triệu điểm ảnh; hãy thu nhỏ trước khi đăng`,
  nearDuplicate: (label, other, place) =>
    `“${label}” gần giống “${other}” (${place}); hãy viết thống nhất một cách`,
  sameSlug: (label, other, place, file, slug) =>
    `“${label}” và “${other}” (${place}) có cùng địa chỉ “${slug}”; nếu một trong hai viết sai thì hãy sửa, chỉ khi cả hai đều đúng mới thêm vào ${file} dòng slug: ${slug}-2 cho một trong hai`,
  deadLink: (path, nearest) => `không có trang ${path}${nearestHint(nearest)}; hãy sửa liên kết hoặc bỏ đi`,
  deadAnchor: (anchor, path, nearest) =>
    `${path === '' ? 'bài này' : `trang ${path}`} không có mục #${anchor}${nearestHint(nearest && `#${nearest}`)}; hãy sửa phần sau dấu # hoặc bỏ đi`,
  longAddress: (limit) => `địa chỉ có phần dài quá ${limit} byte; hãy rút ngắn`,
  endToCome: (day) =>
    `ngày ${day} chưa đến, mà khai ở đây thì bài bị rút hay gỡ ngay; hãy ghi ngày rút hay gỡ thật, hoặc đợi đến ngày ấy mới khai`,
  unknownReplacement: (path) =>
    `không có bài nào ở “${path}”; hãy ghi đường dẫn của bài thay thế, dạng /2023/01/ten-bai/`,
  lostUrl: (url, file) =>
    `địa chỉ ${url} đã đăng nay không còn; hãy khôi phục content/${file}, hoặc ghi ${url} vào aliases của bài ở chỗ mới, hoặc giữ tệp và khai withdrawn (rút, còn nội dung) hay removed (gỡ nội dung)`,
  lostAttachment: (url, file) =>
    `tệp ${url} đã đăng nay không còn; hãy khôi phục content/${file} và nhắc đến tệp trong bài, hoặc khai removed cho cả bài`,
  silentEdit: (day) =>
    `nội dung bài đã đăng thay đổi mà không ghi lại; hãy thêm vào updates một dòng: - { date: ${day}, kind: update, note: "…" }, hoặc nếu sửa sai: - { date: ${day}, kind: correction, note: "…", was: "…", now: "…" }`,
  silentFile: (url, day) =>
    `tệp ${url} đã đăng thay đổi mà không ghi lại; hãy thêm vào updates của bài một dòng: - { date: ${day}, kind: update, note: "…" }`,
  generatedPage: 'một trang do Kho Tin lập',
  sameUrl: (url, other) => `địa chỉ ${url} đã thuộc về ${other}; hãy đổi tên một trong hai`,
};
