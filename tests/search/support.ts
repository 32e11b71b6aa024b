// Rows, people and phrases for the tests and benchmarks of searching.
import { unitReader, type Reader } from '../../api/domain/kernel/access.ts';
import type { SearchPageQuery, SearchRow, Searcher } from '../../api/modules/search/search-index.ts';

export const everybody: Reader = unitReader('u-1');

export const aRow = (over: Partial<SearchRow> = {}): SearchRow => ({
  kind: 'incoming',
  id: 'd-1',
  agencyId: 'a-1',
  readers: [everybody],
  at: new Date('2026-03-20T02:00:00Z'),
  year: 2026,
  state: 'registered',
  subject: 'V/v phối hợp nạo vét luồng Cửa Đông',
  ...over,
});

export const aSearcher = (over: Partial<Searcher> = {}): Searcher => ({
  agencyId: 'a-1',
  readers: [everybody],
  ...over,
});

export const asking = (text: string, over: Partial<SearchPageQuery> = {}): SearchPageQuery => ({
  text,
  limit: 20,
  ...over,
});

// prettier-ignore
export const syllables = ('phối hợp kiểm tra giám sát nạo vét luồng hàng hải cảng biển đường bộ cầu quy hoạch dự án đầu tư báo cáo tổng kết ' +
  'công tác sáu tháng năm kế hoạch triển khai thực hiện nghị quyết chỉ thị quyết định về việc ban hành sửa đổi bổ sung ' +
  'một số điều thông tư hướng dẫn quản lý nhà nước lĩnh vực môi trường tài nguyên nước đất đai xây dựng thanh tra ' +
  'khiếu nại tổ chức cán bộ đào tạo bồi dưỡng ngân sách quyết toán kiểm toán hợp đồng mua sắm đấu thầu công nghệ ' +
  'thông tin chuyển đổi số an toàn cháy nổ phòng chống thiên tai bão lũ cứu hộ cứu nạn thủy sản khai thác nuôi trồng').split(' ');

/** A generator that gives the same numbers for the same seed: 0 up to, not including, 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About nineteen syllables, as subjects have. */
export const aSubject = (random: () => number): string =>
  Array.from({ length: 14 + Math.floor(random() * 10) }, () => syllables[Math.floor(random() * syllables.length)]).join(
    ' ',
  );
