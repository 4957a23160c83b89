import type { SearchLabels } from './model.ts';

export const vi: SearchLabels = {
  locale: 'vi-VN',
  searching: 'Đang tìm…',
  found: (total, from, to) =>
    `Tìm thấy ${total} tin, ${from === to ? `ngày ${from}` : `từ ${from} đến ${to}`}.`,
  nothing: (query) => `Không có tin nào khớp với “${query}”.`,
  insteadOf: 'Đang hiển thị kết quả cho',
  asTyped: 'Chỉ tìm đúng',
  nearest: 'Có phải bạn muốn tìm',
  missing: (words) => `Không tin nào có ${words}.`,
  tooShort: 'Hãy nhập ít nhất 2 ký tự.',
  unreachable: 'Không tải được dữ liệu tìm kiếm.',
  retry: 'Thử lại',
  onlySince: (from) => `Mới tìm trong các tin từ ${from}.`,
  older: 'Tìm cả những năm trước',
  sort: 'Sắp xếp',
  byRelevance: 'Phù hợp nhất',
  byDate: 'Mới nhất',
  narrow: 'Thu hẹp kết quả',
  loadingFilters: 'Đang tải…',
  period: 'Năm',
  category: 'Chuyên mục',
  tag: 'Từ khóa',
  author: 'Tác giả',
  all: 'Tất cả',
  clear: 'Bỏ thu hẹp',
};
