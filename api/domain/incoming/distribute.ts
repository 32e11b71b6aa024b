// Presenting a registered document (trình) and proposing how to distribute it.
import { repeats, type Recipient } from '../directive/recipient.ts';
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { IncomingOutcome } from './facts.ts';
import type { DistributionProposal, IncomingDocument } from './incoming.ts';
import { readersOfIncoming, standing, type IncomingContext } from './standing.ts';
import { incomingWorkflow } from './workflow.ts';

/** What the directory knows: leaders before whom a document may be put, and who may be given work. */
export interface PresentingContext extends IncomingContext {
  readonly isLeader: (positionId: string) => boolean;
  readonly isKnown: (recipient: Recipient) => boolean;
}

const notALeader = refuse({ code: 'recipient-unknown', detail: 'Chỉ trình lãnh đạo cơ quan đang giữ chức vụ.' });
const unknownRecipient = refuse({
  code: 'recipient-unknown',
  detail: 'Có đơn vị hoặc cá nhân không thuộc cơ quan hoặc đã thôi nhiệm vụ.',
});

/**
 * The clerk puts the document before the office chief or, where one is named, before a leader.
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.1
 */
export function present(
  incoming: IncomingDocument,
  actor: Actor,
  toPositionId: string | undefined,
  at: Date,
  context: PresentingContext,
): Result<IncomingOutcome> {
  const state = take(incomingWorkflow, incoming.state, 'present', standing(incoming, actor, context));
  if (!state.ok) return state;
  if (toPositionId !== undefined && !context.isLeader(toPositionId)) return notALeader;
  const to = toPositionId === undefined ? {} : { toPositionId };
  const presented: IncomingDocument = {
    ...incoming,
    state: state.value,
    presented: { userId: actor.userId, positionId: actor.positionId, at, ...to },
  };
  return ok({
    incoming: { ...presented, readers: readersOfIncoming(presented) },
    facts: [{ kind: 'incoming-presented', ...to }],
  });
}

/** What the office chief proposes, before who and when are added. */
export type ProposedDistribution = Omit<DistributionProposal, 'userId' | 'positionId' | 'at'>;

/** Refused when a recipient stands in it twice or the due day is over. */
function checkedProposal(proposed: ProposedDistribution, context: PresentingContext): Result<ProposedDistribution> {
  const { lead, supporting, forInformation, dueOn } = proposed;
  const recipients = [...(lead === undefined ? [] : [lead]), ...supporting, ...forInformation];
  if (!context.isLeader(proposed.toPositionId)) return notALeader;
  if (!recipients.every(context.isKnown)) return unknownRecipient;
  if (repeats(recipients)) {
    return refuse({ code: 'recipient-repeated', detail: 'Một đơn vị hoặc cá nhân được nêu hai lần.' });
  }
  if (dueOn !== undefined && dueOn < context.today) {
    return refuse({ code: 'due-date-passed', detail: 'Thời hạn đề xuất đã qua.' });
  }
  return ok({ ...proposed, text: normalized(proposed.text) });
}

/**
 * The office chief proposes a distribution to a leader. A new proposal takes the place of the one before, also to another
 * leader, as long as nothing is directed.
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.2
 */
export function propose(
  incoming: IncomingDocument,
  actor: Actor,
  proposed: ProposedDistribution,
  at: Date,
  context: PresentingContext,
): Result<IncomingOutcome> {
  const state = take(incomingWorkflow, incoming.state, 'propose', standing(incoming, actor, context));
  if (!state.ok) return state;
  const proposal = checkedProposal(proposed, context);
  if (!proposal.ok) return proposal;

  const deed = { userId: actor.userId, positionId: actor.positionId, at };
  const { toPositionId, lead } = proposal.value;
  const next: IncomingDocument = {
    ...incoming,
    state: state.value,
    presented: { ...deed, toPositionId },
    proposal: { ...deed, ...proposal.value },
  };
  return ok({
    incoming: { ...next, readers: readersOfIncoming(next) },
    facts: [{ kind: 'distribution-proposed', toPositionId, ...(lead === undefined ? {} : { lead }) }],
  });
}
