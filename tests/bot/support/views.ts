// Views as the API sends them, of a fictional ministry: a test states only what it cares about.
import type { z } from 'zod';
import { ConsultationView } from '../../../api/contracts/consultation.ts';
import { DirectiveView } from '../../../api/contracts/directive.ts';
import { IncomingView } from '../../../api/contracts/incoming.ts';
import { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { SubmissionView } from '../../../api/contracts/submission.ts';
import { TaskView } from '../../../api/contracts/task.ts';
import { checklistFor } from '../../../api/domain/outgoing/checklist.ts';
import type { Context } from '../../../bot/context.ts';

export type Of<V extends z.ZodType> = z.output<V>;

const at = '2026-11-23T02:15:00.000Z';
const hash = (digit: string) => digit.repeat(64);

const minister = { positionId: 'p-minister', title: 'Bộ trưởng', fullName: 'Đinh Thử Nghiệm Một' };
const chief = { positionId: 'p-chief', title: 'Chánh Văn phòng', fullName: 'Mạc Thử Nghiệm Tư' };
const head = { positionId: 'p-head', title: 'Vụ trưởng Vụ Pháp chế', fullName: 'Hà Thử Nghiệm Tám' };
const officer = { positionId: 'p-officer', title: 'Chuyên viên', fullName: 'Vi Thử Nghiệm Mười' };
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

const finding = (severity: 'error' | 'warning', message: string) => ({
  rule: 'r',
  severity,
  message,
  place: { paragraph: 3, where: 'đoạn 4', words: 'Căn cứ' },
  legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I',
});

const draft = (number: number, digit: string, findings: ReturnType<typeof finding>[]) => ({
  number,
  sha256: hash(digit),
  name: `du-thao-${number}.docx`,
  size: 40_000,
  positionId: officer.positionId,
  at,
  findings,
  openChanges: 0,
  openComments: 0,
});

const preview = {
  draftSha256: hash('b'),
  pdfSha256: hash('c'),
  pages: 3,
  authorityLines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
  at,
};
const step = (id: string, kind: 'content-initial' | 'layout-check' | 'sign', positionId: string) => ({
  id,
  kind,
  positionId,
});

export const anOutgoing = (over: Partial<z.input<typeof OutgoingView>> = {}): OutgoingView =>
  OutgoingView.parse({
    id: 'o-1',
    version: 9,
    state: 'in-route',
    actions: [],
    documentType: 'official-letter',
    typeName: 'Công văn',
    subject: 'góp ý dự thảo Đề án phát triển hệ thống cảng cá đến năm 2035',
    priority: 'urgent',
    original: 'electronic',
    recipients: [
      { name: 'Bộ Hải đảo', purpose: 'to-act' },
      { name: 'Bộ trưởng (để báo cáo)', purpose: 'to-know' },
      { name: 'Lưu: VT, PC', purpose: 'to-keep' },
    ],
    copies: 1,
    attachments: [],
    answers: { incomingId: 'in-1', ends: true, confirmed: false },
    drafterPositionId: officer.positionId,
    draftingUnitId: 'u-legal',
    startedAt: at,
    drafts: [
      draft(1, 'a', [
        finding('error', 'Ký hiệu thiếu tên đơn vị soạn thảo.'),
        finding('warning', 'Cỡ chữ phần căn cứ là 12.'),
      ]),
      draft(2, 'b', [finding('warning', 'Cỡ chữ phần căn cứ là 12.')]),
    ],
    preview,
    signer: { positionId: 'p-deputy', capacityId: 'c-1', authorityLines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'] },
    round: 2,
    submitted: { ...preview, round: 2 },
    route: [
      step('s1', 'content-initial', head.positionId),
      step('s2', 'layout-check', 'p-checker'),
      step('s3', 'sign', 'p-deputy'),
    ],
    currentStepId: 's2',
    decisions: [
      {
        stepId: 's1',
        kind: 'content-initial',
        round: 1,
        hash: hash('9'),
        verdict: 'sent-back',
        positionId: head.positionId,
        stepPositionId: head.positionId,
        reason: 'Làm rõ nguồn vốn tại Điều 3.',
        at,
        counts: false,
      },
      {
        stepId: 's1',
        kind: 'content-initial',
        round: 2,
        hash: hash('c'),
        verdict: 'approved',
        positionId: head.positionId,
        stepPositionId: head.positionId,
        at,
        counts: true,
      },
    ],
    signatures: [],
    checklist: [],
    late: false,
    ...over,
  });

export const aChecklist = (passed?: boolean) =>
  checklistFor('electronic').map(({ code, question, legal: law }) => ({
    item: code,
    question,
    legal: law,
    ...(passed === undefined ? {} : { passed }),
  }));

const slip = (proposal: string) => ({
  toPositionId: 'p-deputy',
  matter: 'Góp ý dự thảo Đề án phát triển hệ thống cảng cá',
  grounds: 'Công văn số 1234/BHĐ-KH của Bộ Hải đảo',
  summary: 'Thống nhất sự cần thiết; đề nghị làm rõ nguồn vốn và lộ trình.',
  proposal,
  dueOn: '2026-11-27',
  papers: [],
});

export const aSubmission = (over: Partial<z.input<typeof SubmissionView>> = {}): SubmissionView =>
  SubmissionView.parse({
    id: 'f-1',
    version: 5,
    state: 'in-round',
    actions: [],
    boxes: ['unit-head'],
    outgoingId: 'o-1',
    drafterPositionId: officer.positionId,
    draftingUnitId: 'u-legal',
    rounds: [
      {
        round: 1,
        slip: slip('Trình Thứ trưởng xem xét.'),
        unitOpinions: [],
        draftSha256: hash('a'),
        pdfSha256: hash('9'),
        at,
        endedAt: at,
        outcome: 'returned',
      },
      {
        round: 2,
        slip: slip('Trình Thứ trưởng ký ban hành.'),
        unitOpinions: [
          {
            unitId: 'u-finance',
            standing: 'agree-with-comments',
            comment: 'Đề nghị bổ sung cơ cấu nguồn vốn.',
            accepted: true,
          },
          { unitId: 'u-fishing', standing: 'agree' },
          { unitId: 'u-ports', standing: 'silent' },
        ],
        draftSha256: hash('b'),
        pdfSha256: hash('c'),
        at,
      },
    ],
    written: [
      {
        box: 'unit-head',
        round: 2,
        text: 'Đã tiếp thu ý kiến của Vụ Kế hoạch - Tài chính.',
        positionId: head.positionId,
        at,
      },
    ],
    ...over,
  });

const opinion = (
  id: string,
  unitId: string,
  stance: 'agree' | 'agree-with-comments' | 'disagree',
  comment?: string,
) => ({
  id,
  unitId,
  stance,
  ...(comment === undefined ? {} : { comment }),
  positionId: head.positionId,
  releasedAt: at,
});

export const aConsultation = (over: Partial<z.input<typeof ConsultationView>> = {}): ConsultationView =>
  ConsultationView.parse({
    id: 'c-1',
    version: 3,
    state: 'open',
    actions: [],
    outgoingId: 'o-1',
    draftSha256: hash('b'),
    drafterPositionId: officer.positionId,
    draftingUnitId: 'u-staff',
    questions: 'Đề nghị cho ý kiến về tính khả thi của lộ trình và nguồn vốn nêu tại Điều 3.',
    units: [
      { unitId: 'u-legal', officerPositionId: officer.positionId },
      { unitId: 'u-finance' },
      { unitId: 'u-fishing' },
    ],
    dueOn: '2026-11-27',
    prepared: [
      {
        id: 'pr-1',
        unitId: 'u-legal',
        stance: 'agree-with-comments',
        comment: 'Đề nghị rà soát thẩm quyền tại khoản 2.',
        positionId: officer.positionId,
        at,
      },
    ],
    table: [
      { unitId: 'u-legal', standing: 'waiting', earlier: [] },
      {
        unitId: 'u-finance',
        standing: 'answered',
        counting: opinion('op-1', 'u-finance', 'agree-with-comments', 'Bổ sung cơ cấu nguồn vốn.'),
        earlier: [],
        weighing: { opinionId: 'op-1', accepted: true, at },
      },
      {
        unitId: 'u-fishing',
        standing: 'answered',
        counting: opinion('op-2', 'u-fishing', 'disagree', 'Lộ trình 2035 quá ngắn.'),
        earlier: [],
      },
    ],
    tally: { agree: 0, 'agree-with-comments': 1, disagree: 1, 'no-opinion': 0, silent: 0, waiting: 1 },
    startedAt: at,
    ...over,
  });
