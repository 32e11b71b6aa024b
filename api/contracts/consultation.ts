// Consultation on the wire: a draft's version, questions, a due date; opinions of units, and what the drafter did with them.
import { z } from 'zod';
import { stances } from '../domain/consultation/consultation.ts';
import { consultationActions, consultationStates } from '../domain/consultation/workflow.ts';
import { civilDate, endpoint, id, moment, pageOf, pageQuery, sha256 } from './endpoint.ts';

const OpinionView = z.object({
  id,
  unitId: id,
  stance: z.enum(stances),
  comment: z.string().optional(),
  positionId: id,
  releasedAt: moment,
  preparedId: id.optional(),
});

const WeighingView = z.object({ opinionId: id, accepted: z.boolean(), reason: z.string().optional(), at: moment });

export const ConsultationView = z.object({
  id,
  version: z.int(),
  state: z.enum(consultationStates),
  actions: z.array(z.enum(consultationActions)),
  outgoingId: id,
  draftSha256: sha256,
  drafterPositionId: id,
  draftingUnitId: id,
  questions: z.string(),
  units: z.array(z.object({ unitId: id, officerPositionId: id.optional() })),
  dueOn: civilDate,
  /** Only the reader's own unit's. */
  prepared: z.array(
    z.object({ id, unitId: id, stance: z.enum(stances), comment: z.string().optional(), positionId: id, at: moment }),
  ),
  table: z.array(
    z.object({
      unitId: id,
      standing: z.enum(['answered', 'silent', 'waiting']),
      counting: OpinionView.optional(),
      earlier: z.array(OpinionView),
      weighing: WeighingView.optional(),
    }),
  ),
  tally: z.record(z.enum([...stances, 'silent', 'waiting']), z.int()),
  startedAt: moment,
  closedAt: moment.optional(),
  cancelReason: z.string().optional(),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

const consultationParams = z.object({ consultationId: id });

const asking = {
  draftSha256: sha256.meta({ description: 'Bản dự thảo được lấy ý kiến' }),
  questions: z.string().max(10_000),
  unitIds: z.array(id).max(100),
  dueOn: civilDate,
};

/**
 * `changed-meanwhile` speaks of what an act depends on: an opinion on the own unit's part, a weighing on the part it weighs,
 * more time on the request; what ends the request depends on all of it. Versions between that touch nothing of it do no harm.
 */
const acting = ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'] as const;

export const DraftConsultation = endpoint({
  id: 'consultation.draft',
  method: 'POST',
  path: '/consultations',
  summary: 'Soạn đề nghị lấy ý kiến các đơn vị về một bản dự thảo',
  body: z.object({ outgoingId: id, ...asking }),
  reply: ConsultationView,
  problems: ['not-found', 'role-not-allowed', 'draft-missing', 'recipient-unknown'],
  creates: true,
});

export const GetConsultation = endpoint({
  id: 'consultation.get',
  method: 'GET',
  path: '/consultations/:consultationId',
  summary: 'Một đợt lấy ý kiến và bảng tổng hợp ý kiến',
  params: consultationParams,
  reply: ConsultationView,
  problems: ['not-found'],
  bot: 'render',
});

export const ListConsultations = endpoint({
  id: 'consultation.list',
  method: 'GET',
  path: '/consultations',
  summary: 'Các đợt lấy ý kiến được quyền xem, mới nhất trước',
  query: z.object({ ...pageQuery, outgoingId: id.optional(), state: z.enum(consultationStates).optional() }),
  reply: pageOf(ConsultationView),
  problems: [],
  bot: 'render',
});

export const opinionTableForms = ['summary', 'explanation'] as const;

export const GetOpinionTable = endpoint({
  id: 'consultation.table',
  method: 'GET',
  path: '/consultations/:consultationId/table',
  summary: 'Bảng tổng hợp ý kiến hoặc bản giải trình, tiếp thu ý kiến của một đợt lấy ý kiến (.docx)',
  params: consultationParams,
  query: z.object({
    form: z
      .enum(opinionTableForms)
      .default('summary')
      .meta({ description: 'Bảng tổng hợp ý kiến, hoặc bản giải trình, tiếp thu' }),
  }),
  reply: 'bytes',
  problems: ['not-found'],
});

export const EditConsultation = endpoint({
  id: 'consultation.edit',
  method: 'PUT',
  path: '/consultations/:consultationId/asking',
  summary: 'Sửa đề nghị lấy ý kiến khi chưa gửi',
  params: consultationParams,
  body: z.object(asking),
  reply: ConsultationView,
  problems: [...acting, 'draft-missing', 'recipient-unknown'],
  changes: true,
});

export const SendConsultation = endpoint({
  id: 'consultation.send',
  method: 'POST',
  path: '/consultations/:consultationId/sendings',
  summary: 'Gửi đề nghị lấy ý kiến tới các đơn vị',
  params: consultationParams,
  reply: ConsultationView,
  problems: [...acting, 'consultation-without-units', 'questions-missing', 'due-date-passed'],
  changes: true,
  bot: 'act',
});

export const AssignOpinion = endpoint({
  id: 'consultation.assign',
  method: 'PUT',
  path: '/consultations/:consultationId/officer',
  summary: 'Trưởng đơn vị giao người chuẩn bị ý kiến của đơn vị mình',
  params: consultationParams,
  body: z.object({ positionId: id }),
  reply: ConsultationView,
  problems: [...acting, 'recipient-unknown'],
  changes: true,
  bot: 'act',
});

const said = { stance: z.enum(stances), comment: z.string().max(4000).optional() };

export const PrepareOpinion = endpoint({
  id: 'consultation.prepare',
  method: 'POST',
  path: '/consultations/:consultationId/prepared-opinions',
  summary: 'Chuẩn bị ý kiến để trưởng đơn vị phát hành',
  params: consultationParams,
  body: z.object(said),
  reply: ConsultationView,
  problems: [...acting, 'opinion-needs-comment'],
  changes: true,
  bot: 'act',
});

export const AnswerConsultation = endpoint({
  id: 'consultation.answer',
  method: 'POST',
  path: '/consultations/:consultationId/opinions',
  summary: 'Trưởng đơn vị phát hành ý kiến của đơn vị',
  params: consultationParams,
  body: z.object({ ...said, preparedId: id.optional() }),
  reply: ConsultationView,
  problems: [...acting, 'opinion-needs-comment', 'opinion-unknown'],
  changes: true,
  bot: 'act',
});

export const ExtendConsultation = endpoint({
  id: 'consultation.extend',
  method: 'POST',
  path: '/consultations/:consultationId/extensions',
  summary: 'Gia hạn trả lời',
  params: consultationParams,
  body: z.object({ dueOn: civilDate }),
  reply: ConsultationView,
  problems: [...acting, 'due-date-passed'],
  changes: true,
  bot: 'act',
});

export const WeighOpinion = endpoint({
  id: 'consultation.weigh',
  method: 'POST',
  path: '/consultations/:consultationId/weighings',
  summary: 'Người soạn thảo tiếp thu hoặc giải trình một ý kiến',
  params: consultationParams,
  body: z.object({ opinionId: id, accepted: z.boolean(), reason: z.string().max(4000).optional() }),
  reply: ConsultationView,
  problems: [...acting, 'opinion-unknown', 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const CloseConsultation = endpoint({
  id: 'consultation.close',
  method: 'POST',
  path: '/consultations/:consultationId/closings',
  summary: 'Kết thúc lấy ý kiến; đơn vị chưa trả lời được ghi là không có ý kiến trả lời',
  params: consultationParams,
  reply: ConsultationView,
  problems: acting,
  changes: true,
  bot: 'act',
});

export const CancelConsultation = endpoint({
  id: 'consultation.cancel',
  method: 'POST',
  path: '/consultations/:consultationId/cancellations',
  summary: 'Hủy đề nghị lấy ý kiến, ghi rõ lý do',
  params: consultationParams,
  body: z.object({ reason: z.string().max(2000) }),
  reply: ConsultationView,
  problems: [...acting, 'reason-missing'],
  changes: true,
  bot: 'act',
});
