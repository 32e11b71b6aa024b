// Receiving a document (tiếp nhận): what stands on it, how it came, what its file is worth. It has no arrival number yet.
import type { Actor } from '../kernel/actor.ts';
import { holds } from '../kernel/actor.ts';
import { civilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { take } from '../kernel/workflow.ts';
import { admit, type IntakeAnswers } from './admission.ts';
import { checkedDetails, type TypedDetails } from './details.ts';
import type { IncomingOutcome } from './facts.ts';
import type { Channel, IncomingDetails, IncomingDocument, KeptFile, Original } from './incoming.ts';
import { legalEffect, type FileSignature } from './legal-effect.ts';
import { readersOfIncoming, standing, type IncomingContext } from './standing.ts';
import { incomingWorkflow } from './workflow.ts';

export interface ReceivedInput {
  readonly id: string;
  readonly answers: IntakeAnswers;
  readonly details: TypedDetails;
  readonly channel: Channel;
  readonly original: Original;
  readonly files: readonly KeptFile[];
  readonly signature: FileSignature;
}

/**
 * A document as received, with its file judged. Only the agency's registry receives; what is electronic has a file.
 * @legal NĐ 30/2020/NĐ-CP, Điều 21
 */
export function receive(input: ReceivedInput, actor: Actor, at: Date): Result<IncomingOutcome> {
  if (!holds(actor, 'registry-clerk')) return refuse({ code: 'role-not-allowed' });
  const admitted = admit(input.answers);
  if (!admitted.ok) return admitted;
  const details = checkedDetails(input.details, civilDate(at));
  if (!details.ok) return details;
  if (input.original === 'electronic' && input.files.length === 0) {
    return refuse({ code: 'document-without-file', detail: 'Văn bản điện tử phải có tệp kèm theo.' });
  }

  const received: IncomingDocument = {
    ...details.value,
    id: input.id,
    agencyId: actor.agencyId,
    version: 1,
    state: 'received',
    channel: input.channel,
    original: input.original,
    files: input.files,
    signature: input.signature,
    effect: legalEffect(input),
    received: { userId: actor.userId, positionId: actor.positionId, at },
    handBacks: [],
    readers: [],
  };
  return ok({
    incoming: { ...received, readers: readersOfIncoming(received) },
    facts: [
      {
        kind: 'incoming-received',
        channel: input.channel,
        original: input.original,
        files: input.files.map((file) => file.sha256),
      },
    ],
  });
}

const detailNames = [
  'issuer',
  'code',
  'issuedOn',
  'documentType',
  'subject',
  'priority',
  'pages',
  'signer',
  'description',
] as const satisfies readonly (keyof IncomingDetails)[];

/** One text for one value, in whatever order its parts were stored. */
const comparable = (value: unknown): string | undefined =>
  JSON.stringify(value, typeof value === 'object' && value !== null ? Object.keys(value).sort() : undefined);

const pick = (details: IncomingDetails, names: readonly (keyof IncomingDetails)[]): Partial<IncomingDetails> =>
  Object.fromEntries(names.filter((name) => details[name] !== undefined).map((name) => [name, details[name]]));

/**
 * Puts right what was misread. Number and date of arrival stay as they are; the journal keeps what stood there before.
 * A correction that changes nothing records nothing.
 */
export function correct(
  incoming: IncomingDocument,
  actor: Actor,
  typed: TypedDetails,
  context: IncomingContext,
): Result<IncomingOutcome> {
  const state = take(incomingWorkflow, incoming.state, 'correct', standing(incoming, actor, context));
  if (!state.ok) return state;
  const details = checkedDetails(typed, context.today);
  if (!details.ok) return details;

  const changed = detailNames.filter((name) => comparable(incoming[name]) !== comparable(details.value[name]));
  if (changed.length === 0) return ok({ incoming, facts: [] });
  const { pages: _pages, signer: _signer, description: _description, ...kept } = incoming;
  return ok({
    incoming: { ...kept, ...details.value },
    facts: [{ kind: 'incoming-corrected', before: pick(incoming, changed), after: pick(details.value, changed) }],
  });
}
