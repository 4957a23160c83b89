/** One row for each problem of fixtures/broken: `path:line:column field`, and its words in both languages. */
export interface Row {
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

function error(place: string, vi: string, en: string): Row {
  return { severity: 'error', place, vi, en };
}

function warning(place: string, vi: string, en: string): Row {
  return { severity: 'warning', place, vi, en };
}

/** Of fixtures/broken/content, in the order in which they are reported. */
export const contentRows: readonly Row[] = [
  error(
    'articles/2023/01/12.md:1:1',
    'tên “12” chỉ có chữ số; hãy thêm chữ, ví dụ “ban-tin-12”',
    'the name “12” has only digits; add letters, such as “bulletin-12”',
  ),
  error(
    'articles/2023/01/Bai-Thu.md:1:1',
    'tên “Bai-Thu” không dùng làm địa chỉ được; hãy đổi thành “bai-thu”',
    'the name “Bai-Thu” cannot be an address; rename it to “bai-thu”',
  ),
  error(
    'articles/2023/01/alias-climbs.md:4:11 aliases[1]',
    'phải là đường dẫn của trang cũ, bắt đầu bằng /; ví dụ /tin-cu/bai.html',
    'must be the path of the old page and begin with /; such as /old-news/page.html',
  ),
  error(
    'articles/2023/01/alias-of-a-page.md:1:1',
    'địa chỉ /2023/ đã thuộc về một trang do Kho Tin lập; hãy đổi tên một trong hai',
    'the address /2023/ already belongs to a page that Kho Tin makes; rename one of them',
  ),
  error(
    'articles/2023/01/alias-query.md:4:11 aliases[1]',
    'phần sau dấu ? phải gồm các cặp tên=giá trị, tên chỉ có chữ không dấu, chữ số và _; ví dụ /?ItemID=18746&CateID=0',
    'what follows ? must be pairs of name=value, names of plain letters, digits and _ only; such as /?ItemID=18746&CateID=0',
  ),
  error(
    'articles/2023/01/alias-too-long.md:1:1',
    'địa chỉ có phần dài quá 255 byte; hãy rút ngắn',
    'a part of the address is longer than 255 bytes; shorten it',
  ),
  error(
    'articles/2023/01/attachment-type.md:5:11 attachments[1].file',
    'loại tệp này không được đăng; hãy dùng pdf, doc, docx, xls, xlsx, ppt, pptx, odt, ods, odp, rtf, txt, csv, zip, mp3, mp4, webm, epub',
    'files of this type are not published; use pdf, doc, docx, xls, xlsx, ppt, pptx, odt, ods, odp, rtf, txt, csv, zip, mp3, mp4, webm, epub',
  ),
  error(
    'articles/2023/01/author-unknown.md:4:9 author',
    '“Ban biên tâp” không có trong authors.yaml (có phải “Ban biên tập”?); hãy chọn giá trị đã có hoặc thêm vào authors.yaml',
    '“Ban biên tâp” is not in authors.yaml (did you mean “Ban biên tập”?); choose a known value or add it to authors.yaml',
  ),
  error(
    'articles/2023/01/bai.MD:1:1',
    'bài viết phải là tệp .md; hãy lưu thành “bai.md”',
    'an article is a .md file; save it as “bai.md”',
  ),
  error(
    'articles/2023/01/bai.docx:1:1',
    'tệp của Word không phải là bài; hãy đưa tệp ra khỏi thư mục content, lưu dạng .docx rồi chạy npm run new -- bai.docx, hoặc chép chữ sang một tệp .md',
    'a Word file is no article; take it out of the content folder, save it as .docx and run npm run new -- bai.docx, or copy its text to a .md file',
  ),
  error(
    'articles/2023/01/bai.fr.md:1:1',
    'không có ngôn ngữ “fr”; site.yaml khai: en. Đổi đuôi tệp hoặc thêm vào languages',
    'there is no language “fr”; site.yaml names: vi. Rename the file or extend languages',
  ),
  error(
    'articles/2023/01/body-deep.md:5:1',
    'trích dẫn hoặc danh sách lồng quá 50 tầng; hãy viết đơn giản hơn',
    'quotes or lists are nested deeper than 50 levels; write them more simply',
  ),
  warning(
    'articles/2023/01/body-definition.md:7:1',
    'dòng “[2]: …” được hiện như chữ thường, không thành liên kết; hãy viết liên kết dạng [chữ](địa chỉ)',
    'the line “[2]: …” is shown as text and makes no link; write links as [words](address)',
  ),
  error(
    'articles/2023/01/body-empty.md:5:1',
    'bài không có nội dung; hãy viết nội dung, hoặc khai ảnh, tệp đính kèm, video hay nguồn',
    'the article has no text; write some, or name images, attachments, videos or a source',
  ),
  error(
    'articles/2023/01/body-entity.md:5:5',
    'có ký tự ẩn U+202E; hãy xóa ký tự này',
    'there is a hidden character U+202E; delete it',
  ),
  error(
    'articles/2023/01/body-link-in-table.md:7:11',
    'liên kết “data:text/html,x” không an toàn nên không được đăng; hãy dùng https://, mailto: hoặc tel:',
    'the link “data:text/html,x” is not safe and is not published; use https://, mailto: or tel:',
  ),
  error(
    'articles/2023/01/body-link.md:5:39',
    'liên kết “javascript:alert(1)” không an toàn nên không được đăng; hãy dùng https://, mailto: hoặc tel:',
    'the link “javascript:alert(1)” is not safe and is not published; use https://, mailto: or tel:',
  ),
  error(
    'articles/2023/01/body-lost-words.md:9:1',
    'dòng này của bảng có nhiều hơn 2 ô nên ô thừa sẽ bị mất; hãy thêm cột ở dòng đầu hoặc gộp ô',
    'this row of the table has more than 2 cells and the surplus would be lost; add a column to its first row or join cells',
  ),
  error(
    'articles/2023/01/body-lost-words.md:11:1',
    'chữ sau dấu ``` sẽ không hiện ra; hãy xuống dòng trước phần chữ ấy',
    'the words after ``` would not be shown; begin a new line before them',
  ),
  error(
    'articles/2023/01/category-unknown.md:4:11 category',
    'không có chuyên mục “tin-hoat-dog” (có phải “tin-hoat-dong”?); hãy dùng một id trong site.yaml',
    'there is no category “tin-hoat-dog” (did you mean “tin-hoat-dong”?); use an id of site.yaml',
  ),
  error(
    'articles/2023/01/conflict.md:5:1',
    'còn dấu xung đột của git (<<<<<<<); hãy chọn một bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>',
    'a git conflict is left in the file (<<<<<<<); choose one version and delete the lines <<<<<<<, ======= and >>>>>>>',
  ),
  error(
    'articles/2023/01/correction-half.md:5:5 updates[1]',
    'đính chính cần cả was (câu sai) và now (câu đúng); hãy điền cả hai',
    'a correction needs both was (the wrong text) and now (the right one); fill in both',
  ),
  error(
    'articles/2023/01/date-form.md:3:7 date',
    'ngày “09/01/2023” phải viết năm trước; hãy viết 2023-01-09',
    'the day “09/01/2023” must begin with the year; write 2023-01-09, as year-month-day',
  ),
  warning(
    'articles/2023/01/date-in-other-folder.md:3:7 date',
    'ngày 2023-02-01 không khớp thư mục 2023/01; địa chỉ bài vẫn theo thư mục: hãy sửa ngày hoặc để nguyên',
    'the date 2023-02-01 does not match the folder 2023/01; the address keeps to the folder: correct the date or leave it so',
  ),
  error(
    'articles/2023/01/date-no-zone.md:3:7 date',
    'hãy viết ngày dạng 2023-01-09, hoặc cả giờ dạng 2023-01-09T08:30+07:00',
    'write the day as 2023-01-09, or with the hour as 2023-01-09T08:30+07:00',
  ),
  error(
    'articles/2023/01/date-not-in-calendar.md:3:7 date',
    'không có ngày 2023-02-30 trên lịch; hãy sửa lại ngày',
    'there is no 2023-02-30 in the calendar; correct the day',
  ),
  warning(
    'articles/2023/01/decomposed.md:5:2',
    'tệp gõ bằng Unicode tổ hợp, dấu tách khỏi chữ; trang vẫn đúng, nhưng hãy chuyển bộ gõ sang Unicode dựng sẵn (NFC) [unicode]',
    'the file is typed in decomposed Unicode, with marks apart from their letters; the site is right all the same, but set the keyboard to precomposed Unicode (NFC) [unicode]',
  ),
  error(
    'articles/2023/01/draft-yes.md:4:8 draft',
    'chỉ nhận: true, false; hãy chọn một',
    'takes only: true, false; choose one',
  ),
  error(
    'articles/2023/01/event-date.md:4:12 eventDate',
    'hãy viết ngày dạng 2023-01-09 (năm-tháng-ngày)',
    'write the day as 2023-01-09 (year-month-day)',
  ),
  warning(
    'articles/2023/01/file-unused/anh.png:1:1',
    'không bài nào nhắc đến tệp này nên tệp không được đăng; hãy nhắc đến trong bài hoặc xóa',
    'no article names this file, so it is not published; name it in the article or delete it',
  ),
  error(
    'articles/2023/01/front-matter-closed-by-four.md:4:1',
    'phần khai báo chưa đóng; thêm một dòng chỉ có --- trước nội dung bài',
    'the front matter is not closed; add a line that is only --- before the text',
  ),
  error(
    'articles/2023/01/front-matter-list.md:2:1',
    'phải gồm các cặp “khóa: giá trị”; hãy xem mẫu trong content/README.md',
    'must be pairs of “key: value”; see the examples in content/README.md',
  ),
  error(
    'articles/2023/01/front-matter-missing.md:1:1',
    'thiếu phần khai báo; dòng đầu tiên phải là đúng ba dấu gạch ---',
    'the front matter is missing; the first line must be exactly three hyphens ---',
  ),
  error(
    'articles/2023/01/front-matter-open.md:4:1',
    'phần khai báo chưa đóng; thêm một dòng chỉ có --- trước nội dung bài',
    'the front matter is not closed; add a line that is only --- before the text',
  ),
  error(
    'articles/2023/01/front-matter-runs-on.md:5:1',
    'phần khai báo chưa đóng; thêm một dòng chỉ có --- trước nội dung bài',
    'the front matter is not closed; add a line that is only --- before the text',
  ),
  error(
    'articles/2023/01/images-text.md:4:9 images',
    'phải là danh sách; hãy viết mỗi mục một dòng, bắt đầu bằng “- ”',
    'must be a list; write one item a line, each beginning with “- ”',
  ),
  error(
    'articles/2023/01/khong-bai/anh.png:1:1',
    'thư mục này không thuộc bài nào; hãy đặt tên thư mục giống tên tệp .md của bài',
    'this folder belongs to no article; name it like the .md file of its article',
  ),
  error(
    'articles/2023/01/la.bin:1:1',
    'Kho Tin không hiểu tệp này; hãy xóa hoặc chuyển đi nơi khác',
    'Kho Tin does not understand this file; delete it or move it elsewhere',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:6:15',
    'không có trang /2023/01/khong-co/; hãy sửa liên kết hoặc bỏ đi',
    'there is no page /2023/01/khong-co/; correct the link or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:8:20',
    'không có trang /2023/01 (có phải “/2023/01/”?); hãy sửa liên kết hoặc bỏ đi',
    'there is no page /2023/01 (did you mean “/2023/01/”?); correct the link or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:10:12',
    'bài này không có mục #muc-ket-qa (có phải “#muc-ket-qua”?); hãy sửa phần sau dấu # hoặc bỏ đi',
    'this page has no place #muc-ket-qa (did you mean “#muc-ket-qua”?); correct what follows # or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:10:68',
    'trang /2023/01/ không có mục #ngay-9; hãy sửa phần sau dấu # hoặc bỏ đi',
    'the page /2023/01/ has no place #ngay-9; correct what follows # or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:14:23',
    'không có trang /2023/01/khong-co-nua/; hãy sửa liên kết hoặc bỏ đi',
    'there is no page /2023/01/khong-co-nua/; correct the link or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:14:83',
    'không có trang /2023/01 (có phải “/2023/01/”?); hãy sửa liên kết hoặc bỏ đi',
    'there is no page /2023/01 (did you mean “/2023/01/”?); correct the link or remove it',
  ),
  error(
    'articles/2023/01/link-to-nowhere.md:14:122',
    'trang /2023/01/ không có mục #ngay-10; hãy sửa phần sau dấu # hoặc bỏ đi',
    'the page /2023/01/ has no place #ngay-10; correct what follows # or remove it',
  ),
  warning(
    'articles/2023/01/near-duplicate-c.md:5:5 tags',
    '“chuyển-đổi số” gần giống “Chuyển đổi số” (content/articles/2023/01/near-duplicate-a.md:4); hãy viết thống nhất một cách',
    '“chuyển-đổi số” is nearly the same as “Chuyển đổi số” (content/articles/2023/01/near-duplicate-a.md:4); write it in one way',
  ),
  error(
    'articles/2023/01/photo-body-without-alt.md:5:5',
    'thiếu alt; hãy tả điều thấy trong ảnh cho người không nhìn được',
    'alt is missing; say what the picture shows for those who cannot see it',
  ),
  error(
    'articles/2023/01/photo-damaged.md:5:10',
    'ảnh bị hỏng hoặc thiếu một phần; hãy chép lại từ bản gốc',
    'the picture is damaged or a part is missing; copy it again from the original',
  ),
  error(
    'articles/2023/01/photo-decorative-with-alt.md:6:10 images[1].alt',
    'ảnh trang trí (decorative) không có alt; hãy bỏ một trong hai',
    'a decorative picture has no alt; remove one of the two',
  ),
  error(
    'articles/2023/01/photo-disguised.md:7:8',
    'không phải ảnh mà Kho Tin nhận; hãy dùng JPEG, PNG, WebP',
    'is not a picture that Kho Tin takes; use JPEG, PNG, WebP',
  ),
  error(
    'articles/2023/01/photo-name.md:5:10 images[1].src',
    'không có tệp “anhh.png” trong thư mục của bài (có phải “anh.png”?); hãy chép tệp vào hoặc sửa tên',
    'there is no file “anhh.png” in the folder of the article (did you mean “anh.png”?); add the file or correct the name',
  ),
  warning(
    'articles/2023/01/photo-name/anh.png:1:1',
    'không bài nào nhắc đến tệp này nên tệp không được đăng; hãy nhắc đến trong bài hoặc xóa',
    'no article names this file, so it is not published; name it in the article or delete it',
  ),
  error(
    'articles/2023/01/photo-outside.md:5:10 images[1].src',
    '“../khac/anh.png” nằm ngoài thư mục của bài; hãy chép tệp vào thư mục của bài',
    '“../khac/anh.png” lies outside the folder of the article; put the file into that folder',
  ),
  error(
    'articles/2023/01/photo-remote.md:5:8',
    'ảnh nằm ở trang khác; hãy tải ảnh về thư mục của bài rồi ghi tên tệp',
    'the picture lies on another site; put a copy into the folder of the article and write its file name',
  ),
  error(
    'articles/2023/01/photo-svg.md:5:10 images[1].src',
    'ảnh SVG có thể chứa mã nên không được nhận; hãy xuất ra PNG hoặc JPEG',
    'an SVG picture can hold code and is not taken; export it as PNG or JPEG',
  ),
  error(
    'articles/2023/01/photo-type.md:5:10 images[1].src',
    'không phải ảnh mà Kho Tin nhận; hãy dùng jpg, jpeg, png, webp, avif, gif, tif, tiff',
    'is not a picture that Kho Tin takes; use jpg, jpeg, png, webp, avif, gif, tif, tiff',
  ),
  error(
    'articles/2023/01/photo-without-alt.md:5:5 images[1].alt',
    'thiếu alt; hãy tả điều thấy trong ảnh cho người không nhìn được',
    'alt is missing; say what the picture shows for those who cannot see it',
  ),
  error(
    'articles/2023/01/photo-zero-bytes.md:5:10',
    'tệp ảnh rỗng (0 byte); hãy chép lại ảnh',
    'the picture is empty (0 bytes); copy it again',
  ),
  error(
    'articles/2023/01/quotes-curly-date.md:3:7 date',
    'dấu nháy cong “ ” không bao được giá trị; hãy thay bằng dấu nháy thẳng "…"',
    'curly quotes “ ” do not hold a value together; use straight ones "…"',
  ),
  error(
    'articles/2023/01/quotes-curly.md:2:8',
    'dấu nháy cong “ ” không bao được giá trị; hãy thay bằng dấu nháy thẳng "…"',
    'curly quotes “ ” do not hold a value together; use straight ones "…"',
  ),
  error(
    'articles/2023/01/quotes-mixed.md:2:8',
    'dấu nháy cong “ ” không bao được giá trị; hãy thay bằng dấu nháy thẳng "…"',
    'curly quotes “ ” do not hold a value together; use straight ones "…"',
  ),
  error(
    'articles/2023/01/replaced-by-nothing.md:1:1 withdrawn.replacedBy',
    'không có bài nào ở “/2023/01/khong-co/”; hãy ghi đường dẫn của bài thay thế, dạng /2023/01/ten-bai/',
    'there is no article at “/2023/01/khong-co/”; write the path of the replacing one, as /2023/01/slug/',
  ),
  error(
    'articles/2023/01/role.md:6:11 author[1].role',
    'chỉ nhận: text, photo, text-photo, translation, compiled; hãy chọn một',
    'takes only: text, photo, text-photo, translation, compiled; choose one',
  ),
  error(
    'articles/2023/01/same-slug-b.md:4:8 tags',
    '“Thuê” và “Thuế” (content/articles/2023/01/same-slug-a.md:4) có cùng địa chỉ “thue”; nếu một trong hai viết sai thì hãy sửa, chỉ khi cả hai đều đúng mới thêm vào tags.yaml dòng slug: thue-2 cho một trong hai',
    '“Thuê” and “Thuế” (content/articles/2023/01/same-slug-a.md:4) have the same address “thue”; if one is a slip, correct it; only if both are right add the line slug: thue-2 for one of them to tags.yaml',
  ),
  error(
    'articles/2023/01/source-text.md:4:9 source',
    'phải gồm các cặp “khóa: giá trị”; hãy xem mẫu trong content/README.md',
    'must be pairs of “key: value”; see the examples in content/README.md',
  ),
  error(
    'articles/2023/01/source-url.md:4:27 source.url',
    'phải là địa chỉ bắt đầu bằng https:// hoặc http://; hãy chép lại cả địa chỉ',
    'must be an address that begins with https:// or http://; copy the whole address',
  ),
  error(
    'articles/2023/01/tags-item-empty-then-signs.md:6:5 tags[1]',
    'phải có chữ hoặc số; hãy sửa lại',
    'must hold a letter or a digit; correct it',
  ),
  error(
    'articles/2023/01/tags-many.md:4:7 tags',
    'nhiều hơn 20 mục; hãy bớt đi',
    'has more than 20 items; remove some',
  ),
  error(
    'articles/2023/01/tags-text.md:4:7 tags',
    'phải là danh sách; hãy viết [Thi đua, Khen thưởng]',
    'must be a list; write [Thi đua, Khen thưởng]',
  ),
  error('articles/2023/01/title-empty.md:3:8 title', 'bắt buộc có; hãy điền vào', 'is required; fill it in'),
  error(
    'articles/2023/01/title-list.md:2:8 title',
    'phải là một dòng chữ; hãy viết một giá trị, không phải danh sách',
    'must be a line of text; write one value, not a list',
  ),
  error(
    'articles/2023/01/title-long.md:2:8 title',
    'dài quá 200 ký tự; hãy rút ngắn',
    'is longer than 200 characters; shorten it',
  ),
  error(
    'articles/2023/01/title-missing.md:2:1 title',
    'bắt buộc có; hãy điền vào',
    'is required; fill it in',
  ),
  error(
    'articles/2023/01/title-signs.md:2:8 title',
    'phải có chữ hoặc số; hãy sửa lại',
    'must hold a letter or a digit; correct it',
  ),
  error(
    'articles/2023/01/title-two-lines.md:2:8 title',
    'phải nằm trên một dòng; hãy bỏ chỗ xuống dòng',
    'must stand on one line; remove the line break',
  ),
  error(
    'articles/2023/01/unknown-key-inside.md:6:3 source.link',
    'không có khóa “link”; hãy xóa khóa này',
    'there is no key “link”; delete it',
  ),
  error(
    'articles/2023/01/unknown-key-no-hint.md:4:1 permalink',
    'không có khóa “permalink”; hãy xóa khóa này',
    'there is no key “permalink”; delete it',
  ),
  error(
    'articles/2023/01/unknown-key.md:4:1 sumary',
    'không có khóa “sumary” (có phải “summary”?); hãy sửa hoặc xóa khóa này',
    'there is no key “sumary” (did you mean “summary”?); correct or delete it',
  ),
  error(
    'articles/2023/01/video-both.md:5:5 videos[1]',
    'cần đúng một trong hai: file hoặc url; hãy điền một',
    'needs exactly one of file and url; fill in one',
  ),
  error(
    'articles/2023/01/yaml-alias.md:4:8',
    'không dùng &, *, ! hay << của YAML; hãy viết giá trị ra, hoặc đặt trong dấu nháy "…"',
    'the signs &, *, ! and << of YAML are not used here; write the value out, or put it in quotes "…"',
  ),
  error(
    'articles/2023/01/yaml-and-fields.md:2:8',
    'có dấu hai chấm trong giá trị; hãy viết title: "Kế hoạch: năm 2023"',
    'there is a colon inside the value; write title: "Kế hoạch: năm 2023"',
  ),
  error(
    'articles/2023/01/yaml-and-fields.md:3:7 date',
    'không có ngày 2023-02-30 trên lịch; hãy sửa lại ngày',
    'there is no 2023-02-30 in the calendar; correct the day',
  ),
  error(
    'articles/2023/01/yaml-and-fields.md:4:7',
    'ngoặc [ hoặc { mở mà chưa đóng; hãy thêm ] hoặc }',
    'a bracket [ or { is opened and not closed; add ] or }',
  ),
  error(
    'articles/2023/01/yaml-and-fields.md:5:1 sumary',
    'không có khóa “sumary” (có phải “summary”?); hãy sửa hoặc xóa khóa này',
    'there is no key “sumary” (did you mean “summary”?); correct or delete it',
  ),
  error(
    'articles/2023/01/yaml-backslash.md:4:11',
    'dấu \\ trong nháy kép "…" đổi nghĩa chữ đứng sau; hãy viết \\\\ hoặc dùng nháy đơn \'…\'',
    'a \\ inside double quotes "…" changes what follows it; write \\\\ or use single quotes \'…\'',
  ),
  error(
    'articles/2023/01/yaml-bracket.md:4:7',
    'ngoặc [ hoặc { mở mà chưa đóng; hãy thêm ] hoặc }',
    'a bracket [ or { is opened and not closed; add ] or }',
  ),
  error(
    'articles/2023/01/yaml-colon.md:2:8',
    'có dấu hai chấm trong giá trị; hãy viết title: "Kế hoạch: năm 2023"',
    'there is a colon inside the value; write title: "Kế hoạch: năm 2023"',
  ),
  error(
    'articles/2023/01/yaml-deep.md:2:1',
    'khai báo lồng nhau quá sâu; hãy viết đơn giản hơn',
    'the front matter is nested too deeply; write it more simply',
  ),
  error(
    'articles/2023/01/yaml-first-character.md:4:8',
    'giá trị bắt đầu bằng dấu mà YAML dành riêng; hãy đặt cả giá trị trong dấu nháy "…"',
    'the value begins with a sign that YAML keeps for itself; put the whole value in quotes "…"',
  ),
  error(
    'articles/2023/01/yaml-hash.md:2:14',
    'phần sau dấu # sẽ bị mất; hãy đặt cả giá trị trong dấu nháy "…"',
    'what follows # would be lost; put the whole value in quotes "…"',
  ),
  error(
    'articles/2023/01/yaml-hidden-escape.md:4:8',
    'có ký tự ẩn U+202E; hãy xóa ký tự này',
    'there is a hidden character U+202E; delete it',
  ),
  error(
    'articles/2023/01/yaml-indent.md:6:1',
    'dòng thụt vào sai chỗ; hãy thụt đều với các dòng cùng cấp, chỉ bằng dấu cách',
    'the line is indented wrongly; align it with the lines of its level, with spaces only',
  ),
  error(
    'articles/2023/01/yaml-item-indent.md:6:1',
    'dòng thụt vào sai chỗ; hãy thụt đều với các dòng cùng cấp, chỉ bằng dấu cách',
    'the line is indented wrongly; align it with the lines of its level, with spaces only',
  ),
  error(
    'articles/2023/01/yaml-merge.md:4:1',
    'không dùng &, *, ! hay << của YAML; hãy viết giá trị ra, hoặc đặt trong dấu nháy "…"',
    'the signs &, *, ! and << of YAML are not used here; write the value out, or put it in quotes "…"',
  ),
  error(
    'articles/2023/01/yaml-no-space.md:2:1',
    'dòng này không có dạng “khóa: giá trị” hoặc “- mục”; hãy viết lại, có dấu cách sau dấu : và dấu -',
    'the line is neither “key: value” nor “- item”; write it so, with a space after the : and after the -',
  ),
  error(
    'articles/2023/01/yaml-quote-open.md:4:8',
    'dấu nháy chưa đóng hoặc có chữ đứng sau dấu nháy; hãy mở và đóng bằng cùng một dấu "',
    'a quote is not closed or words follow it; open and close with the same "',
  ),
  error(
    'articles/2023/01/yaml-quote-then-words.md:2:14',
    'dấu nháy chưa đóng hoặc có chữ đứng sau dấu nháy; hãy mở và đóng bằng cùng một dấu "',
    'a quote is not closed or words follow it; open and close with the same "',
  ),
  error(
    'articles/2023/01/yaml-tab.md:5:1',
    'có ký tự tab ở đầu dòng; hãy thay bằng dấu cách',
    'there is a tab at the start of the line; use spaces instead',
  ),
  error(
    'articles/2023/01/yaml-tag.md:4:14',
    'không dùng &, *, ! hay << của YAML; hãy viết giá trị ra, hoặc đặt trong dấu nháy "…"',
    'the signs &, *, ! and << of YAML are not used here; write the value out, or put it in quotes "…"',
  ),
  error(
    'articles/2023/01/yaml-twice-inside.md:6:3',
    '“name” khai hai lần; hãy giữ một',
    '“name” is given twice; keep one',
  ),
  error(
    'articles/2023/01/yaml-twice.md:4:1',
    '“title” khai hai lần; hãy giữ một',
    '“title” is given twice; keep one',
  ),
  error(
    'articles/2023/01/yaml-two-commas.md:4:16',
    'phần khai báo sai cú pháp ở chỗ này; hãy so với một bài đúng',
    'the front matter has a syntax error here; compare it with an article that works',
  ),
  error(
    'articles/2023/01/yaml-word-alone.md:4:1',
    'dòng này không có dạng “khóa: giá trị” hoặc “- mục”; hãy viết lại, có dấu cách sau dấu : và dấu -',
    'the line is neither “key: value” nor “- item”; write it so, with a space after the : and after the -',
  ),
  error(
    'articles/2023/13/thang.md:1:1',
    'bài viết nằm ở articles/NĂM/THÁNG/ten-bai.md, ví dụ articles/2023/01/ten-bai.md; hãy chuyển tệp',
    'an article lies at articles/YEAR/MONTH/slug.md, such as articles/2023/01/slug.md; move the file',
  ),
  error(
    'notice.yaml:2:6 url',
    'phải là địa chỉ https://… hoặc đường dẫn trong trang, bắt đầu bằng /; hãy chép lại',
    'must be an address https://… or a path of this site that begins with /; copy it again',
  ),
  error(
    'pages/2023-a.md:3:1 author',
    'không có khóa “author”; hãy xóa khóa này',
    'there is no key “author”; delete it',
  ),
  error(
    'pages/tin.txt:1:1',
    'bài viết phải là tệp .md; hãy lưu thành “tin.md”',
    'an article is a .md file; save it as “tin.md”',
  ),
];

/** Of fixtures/broken/settings, by the name of the file that stands in for site.yaml. */
export const settingsRows: Readonly<Record<string, Row>> = {
  'abbreviation-long.yaml': error(
    'site.yaml:15:65 abbreviations.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'dài quá 50 ký tự; hãy rút ngắn',
    'is longer than 50 characters; shorten it',
  ),
  'accent-pale.yaml': error(
    'site.yaml:14:18 theme.accent',
    'màu này quá nhạt để đọc trên nền giấy (độ tương phản dưới 4.5:1); hãy chọn màu đậm hơn',
    'this colour is too pale to read on paper (contrast below 4.5:1); choose a darker one',
  ),
  'accent.yaml': error(
    'site.yaml:14:18 theme.accent',
    'hãy viết màu dạng #8c1515 (sáu chữ số thập lục phân)',
    'write the colour as #8c1515 (six hexadecimal digits)',
  ),
  'address-scheme.yaml': error(
    'site.yaml:2:6 url',
    'phải là địa chỉ bắt đầu bằng https:// hoặc http://; hãy chép lại cả địa chỉ',
    'must be an address that begins with https:// or http://; copy the whole address',
  ),
  'address.yaml': error(
    'site.yaml:2:6 url',
    'phải là địa chỉ dạng https://tin.example.vn/ hoặc https://example.vn/tin-tuc/; bỏ phần sau ? và #',
    'must be an address such as https://news.example.org/ or https://example.org/news/; drop what follows ? and #',
  ),
  'agency-missing.yaml': error(
    'site.yaml:1:1 agency',
    'bắt buộc có; hãy điền vào',
    'is required; fill it in',
  ),
  'admin-folder.yaml': error(
    'site.yaml:14:64 admin.folder',
    'hãy ghi thư mục nội dung trong kho, ví dụ content',
    'write the content folder of the repository, such as content',
  ),
  'admin-host.yaml': error(
    'site.yaml:14:33 admin.host',
    'hãy ghi địa chỉ gốc của máy chủ GitLab hoặc GitHub Enterprise, dạng https://git.example.vn, không có đường dẫn phía sau',
    'write the address of the GitLab or GitHub Enterprise server, as https://git.example.vn, without a path',
  ),
  'admin-repository.yaml': error(
    'site.yaml:14:39 admin.repository',
    'hãy ghi tên kho mã nguồn dạng so-khcn/tin-tuc',
    'write the repository as owner/name',
  ),
  'agency-circle.yaml': error(
    'site.yaml:15:46 agencies[1].successor',
    'các cơ quan kế thừa nhau thành vòng tròn; hãy sửa successor',
    'the successors lead in a circle; correct successor',
  ),
  'agency-goes-on.yaml': error(
    'site.yaml:15:30 agencies[1].successor',
    'cơ quan chưa có ngày kết thúc mà đã có cơ quan kế thừa; hãy điền to',
    'the agency has no last day and yet a successor; fill in to',
  ),
  'agency-overlap.yaml': error(
    'site.yaml:16:25 agencies[2].from',
    'có ngày trùng với “Sở A”; mỗi ngày chỉ thuộc về một cơ quan, hãy sửa from hoặc to',
    'shares days with “Sở A”; a day belongs to one agency, correct from or to',
  ),
  'agency-reversed.yaml': error(
    'site.yaml:15:41 agencies[1].to',
    'ngày kết thúc đứng trước ngày bắt đầu; hãy sửa lại',
    'the last day is before the first; correct it',
  ),
  'agency-twice.yaml': error(
    'site.yaml:16:13 agencies[2].name',
    '“Sở A” có hai lần; hãy giữ một',
    '“Sở A” stands twice; keep one',
  ),
  'agency-unknown.yaml': error(
    'site.yaml:15:46 agencies[1].successor',
    'không có cơ quan “Sở Thử nghiêm” trong agencies và agency (có phải “Sở Thử nghiệm”?); hãy ghi đúng tên cơ quan kế thừa',
    'there is no agency “Sở Thử nghiêm” in agencies and agency (did you mean “Sở Thử nghiệm”?); write the name of the successor as it stands there',
  ),
  'category-id.yaml': error(
    'site.yaml:15:11 categories[1].id',
    'chỉ dùng chữ thường không dấu, chữ số và dấu gạch, không chỉ có chữ số; ví dụ “thi-dua”',
    'takes lower-case letters without marks, digits and hyphens, and not digits alone; such as “open-data”',
  ),
  'category-twice.yaml': error(
    'site.yaml:16:5 categories[2]',
    '“tin” có hai lần; hãy giữ một',
    '“tin” stands twice; keep one',
  ),
  'closed.yaml': error(
    'site.yaml:14:10 closed[1]',
    'chỉ nhận: tags, authors; hãy chọn một',
    'takes only: tags, authors; choose one',
  ),
  'email.yaml': error(
    'site.yaml:13:10 contact.email',
    'không phải địa chỉ thư điện tử; hãy viết dạng ten@example.vn',
    'is not a mail address; write it as name@example.org',
  ),
  'emblem-missing.yaml': error(
    'site.yaml:1:1 theme.emblem',
    'không có tệp assets/khong-co.svg; hãy chép tệp vào thư mục assets hoặc sửa tên',
    'there is no file assets/khong-co.svg; put it into the assets folder or correct the name',
  ),
  'emblem.yaml': error(
    'site.yaml:14:18 theme.emblem',
    'hãy ghi tên một tệp .svg hoặc .png trong thư mục assets; ví dụ emblem.svg',
    'name a .svg or .png file of the assets folder; such as emblem.svg',
  ),
  'language.yaml': error(
    'site.yaml:3:11 language',
    'chỉ nhận: vi, en; hãy chọn một',
    'chỉ nhận: vi, en; hãy chọn một',
  ),
  'main-language.yaml': error(
    'site.yaml:14:12 languages',
    'danh sách ngôn ngữ phải bắt đầu bằng ngôn ngữ chính; hãy đổi thứ tự',
    'the list of languages must begin with the main one; change the order',
  ),
  'time-zone.yaml': error(
    'site.yaml:4:11 timeZone',
    'không có múi giờ này; hãy viết dạng Asia/Ho_Chi_Minh',
    'there is no such time zone; write it as Asia/Ho_Chi_Minh',
  ),
};
