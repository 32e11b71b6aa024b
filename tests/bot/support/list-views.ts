// What lists are made of where a test ministry has none of it: stuck issues, hits of a search, people out of reach.
import type { ApiClient } from '../../../api/client/client.ts';
import { ListUnreachable } from '../../../api/contracts/chat.ts';
import type { EndpointDefinition } from '../../../api/contracts/endpoint.ts';
import { ListOutgoing } from '../../../api/contracts/outgoing.ts';
import { OutgoingSummary } from '../../../api/contracts/outgoing-views.ts';
import { Search } from '../../../api/contracts/search.ts';
import { subject } from './views.ts';

const summary = (id: string, original: 'electronic' | 'paper', over: object = {}) =>
  OutgoingSummary.parse({
    id,
    version: 7,
    state: 'issuing',
    actions: ['seal', 'add-scan', 'void-number'],
    documentType: 'official-letter',
    typeName: 'Công văn',
    subject,
    priority: 'urgent',
    original,
    drafterPositionId: 'p-officer',
    draftingUnitId: 'u-legal',
    startedAt: '2026-11-23T02:00:00Z',
    round: 1,
    late: false,
    code: '512/BKTB-PC',
    issuedOn: '2026-11-24',
    stuck: 'Chứng thư số của cơ quan hết hiệu lực ngày 23/11/2026.',
    ...over,
  });

const from = subject.indexOf('cảng cá');
const marks: [number, number][] = [[from, from + 'cảng cá'.length]];
const hit = (kind: string, over: object) => ({
  kind,
  id: `${kind}-1`,
  at: '2026-11-23T02:00:00Z',
  subject: { text: subject, marks },
  ...over,
});

const answers: Readonly<Record<string, unknown>> = {
  [ListOutgoing.id]: {
    items: [
      summary('o-1', 'electronic'),
      summary('o-2', 'paper', { priority: 'normal', code: '513/BKTB-VP', stuck: undefined }),
    ],
  },
  [Search.id]: {
    items: [
      hit('incoming', {
        state: 'directed',
        arrivalNumber: 4812,
        notation: '1234/BHĐ-KH',
        excerpt: { text: '… hệ thống cảng cá kết hợp khu neo đậu …', marks: [[11, 18]] },
      }),
      hit('outgoing', { state: 'issued', number: 512, notation: 'BKTB-PC' }),
    ],
    next: 'more',
    suggestion: 'cảng cá loại I',
    complete: false,
  },
  [ListUnreachable.id]: {
    items: [
      {
        positionId: 'p-1',
        fullName: 'Sử Thử Nghiệm Tài',
        title: 'Vụ trưởng Vụ Tài chính',
        reason: 'not-installed',
        waiting: 4,
      },
      {
        positionId: 'p-2',
        fullName: 'Kha Thử Nghiệm Chính',
        title: 'Chuyên viên',
        reason: 'blocked',
        since: '2026-11-20T02:00:00Z',
        waiting: 0,
      },
    ],
  },
};

/** An API that knows only these lists; each answer has the shape that its contract names. */
export const standInApi = {
  call: async ({ id, reply }: EndpointDefinition) => (typeof reply === 'string' ? undefined : reply.parse(answers[id])),
} as ApiClient;

export const listsOfStandIn = [
  ['stuck', 'list.stuck', {}],
  ['issuing', 'list.issuing', {}],
  ['found', 'list.found', { text: 'cảng cá' }],
  ['unreachable', 'list.unreachable', {}],
] as const;
