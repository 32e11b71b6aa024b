// The submission as the wire shows it: every round with its slip, and the boxes in which the reader may write.
import type { SubmissionView } from '../../contracts/submission.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { actionsFor, standing } from '../../domain/submission/slip.ts';
import { slipBoxes, type Submission } from '../../domain/submission/submission.ts';
import { shown } from '../../platform/http/given.ts';
import { slipOffices } from './route.usecases.ts';

export function presentSubmission(submission: Submission, document: OutgoingDocument, actor: Actor): SubmissionView {
  const offices = slipOffices(document, submission);
  const actions = actionsFor(submission, offices, actor);
  const own = standing(offices, actor);
  const { id, version, state, outgoingId, drafterPositionId, draftingUnitId } = submission;
  return shown<SubmissionView>({
    id,
    version,
    state,
    actions,
    boxes: actions.includes('write-opinion') ? slipBoxes.filter((box) => own.includes(box)) : [],
    outgoingId,
    drafterPositionId,
    draftingUnitId,
    rounds: submission.rounds.map(({ at, endedAt, ...round }) => ({
      ...round,
      at: at.toISOString(),
      ...(endedAt === undefined ? {} : { endedAt: endedAt.toISOString() }),
    })),
    written: submission.written.map(({ at, ...written }) => ({ ...written, at: at.toISOString() })),
  });
}
