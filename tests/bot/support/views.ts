// Views as the API sends them, of a fictional ministry: a test states only what it cares about.
import type { z } from 'zod';
import { DirectiveView } from '../../../api/contracts/directive.ts';
import { IncomingView } from '../../../api/contracts/incoming.ts';
import { TaskView } from '../../../api/contracts/task.ts';
import type { Context } from '../../../bot/context.ts';

export type Of<V extends z.ZodType> = z.output<V>;

export const at = '2026-11-23T02:15:00.000Z';
export const hash = (digit: string) => digit.repeat(64);

const minister = { positionId: 'p-minister', title: 'Bộ trưởng', fullName: 'Đinh Thử Nghiệm Một' };
const chief = { positionId: 'p-chief', title: 'Chánh Văn phòng', fullName: 'Mạc Thử Nghiệm Tư' };
export const head = { positionId: 'p-head', title: 'Vụ trưởng Vụ Pháp chế', fullName: 'Hà Thử Nghiệm Tám' };
export const officer = { positionId: 'p-officer', title: 'Chuyên viên', fullName: 'Vi Thử Nghiệm Mười' };
const clerk = { positionId: 'p-clerk', title: 'Văn thư Bộ', fullName: 'Kim Thử Nghiệm Sáu' };
const deed = (by: typeof minister) => ({ by, at });

// prettier-ignore
const units = [
  ['u-leaders', 'Lãnh đạo Bộ'], ['u-legal', 'Vụ Pháp chế'], ['u-finance', 'Vụ Kế hoạch - Tài chính'], ['u-staff', 'Vụ Tổ chức cán bộ'],
  ['u-office', 'Văn phòng Bộ'], ['u-fishing', 'Cục Thủy sản'], ['u-ports', 'Cục Cảng biển'], ['u-science', 'Vụ Khoa học và Công nghệ'],
] as const;

// prettier-ignore
const people = [
  { ...minister, unitId: 'u-leaders', roles: ['leader'] },
  { positionId: 'p-deputy', title: 'Thứ trưởng', fullName: 'Lã Thử Nghiệm Hai', unitId: 'u-leaders', roles: ['deputy-leader'] },
  { ...chief, unitId: 'u-office', roles: ['office-chief'] },
  { ...clerk, unitId: 'u-office', roles: ['registry-clerk'] },
  { positionId: 'p-checker', title: 'Chuyên viên kiểm tra thể thức', fullName: 'Chu Thử Nghiệm Bảy', unitId: 'u-office', roles: ['layout-checker'] },
  { ...head, unitId: 'u-legal', roles: ['unit-head'] },
  { ...officer, unitId: 'u-legal', roles: ['officer'] },
];

export const aContext = (over: Partial<Context> = {}): Context => ({
  language: 'vi',
  chatContent: 'minimal',
  today: '2026-11-24',
  me: {
    tenant: 't-1',
    oid: 'head',
    agencyId: 'a-1',
    agencyName: 'Bộ Kinh tế Biển',
    chatContent: 'minimal',
    positionId: head.positionId,
    fullName: head.fullName,
    title: head.title,
    unitId: 'u-legal',
    unitName: 'Vụ Pháp chế',
    roles: ['unit-head'],
    chosen: true,
  },
  names: {
    unit: (id) => units.find(([one]) => one === id)?.[1] ?? id,
    position: (id) => {
      const found = people.find(({ positionId }) => positionId === id);
      return found === undefined ? id : `${found.title} ${found.fullName}`;
    },
    units: units.map(([id, name]) => ({ id, name })),
    people,
  },
  ...over,
});

export const subject =
  'V/v góp ý dự thảo Đề án phát triển hệ thống cảng cá kết hợp khu neo đậu tránh trú bão đến năm 2035';
const due = { dueOn: '2026-12-01', remaining: 5, colour: 'grey', onDayOff: false, calendarVerified: true } as const;
const unit = (id: string, name: string) => ({ kind: 'unit' as const, id, name });
const legal = unit('u-legal', 'Vụ Pháp chế');
const finance = unit('u-finance', 'Vụ Kế hoạch - Tài chính');

export const anIncoming = (over: Partial<z.input<typeof IncomingView>> = {}): Of<typeof IncomingView> =>
  IncomingView.parse({
    id: 'in-1',
    version: 4,
    state: 'presented',
    actions: [],
    arrival: { number: 4812, on: '2026-11-23' },
    issuer: { name: 'Bộ Hải đảo' },
    code: { text: '1234/BHĐ-KH' },
    issuedOn: '2026-11-20',
    documentType: 'official-letter',
    documentTypeName: 'Công văn',
    subject,
    priority: 'normal',
    effect: 'full',
    receivedAt: at,
    channel: 'exchange',
    original: 'electronic',
    files: [{ sha256: hash('a'), name: 'cong-van.pdf', mediaType: 'application/pdf', size: 120_000 }],
    signature: { verdict: 'good', claimsToBeSigned: true, trusted: true, signers: ['Bộ Hải đảo'] },
    received: deed(clerk),
    handBacks: [],
    earlierArrivals: [],
    ...over,
  });

export const aProposal = {
  ...deed(chief),
  to: minister,
  text: 'Kính trình Bộ trưởng: giao Vụ Pháp chế chủ trì tham mưu văn bản góp ý.',
  lead: legal,
  supporting: [finance],
  forInformation: [unit('u-fishing', 'Cục Thủy sản')],
  dueOn: '2026-12-01',
};

export const aDirective = (over: Partial<z.input<typeof DirectiveView>> = {}): Of<typeof DirectiveView> =>
  DirectiveView.parse({
    id: 'd-1',
    version: 1,
    state: 'issued',
    actions: [],
    incomingId: 'in-1',
    issued: { by: minister, at, capacity: 'leader' },
    text: 'Giao Vụ Pháp chế chủ trì, phối hợp Vụ Kế hoạch - Tài chính tham mưu văn bản góp ý, trình Thứ trưởng ký.',
    purpose: 'handle',
    replyRequired: true,
    lead: { recipient: legal, deadline: due },
    supporting: [{ recipient: finance, deadline: due }],
    forInformation: [],
    acknowledgements: [],
    handBacks: [],
    ...over,
  });

export const aTask = (over: Partial<z.input<typeof TaskView>> = {}): Of<typeof TaskView> =>
  TaskView.parse({
    id: 't-1',
    version: 2,
    state: 'new',
    actions: [],
    duty: 'lead',
    unit: legal,
    matter: {
      incomingId: 'in-1',
      arrival: { number: 4812, on: '2026-11-23' },
      issuer: 'Bộ Hải đảo',
      code: '1234/BHĐ-KH',
      subject,
      priority: 'urgent',
      directiveId: 'd-1',
      directive: 'Giao Vụ Pháp chế chủ trì, tham mưu văn bản góp ý, trình Thứ trưởng ký.',
      replyRequired: true,
    },
    deadline: due,
    report: { bucket: 'in-hand', lateDays: 0 },
    issued: deed(minister),
    personal: false,
    originalDueOn: '2026-12-01',
    dueDates: [{ dueOn: '2026-12-01', setAt: at, by: minister, cause: 'directive' }],
    assignments: [],
    extensions: [{ ...deed(officer), wantedOn: '2026-12-08', reason: 'Chờ số liệu của hai địa phương.' }],
    pauses: [{ ...deed(minister), reason: 'Chờ ý kiến của Chính phủ.', on: '2026-11-23' }],
    results: [{ ...deed(officer), report: 'Đã dự thảo văn bản góp ý, trình ký ngày 24/11.' }],
    reworks: [{ ...deed(head), reason: 'Bổ sung căn cứ pháp lý tại Điều 3.' }],
    ...over,
  });
