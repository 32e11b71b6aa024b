// Views of outgoing documents, their folders and consultations, as the API sends them.
import type { z } from 'zod';
import { ConsultationView } from '../../../api/contracts/consultation.ts';
import { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { SubmissionView } from '../../../api/contracts/submission.ts';
import { checklistFor } from '../../../api/domain/outgoing/checklist.ts';
import { at, hash, head, officer } from './views.ts';

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
