import type { Byline } from '../../content/model.ts';
import { isByline, parseByline } from '../text/bylines.ts';
import { findDay, parseDate } from '../text/dates.ts';

/** A page of a portal as plain text, taken apart. */
export interface PortalText {
  readonly title: string;
  readonly date: string | undefined;
  /** Whether the date is the one that the lead tells of, for want of a date of publication. */
  readonly isDateOfText: boolean;
  readonly eventDate: string | undefined;
  readonly summary: string;
  readonly blocks: readonly { readonly kind: 'paragraph' | 'caption'; readonly words: string }[];
  readonly bylines: readonly Byline[];
  readonly source: string | undefined;
  readonly tags: readonly string[];
  /** What stood below the article and is no part of it. */
  readonly footer: string;
}

export interface PortalForm {
  readonly timeZone: string;
  readonly format: string | undefined;
  /** Texts with which lines of the footer begin, beside the usual ones. */
  readonly footer: readonly string[];
}

const keywords = /^[\s•·*-]*(?:từ khóa|từ khoá|tags?|keywords?)\s*[:：]\s*(.*)$/iu;
/** Lines that stand on every page of a portal. */
const usualFooter =
  /^[\s•·*-]*(?:hình ảnh hoạt động|tin (?:liên quan|khác|mới)|các tin (?:khác|đã đưa|liên quan)|bài viết (?:liên quan|khác)|không tìm thấy video|trang thông tin điện tử|cổng thông tin điện tử|chịu trách nhiệm|bản quyền|copyright|©|designed by|thiết kế bởi|thống kê truy cập|số lượt (?:xem|truy cập)|lượt xem|in trang|in bài|gửi bạn bè|chia sẻ|ý kiến bạn đọc|quay lại|về đầu trang)/iu;
const dateLine =
  /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày đăng|cập nhật|đăng ngày|ngày)\b[\s,:]*)?[\d\s/:.,|()+-]*(?:GMT[+\d:]*|SA|CH|AM|PM)?[\s()]*$/iu;
/** A caption is short and ends without a stop. */
const longestCaption = 200;
const longestSummary = 2000;
const ended = /[.!?…:;,”"]$|\.\/\.?$/;

/** Takes a scraped page apart: title, date, lead, paragraphs, captions, byline, keywords and footer. */
export function readPortalText(written: readonly string[], form: PortalForm): PortalText {
  const lines = written.filter((line) => line !== '');
  const [title = '', ...rest] = lines;
  const { content, footer, bylines, source, tags } = takeTail(rest, form);
  const dated = content.slice(0, 3).findIndex((line) => isDateLine(line, form));
  const published = dated < 0 ? undefined : parseDate(content[dated] ?? '', form);
  const paragraphs = content.filter((_, index) => index !== dated);
  const [lead = '', ...body] = paragraphs;
  const eventDate = findDay(lead);
  const isSummary = body.length > 0 && lead.length <= longestSummary && !isCaption(lead);
  const texts = isSummary ? body : paragraphs;
  const last = texts.findLastIndex((line) => !isCaption(line));
  return {
    title,
    date: published ?? eventDate,
    isDateOfText: published === undefined,
    eventDate,
    summary: isSummary ? lead : '',
    blocks: texts.map((words, index) => ({
      kind: isCaption(words) && index < last ? 'caption' : 'paragraph',
      words,
    })),
    bylines,
    source,
    tags,
    footer,
  };
}

function isDateLine(line: string, form: PortalForm): boolean {
  return line.length < 80 && dateLine.test(line) && parseDate(line, form) !== undefined;
}

function isCaption(line: string): boolean {
  return line.length <= longestCaption && !ended.test(line) && /\p{L}/u.test(line);
}

/** Byline, keywords and whatever follows them; without either, the first line that every page ends with. */
function takeTail(lines: readonly string[], form: PortalForm) {
  const isFooter = (line: string): boolean =>
    usualFooter.test(line) || form.footer.some((start) => line.startsWith(start.trim()));
  const keywordsAt = lines.findIndex((line, index) => index > 0 && keywords.test(line));
  const footerAt = lines.findIndex((line, index) => index > 0 && isFooter(line));
  const end = Math.min(...[keywordsAt, footerAt, lines.length].filter((index) => index > 0));
  const bylineAt = lines
    .slice(0, end)
    .findLastIndex((line, index) => index > 0 && index >= end - 3 && isByline(line));
  const credits = bylineAt < 0 ? undefined : parseByline(lines[bylineAt] ?? '');
  const stated = keywordsAt < 0 ? '' : (keywords.exec(lines[keywordsAt] ?? '')?.[1] ?? '');
  const tags = stated
    .split(/[,;•]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const cut = bylineAt < 0 ? end : bylineAt;
  const below = lines.slice(cut).filter((_, index) => cut + index !== bylineAt && cut + index !== keywordsAt);
  return {
    content: lines.slice(0, cut),
    footer: below.join(' / '),
    bylines: credits?.bylines ?? [],
    source: credits?.source,
    tags,
  };
}
