import type { Slip } from './finding.ts';
import { inCaseOf } from './letters.ts';

/** A wrong word, what is meant by it, and the words after which it is right. */
export interface Confusion {
  readonly wrong: string;
  /** As it is looked for: as given, and at the beginning of a sentence. */
  readonly forms: readonly string[];
  readonly right: string;
  readonly rightAfter: readonly string[];
}

/**
 * Words that are well-formed and wrong. Two words in lower case match at the beginning of a sentence too; single
 * ones, which may be names, and entries with capitals match just so. `!lịch` means: not after “lịch”. Each was
 * looked for in ten thousand articles of newspapers; what was mostly right there is left out.
 */
const common = `
suất sắc=xuất sắc, xuất xắc=xuất sắc, suất xắc=xuất sắc, sử lý=xử lý !lịch, sử lí=xử lí !lịch,
xử dụng=sử dụng, bổ xung=bổ sung, xúc tích=súc tích !cảm, sơ xuất=sơ suất, năng xuất=năng suất !khả !chức,
lãi xuất=lãi suất, công xuất=công suất !thành !chiến !phi, hiệu xuất=hiệu suất !nhãn !tín !thương,
xác xuất=xác suất, tỷ xuất=tỷ suất, sản suất=sản xuất, đề suất=đề xuất, đột suất=đột xuất, xuất sứ=xuất xứ,
suất khẩu=xuất khẩu, xâu sắc=sâu sắc, sâu xắc=sâu sắc, sắp sếp=sắp xếp, xắp xếp=sắp xếp, xắp tới=sắp tới,
sóa bỏ=xóa bỏ, soá bỏ=xoá bỏ, xáng kiến=sáng kiến, sẳn sàng=sẵn sàng, khắc khe=khắt khe, chuẩn đoán=chẩn đoán,
vô hình chung=vô hình trung, chỉnh chu=chỉn chu, tựu chung lại=tựu trung lại, chiển khai=triển khai,
chân trọng=trân trọng, trân thành=chân thành, chuyền thống=truyền thống !dây, chuyền hình=truyền hình !dây,
tuyền truyền=tuyên truyền, truyên truyền=tuyên truyền, dải quyết=giải quyết, giãi quyết=giải quyết,
nghĩ dưỡng=nghỉ dưỡng, nghĩ hưu=nghỉ hưu, dịp nghĩ lễ=dịp nghỉ lễ, kỳ nghĩ lễ=kỳ nghỉ lễ, suy nghỉ=suy nghĩ,
ý nghỉa=ý nghĩa, chia sẽ=chia sẻ !phân, vui vẽ=vui vẻ, mạnh mẻ=mạnh mẽ, hổ trợ=hỗ trợ, nổ lực=nỗ lực,
kỹ luật=kỷ luật, kỹ niệm=kỷ niệm, kỹ lục=kỷ lục, kỹ cương=kỷ cương, kỷ năng=kỹ năng !thế, kỷ thuật=kỹ thuật,
kỷ sư=kỹ sư !thế, thế kỹ=thế kỷ, cỗ phần=cổ phần, cỗ phiếu=cổ phiếu, cỗ vũ=cổ vũ, mỗ xẻ=mổ xẻ,
đẫy mạnh=đẩy mạnh, thúc đẫy=thúc đẩy, sữa chữa=sửa chữa, sữa đổi=sửa đổi, lịch sữ=lịch sử, bảo đãm=bảo đảm,
đãm bảo=đảm bảo, trãi nghiệm=trải nghiệm, trãi qua=trải qua, lảnh đạo=lãnh đạo, lãnh đao=lãnh đạo,
giử gìn=giữ gìn, gìn giử=gìn giữ, phát triễn=phát triển, triễn khai=triển khai, triễn lãm=triển lãm,
quãn lý=quản lý, xã hôi=xã hội, hội nghi=hội nghị !xã, công nghê=công nghệ, chính phũ=chính phủ,
hiệu quã=hiệu quả, kết quã=kết quả, tổ chứ=tổ chức, cữ tri=cử tri, ứng cữ=ứng cử, bầu cữ=bầu cử, sỡ hữu=sở hữu,
cơ sỡ=cơ sở, trụ sỡ=trụ sở, hửu nghị=hữu nghị, địa điễm=địa điểm, thời điễm=thời điểm, đặc điễm=đặc điểm,
cụ thễ=cụ thể, tập thễ=tập thể, thể hiên=thể hiện, thực hiên=thực hiện, nhửng=những, cũa=của, phãi=phải,
xữ lý=xử lý, mổi người=mỗi người, mổi năm=mỗi năm, mổi ngày=mỗi ngày, chử ký=chữ ký, chử viết=chữ viết,
chuẫn bị=chuẩn bị, tiêu chuẫn=tiêu chuẩn, hoạt đông=hoạt động, lao đông=lao động, Đãng bộ=Đảng bộ,
Đãng ủy=Đảng ủy, Đãng uỷ=Đảng uỷ, HDND=HĐND
`;

function confusionOf(entry: string): Confusion {
  const [pair = '', ...rightAfter] = entry.split(' !');
  const [wrong = '', right = ''] = pair.split('=');
  return confusion(wrong, right, rightAfter);
}

function confusion(wrong: string, right: string, rightAfter: readonly string[] = []): Confusion {
  const forms = wrong.includes(' ') ? [wrong, wrong.slice(0, 1).toUpperCase() + wrong.slice(1)] : [wrong];
  return { wrong, forms, right, rightAfter };
}

const known: readonly Confusion[] = common.trim().split(/,\s+/).map(confusionOf);

/** Confusions by their first word in lower case. */
export type ConfusionIndex = ReadonlyMap<string, readonly Confusion[]>;

/**
 * The known confusions and those of a site, which wins. A word that a site gives for itself is right:
 * `spelling: { "chỉnh chu": "chỉnh chu" }`.
 */
export function confusionsWith(own: Readonly<Record<string, string>>): ConfusionIndex {
  const all = new Map(known.map((one) => [one.wrong, one]));
  for (const [wrong, right] of Object.entries(own)) all.set(wrong, confusion(wrong, right));
  const index = new Map<string, Confusion[]>();
  for (const one of all.values()) {
    const [first = ''] = one.wrong.toLowerCase().split(' ');
    const others = index.get(first) ?? [];
    index.set(first, one.wrong === one.right ? others : [...others, one]);
  }
  return index;
}

/** The slip at `offset` of a text, if the confusion stands there. */
export function confusionSlip(text: string, offset: number, confused: Confusion): Slip | undefined {
  const { forms, right, rightAfter } = confused;
  const found = forms.find((form) => text.startsWith(form, offset));
  if (found === undefined || /[\p{L}\p{M}]/u.test(text[offset + found.length] ?? '')) return undefined;
  const before = text
    .slice(Math.max(0, offset - 20), offset)
    .trimEnd()
    .toLowerCase();
  if (rightAfter.some((word) => before.endsWith(word))) return undefined;
  return { rule: 'spelling', kind: 'spelling', offset, found, meant: inCaseOf(found, right) };
}
