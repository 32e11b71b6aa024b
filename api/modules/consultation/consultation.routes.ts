// Routes of consultations.
import {
  AnswerConsultation,
  AssignOpinion,
  CancelConsultation,
  CloseConsultation,
  DraftConsultation,
  EditConsultation,
  ExtendConsultation,
  GetConsultation,
  GetOpinionTable,
  ListConsultations,
  PrepareOpinion,
  SendConsultation,
  WeighOpinion,
} from '../../contracts/consultation.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { given } from '../../platform/http/given.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { streamed } from '../../platform/http/streamed.ts';
import { wordType } from '../documents/index.ts';
import type { ConsultationUseCases } from './consultation.usecases.ts';
import { presentConsultation } from './present.ts';

export function consultationRoutes(useCases: ConsultationUseCases): readonly Route[] {
  const show = async (consultation: Promise<Consultation>, actor: Actor) =>
    presentConsultation(await consultation, actor);

  return [
    route(DraftConsultation, ({ body: { outgoingId, ...asking }, actor, once }) =>
      show(useCases.draft(outgoingId, asking, actor, once), actor),
    ),
    route(ListConsultations, async ({ query, actor }) => {
      const { items, next } = await useCases.list(given(query), actor);
      return {
        items: items.map((one) => presentConsultation(one, actor)),
        ...(next === undefined ? {} : { next }),
      };
    }),
    route(GetConsultation, ({ params, actor }) => show(useCases.get(params.consultationId, actor), actor)),
    route(GetOpinionTable, async ({ params, query, actor }) => {
      const bytes = await useCases.opinionTable(params.consultationId, query.form, actor);
      const name = query.form === 'summary' ? 'bang-tong-hop-y-kien.docx' : 'giai-trinh-tiep-thu.docx';
      return streamed(bytes, wordType, name);
    }),
    route(EditConsultation, ({ params, body, seen, actor }) =>
      show(useCases.edit(params.consultationId, body, seen, actor), actor),
    ),
    route(SendConsultation, ({ params, seen, actor }) =>
      show(useCases.send(params.consultationId, seen, actor), actor),
    ),
    route(AssignOpinion, ({ params, body, seen, actor }) =>
      show(useCases.assign(params.consultationId, body.positionId, seen, actor), actor),
    ),
    route(PrepareOpinion, ({ params, body, seen, actor }) =>
      show(useCases.prepare(params.consultationId, given(body), seen, actor), actor),
    ),
    route(AnswerConsultation, ({ params, body, seen, actor }) =>
      show(useCases.answer(params.consultationId, given(body), seen, actor), actor),
    ),
    route(ExtendConsultation, ({ params, body, seen, actor }) =>
      show(useCases.extend(params.consultationId, body.dueOn, seen, actor), actor),
    ),
    route(WeighOpinion, ({ params, body, seen, actor }) =>
      show(useCases.weigh(params.consultationId, given(body), seen, actor), actor),
    ),
    route(CloseConsultation, ({ params, seen, actor }) =>
      show(useCases.close(params.consultationId, seen, actor), actor),
    ),
    route(CancelConsultation, ({ params, body, seen, actor }) =>
      show(useCases.cancel(params.consultationId, body.reason, seen, actor), actor),
    ),
  ];
}
