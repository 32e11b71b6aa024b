// Buttons of consultations.
import { z } from 'zod';
import {
  AnswerConsultation,
  AssignOpinion,
  CloseConsultation,
  ExtendConsultation,
  GetConsultation,
  PrepareOpinion,
  SendConsultation,
} from '../../api/contracts/consultation.ts';
import { act, optional, text } from './act.ts';

const at = ({ id, seen }: { id: string; seen: { version: number } }) => ({ params: { consultationId: id }, seen });
const stance = PrepareOpinion.body.shape.stance;
const comment = optional(text(4000));

// prettier-ignore
export const consultationActs = [
  act(SendConsultation.id, {}, (given, api) => api.call(SendConsultation, at(given))),
  act(AssignOpinion.id, { positionId: text(100) },
    ({ positionId, ...given }, api) => api.call(AssignOpinion, { ...at(given), body: { positionId } })),
  act(PrepareOpinion.id, { stance, comment },
    (given, api) => api.call(PrepareOpinion, { ...at(given), body: { stance: given.stance, comment: given.comment } })),
  act(AnswerConsultation.id, { stance: optional(stance), comment, preparedId: optional(text(100)), asPrepared: optional(z.boolean()) },
    async ({ preparedId, asPrepared, ...given }, api) => {
      // what the officer wrote is released as it lies there, in the version that the head saw
      const prepared = asPrepared === true
        ? (await api.call(GetConsultation, { params: { consultationId: given.id } })).prepared.find(({ id }) => id === preparedId)
        : undefined;
      const said = { stance: stance.parse(prepared?.stance ?? given.stance), comment: prepared?.comment ?? given.comment };
      return api.call(AnswerConsultation, { ...at(given), body: { ...said, preparedId } });
    }),
  act(ExtendConsultation.id, { dueOn: z.iso.date() },
    ({ dueOn, ...given }, api) => api.call(ExtendConsultation, { ...at(given), body: { dueOn } })),
  act(CloseConsultation.id, {}, (given, api) => api.call(CloseConsultation, at(given))),
];
