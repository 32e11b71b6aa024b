// Searching on the wire: what may be asked, and what a hit shows. Nobody finds or counts what they may not read.
import { z } from 'zod';
import { endpoint, id, moment, pageQuery } from './endpoint.ts';

const MarkedText = z.object({
  text: z.string(),
  /** Places to be marked: from this unit of UTF-16 to the one before the second number. */
  marks: z.array(z.tuple([z.int(), z.int()])),
});

export const SearchHitView = z.object({
  kind: z.string().meta({ description: 'Loại: incoming (văn bản đến), outgoing (văn bản đi), …' }),
  id,
  at: moment,
  state: z.string(),
  arrivalNumber: z.int().optional(),
  number: z.int().optional(),
  notation: z.string().optional(),
  issuer: MarkedText.optional(),
  subject: MarkedText,
  excerpt: MarkedText.optional().meta({ description: 'Đoạn nội dung văn bản có từ cần tìm' }),
});

const asked = {
  text: z.string().max(300).default('').meta({
    description: 'Các từ (có dấu hay không đều được), "một cụm từ", số đến 4812, số ký hiệu, ngày',
  }),
  kind: z.string().max(50).optional(),
  year: z.coerce.number().int().min(1900).max(9999).optional(),
  state: z.string().max(50).optional(),
};

export const Search = endpoint({
  id: 'search.find',
  method: 'GET',
  path: '/search-hits',
  summary: 'Tìm văn bản theo từ, cụm từ, số, ký hiệu, ngày; chỉ trả về văn bản người tìm được xem',
  query: z.object({ ...asked, order: z.enum(['newest', 'best']).default('newest'), ...pageQuery }),
  reply: z.object({
    items: z.array(SearchHitView),
    next: z.string().optional(),
    suggestion: z.string().optional().meta({ description: 'Ý bạn là: câu tìm gần đúng, khi không thấy gì' }),
    complete: z.boolean().meta({ description: 'false khi chỉ mục đang được dựng lại: có thể còn thiếu' }),
  }),
  problems: [],
  bot: 'render',
});

export const CountSearchHits = endpoint({
  id: 'search.count',
  method: 'GET',
  path: '/search-counts',
  summary: 'Đếm số văn bản tìm thấy; đếm chính xác đến 10.000',
  query: z.object(asked),
  reply: z.object({ count: z.int(), more: z.boolean() }),
  problems: [],
  bot: 'render',
});
