import { describe, expect, it } from 'vitest';
import { slugify } from '../../scripts/content/slug.ts';

const cases: readonly (readonly [string, string])[] = [
  ['Thi đua – khen thưởng', 'thi-dua-khen-thuong'],
  ['ĐỔI MỚI SÁNG TẠO', 'doi-moi-sang-tao'],
  ['tie\u0302\u0301ng Vie\u0323\u0302t', 'tieng-viet'],
  ['Nghị định 42/2022/NĐ-CP', 'nghi-dinh-42-2022-nd-cp'],
  ['KH&CN', 'kh-cn'],
  ['  (Dự thảo)  ', 'du-thao'],
  ['a__b--c', 'a-b-c'],
  ['Łódź café', 'łodz-cafe'],
  ['İstanbul', 'istanbul'],
  ['ຂ່າວ', 'ຂ່າວ'],
  ['Новости', 'новости'],
  ['新聞 2023', '新聞-2023'],
  ['हिन्दी', 'हिन्दी'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<b>"x"</b>?#%', 'b-x-b'],
  ['…', ''],
  ['', ''],
];

describe('slugify', () => {
  it.each(cases)('%j becomes %j', (label, slug) => {
    expect(slugify(label)).toBe(slug);
  });

  it.each(cases)('makes no other slug of its own slug of %j', (label) => {
    expect(slugify(slugify(label))).toBe(slugify(label));
  });
});
