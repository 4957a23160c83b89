import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Syllables that Vietnamese news is full of: their texts have its letters and lengths, not its sense. */
const syllables =
  'chiều ngày sở khoa học và công nghệ tổ chức hội nghị kết phong trào thi đua yêu nước năm báo cáo tỉnh ủy ban nhân dân huyện xã phường giám đốc phó phòng trung tâm dữ liệu mở cải cách hành chính đất đai y tế giáo dục giao thông nông nghiệp đầu tư doanh nghiệp hợp tác người hộ gia đình được triển khai thực hiện kế hoạch quyết định thông tư nghị hướng dẫn theo đó đồng thời nhằm nâng cao chất lượng hiệu quả phục vụ trên địa bàn các đơn vị cơ quan cấp trong thời gian tới'.split(
    ' ',
  );
const placeNames = 'Lam Giang|Hồ Sen|An Thạch|Đông Lĩnh|Tân Phú|Bình Xuyên|Cẩm Khê|Sơn Dương'.split('|');
const firstYear = 2010;
const years = 15;

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const siteYaml = `name: Tin thử
url: https://tin.example.vn/
language: vi
timeZone: Asia/Ho_Chi_Minh
agency: { name: Sở Thử nghiệm, parent: Ủy ban nhân dân tỉnh }
responsible: { name: Lê Thị Thử, position: Giám đốc }
contact: { address: Số 1 đường Thử, phone: 0200 000 000, email: thu@example.vn }
licence: Ghi rõ nguồn khi dùng lại.
`;

/**
 * Writes a content folder of `count` articles over fifteen years: about 2,200 characters each, three tags by
 * Zipf's law, so that a few tags are big and most are small. The same count gives the same bytes.
 */
export function generateContent(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), siteYaml);
  const made = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { month, slug, text } = article(index, count);
    const place = join(folder, 'articles', month);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    writeFileSync(join(place, `${slug}.md`), text);
  }
}

/** The text of one article, and where it belongs. */
export function article(index: number, count: number): { month: string; slug: string; text: string } {
  const random = seeded(index + 1);
  const day = new Date(Date.UTC(firstYear, 0, 1 + Math.floor((index / count) * years * 365.25)));
  const date = day.toISOString().slice(0, 10);
  const title = `${sentence(random, 9)} ${index}`;
  const tags = [...new Set(Array.from({ length: 3 }, () => zipf(random, 300)))].map(
    (rank) => `Chủ đề ${rank}`,
  );
  const head = [
    `title: ${title}`,
    `date: ${date}`,
    `author: Phóng viên ${zipf(random, 40)}`,
    `tags: [${tags.join(', ')}]`,
    `summary: ${sentence(random, 30)}.`,
  ];
  const paragraphs = Array.from(
    { length: 5 + Math.floor(random() * 4) },
    () => `${sentence(random, 55 + random() * 20)}.`,
  );
  return {
    month: date.slice(0, 7).replace('-', '/'),
    slug: `tin-so-${index}`,
    text: `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
  };
}

function sentence(random: () => number, length: number): string {
  const words = Array.from({ length: Math.round(length) }, (_, index) =>
    index % 17 === 9 ? pick(placeNames, random) : pick(syllables, random),
  );
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const pick = (items: readonly string[], random: () => number): string =>
  items[Math.floor(random() * items.length)] ?? '';

/** A rank from 1 to `most`; rank r is drawn about 1/r times as often as the first. */
function zipf(random: () => number, most: number): number {
  return Math.min(most, Math.floor(most ** random()));
}
