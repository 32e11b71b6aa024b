// The submission slip as a printed form: ids become names, stances become words.
import type { Readable } from 'node:stream';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import type { SlipBox, Submission, UnitOpinion } from '../../domain/submission/submission.ts';
import { Problem } from '../../platform/problem.ts';
import { directoryStore, type LoadWhoIsWho, type WhoIsWho } from '../directory/index.ts';
import { submissionSlip, type SlipWriting } from '../print/index.ts';

const standings: Record<UnitOpinion['standing'], string> = {
  agree: 'Nhất trí',
  'agree-with-comments': 'Nhất trí, có ý kiến bổ sung',
  disagree: 'Không nhất trí',
  'no-opinion': 'Không có ý kiến',
  silent: 'Không trả lời',
  waiting: 'Chưa trả lời',
};

const named = (who: WhoIsWho, positionId: string): string => {
  const { title, fullName } = who.person(positionId);
  return `${title} ${fullName}`;
};

/** The slip of one round, the last one when none is named; `not-found` for a round that never was. */
export async function slipPdf(
  { agencyId, draftingUnitId, drafterPositionId }: OutgoingDocument,
  submission: Submission,
  whoIsWho: LoadWhoIsWho,
  asked: { readonly round?: number | undefined; readonly today: string },
): Promise<Readable> {
  const round = submission.rounds.find((one) => one.round === (asked.round ?? submission.rounds.length));
  if (!round) throw new Problem('not-found');
  const who = await whoIsWho(agencyId, asked.today);
  const agency = await directoryStore(agencyId).agency();
  const { slip } = round;
  const writtenIn = (box: SlipBox): SlipWriting[] =>
    submission.written
      .filter((written) => written.box === box && written.round === round.round)
      .map(({ text, positionId, at }) => ({ text, by: named(who, positionId), on: civilDate(at) }));
  return submissionSlip({
    agency: agency.name,
    unit: who.unitName(draftingUnitId),
    place: agency.place,
    on: civilDate(round.at),
    to: named(who, slip.toPositionId),
    officer: named(who, drafterPositionId),
    round: round.round,
    ...(slip.dueOn === undefined ? {} : { dueOn: slip.dueOn }),
    matter: slip.matter,
    grounds: slip.grounds,
    summary: slip.summary,
    unitOpinions: round.unitOpinions.map(({ unitId, standing, comment, answer, accepted }) => ({
      unit: who.unitName(unitId),
      standing: standings[standing],
      ...(comment === undefined ? {} : { comment }),
      ...(answer !== undefined ? { answer } : accepted === true ? { answer: 'Tiếp thu.' } : {}),
    })),
    proposal: slip.proposal,
    papers: slip.papers.map(({ name }) => name),
    unitHead: writtenIn('unit-head'),
    office: writtenIn('office'),
    leader: writtenIn('leader'),
  });
}
