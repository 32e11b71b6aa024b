// Whether the process lives and whether it can serve; its metrics and the description of the API itself.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const GetLiveness = endpoint({
  id: 'health.live',
  method: 'GET',
  path: '/livez',
  summary: 'Tiến trình còn chạy',
  reply: z.object({ status: z.literal('ok') }),
  problems: [],
  access: 'anybody',
});

export const GetReadiness = endpoint({
  id: 'health.ready',
  method: 'GET',
  path: '/readyz',
  summary: 'Sẵn sàng phục vụ: cơ sở dữ liệu và các bộ phận đi kèm',
  reply: z.object({ status: z.literal('ok'), parts: z.record(z.string(), z.string()) }),
  problems: ['database-unavailable'],
  access: 'anybody',
});
