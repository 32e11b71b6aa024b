// Registering (vào sổ): the arrival number comes from the register, this says whether the document may have one.
import type { Actor } from '../kernel/actor.ts';
import { civilDate, shortDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { take } from '../kernel/workflow.ts';
import { asEarlierArrival } from './duplicates.ts';
import type { IncomingOutcome } from './facts.ts';
import type { Arrival, IncomingDocument } from './incoming.ts';
import { readersOfIncoming, standing, type IncomingContext } from './standing.ts';
import { incomingWorkflow } from './workflow.ts';

const named = ({ arrival, received }: IncomingDocument): string =>
  arrival === undefined
    ? `tiếp nhận ngày ${shortDate(civilDate(received.at))}, chưa vào sổ`
    : `số đến ${arrival.number} ngày ${shortDate(arrival.on)}`;

/** The warning for the clerk: which number the same document got before. */
export const duplicateWarning = (earlier: readonly IncomingDocument[]): string =>
  `Văn bản cùng số, ký hiệu và cơ quan ban hành đã đến trước: ${earlier.map(named).join('; ')}.`;

/** What the clerk says when registering: the earlier arrivals that were seen and are meant to stay apart. */
export interface Registering {
  readonly earlier: readonly IncomingDocument[];
  readonly acknowledged: readonly string[];
}

/**
 * Whether the document may be entered: asked before a number is claimed, and again inside the claim. An earlier arrival that
 * the clerk has not acknowledged by its id refuses with `duplicate-not-acknowledged`.
 * @legal NĐ 30/2020/NĐ-CP, Điều 22; Phụ lục VI, phần I, mục III.1h
 */
export function mayRegister(
  incoming: IncomingDocument,
  actor: Actor,
  { earlier, acknowledged }: Registering,
  context: IncomingContext,
): Result<'registered'> {
  const state = take(incomingWorkflow, incoming.state, 'register', standing(incoming, actor, context));
  if (!state.ok) return state;
  const unseen = earlier.filter(({ id }) => !acknowledged.includes(id));
  if (unseen.length > 0) return refuse({ code: 'duplicate-not-acknowledged', detail: duplicateWarning(unseen) });
  return ok('registered');
}

/** The document with its arrival number, entered at this moment. */
export function register(
  incoming: IncomingDocument,
  actor: Actor,
  arrival: Arrival,
  registering: Registering,
  at: Date,
  context: IncomingContext,
): Result<IncomingOutcome> {
  const state = mayRegister(incoming, actor, registering, context);
  if (!state.ok) return state;

  const registered: IncomingDocument = {
    ...incoming,
    state: state.value,
    arrival,
    registered: {
      userId: actor.userId,
      positionId: actor.positionId,
      at,
      acknowledgedDuplicates: registering.earlier.map((earlier) => asEarlierArrival(earlier, civilDate)),
    },
  };
  return ok({
    incoming: { ...registered, readers: readersOfIncoming(registered) },
    facts: [
      {
        kind: 'incoming-registered',
        arrivalNumber: arrival.number,
        arrivedOn: arrival.on,
        priority: incoming.priority,
        duplicatesOf: registering.earlier.map(({ id }) => id),
      },
    ],
  });
}
