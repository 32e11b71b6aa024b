// How the units stood, for the submission slip: the newest consultation in which a unit was asked counts for it.
import { opinionTable } from '../../domain/consultation/opinion-table.ts';
import type { UnitOpinion } from '../../domain/submission/submission.ts';
import { consultationStore } from './consultation.store.mongo.ts';

/** One line for every unit that was asked about the document; requests never sent or taken back do not count. */
export async function unitOpinions(agencyId: string, outgoingId: string): Promise<readonly UnitOpinion[]> {
  const asked = (await consultationStore(agencyId).about(outgoingId)).filter(
    ({ state }) => state === 'open' || state === 'closed',
  );
  const byUnit = new Map<string, UnitOpinion>();
  for (const { unitId, standing, counting, weighing } of asked.flatMap(opinionTable))
    byUnit.set(unitId, {
      unitId,
      standing: counting?.stance ?? (standing === 'silent' ? 'silent' : 'waiting'),
      ...(counting?.comment === undefined ? {} : { comment: counting.comment }),
      ...(weighing === undefined ? {} : { accepted: weighing.accepted }),
      ...(weighing?.reason === undefined ? {} : { answer: weighing.reason }),
    });
  return [...byUnit.values()];
}
