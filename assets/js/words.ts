/** What the tools of an article and the viewer of photos say, in one language. */
export interface Words {
  readonly copied: string;
  readonly notCopied: string;
  readonly saving: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly photos: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly place: (number: number, of: number) => string;
}

const vi: Words = {
  copied: 'Đã chép đường dẫn.',
  notCopied: 'Trình duyệt không cho chép; hãy chép từ thanh địa chỉ.',
  saving: 'Đang lưu…',
  saved: 'Đã lưu thành một tệp, mở được khi không có mạng.',
  notSaved: 'Chưa lưu được; hãy thử lại, hoặc in ra tệp PDF.',
  photos: 'Xem ảnh',
  close: 'Đóng',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  place: (number, of) => `Ảnh ${number} trên ${of}`,
};

const en: Words = {
  copied: 'The link has been copied.',
  notCopied: 'The browser does not allow copying; please copy from the address bar.',
  saving: 'Saving…',
  saved: 'Saved as one file that opens offline.',
  notSaved: 'Not saved; please try again, or print to a PDF file.',
  photos: 'Photos',
  close: 'Close',
  previous: 'Previous photo',
  next: 'Next photo',
  place: (number, of) => `Photo ${number} of ${of}`,
};

/** The words of the page's language. */
export const words: Words = document.documentElement.lang === 'en' ? en : vi;
