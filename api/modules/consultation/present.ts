// A consultation as the wire shows it. What an officer prepared is seen by the own unit only.
import type { ConsultationView } from '../../contracts/consultation.ts';
import type { Consultation, Opinion } from '../../domain/consultation/consultation.ts';
import { opinionTable, tally } from '../../domain/consultation/opinion-table.ts';
import { actionsFor } from '../../domain/consultation/standing.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { shown } from '../../platform/http/given.ts';

const presentOpinion = ({ releasedAt, ...opinion }: Opinion) => ({
  ...opinion,
  releasedAt: releasedAt.toISOString(),
});

export function presentConsultation(consultation: Consultation, actor: Actor): ConsultationView {
  const rows = opinionTable(consultation);
  const { startedAt, closedAt, prepared, ...rest } = consultation;
  return shown<ConsultationView>({
    ...rest,
    actions: actionsFor(consultation, actor),
    prepared: prepared
      .filter(({ unitId, positionId }) => unitId === actor.unitId || positionId === actor.positionId)
      .map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    table: rows.map(({ counting, earlier, weighing, ...row }) => ({
      ...row,
      ...(counting === undefined ? {} : { counting: presentOpinion(counting) }),
      earlier: earlier.map(presentOpinion),
      ...(weighing === undefined ? {} : { weighing: { ...weighing, at: weighing.at.toISOString() } }),
    })),
    tally: tally(rows),
    startedAt: startedAt.toISOString(),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toISOString() }),
  });
}
