// An incoming document as its reader sees it: with the actions open to them, the working days left, the names of people.
import type { z } from 'zod';
import { registryClock } from '../../domain/incoming/clocks.ts';
import { documentTypeName } from '../../domain/documents/document-types.ts';
import { asEarlierArrival } from '../../domain/incoming/duplicates.ts';
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import { informationOnlyReason } from '../../domain/incoming/legal-effect.ts';
import { duplicateWarning } from '../../domain/incoming/register.ts';
import { offered, type IncomingContext } from '../../domain/incoming/standing.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { IncomingRow, IncomingView } from '../../contracts/incoming.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { defined, presentDeadline, presentDeed, presentRecipient } from './present-parts.ts';

type Row = z.output<typeof IncomingRow>;
type View = z.output<typeof IncomingView>;

/** The due day of the order, as long as something is owed. */
const openDueOn = ({ state, directive }: IncomingDocument) =>
  state === 'directed' || state === 'in-progress' ? directive?.dueOn : undefined;

export function presentRow(incoming: IncomingDocument, actor: Actor, context: IncomingContext): Row {
  const { id, version, state, arrival, issuer, code, issuedOn, documentType, subject, priority, effect } = incoming;
  const dueOn = openDueOn(incoming);
  return {
    id,
    version,
    state,
    actions: [...offered(incoming, actor, context)],
    issuer,
    code,
    issuedOn,
    documentType,
    documentTypeName: documentTypeName(documentType),
    subject,
    priority,
    effect,
    receivedAt: incoming.received.at.toISOString(),
    ...defined({
      arrival: arrival && { number: arrival.number, on: arrival.on },
      deadline: dueOn === undefined ? undefined : presentDeadline(dueOn, context.today),
    }),
  };
}

function presentProposal({ proposal }: IncomingDocument, who: WhoIsWho): View['proposal'] {
  if (proposal === undefined) return undefined;
  const { toPositionId, text, lead, supporting, forInformation, dueOn } = proposal;
  return {
    ...presentDeed(proposal, who),
    to: who.person(toPositionId),
    text,
    supporting: supporting.map((recipient) => presentRecipient(recipient, who)),
    forInformation: forInformation.map((recipient) => presentRecipient(recipient, who)),
    ...defined({ lead: lead && presentRecipient(lead, who), dueOn }),
  };
}

function presentClock(incoming: IncomingDocument, context: IncomingContext): View['clock'] {
  const clock = registryClock(incoming);
  return clock && { step: clock.step, atOnce: clock.atOnce, deadline: presentDeadline(clock.dueOn, context.today) };
}

/** The whole document; `earlier` are the arrivals that look like it and that this reader may read. */
export function presentIncoming(
  incoming: IncomingDocument,
  actor: Actor,
  { who, context, earlier }: { who: WhoIsWho; context: IncomingContext; earlier: readonly IncomingDocument[] },
): View {
  const { channel, original, files, signature, received, registered, arrival, presented, directive, ended } = incoming;
  return {
    ...presentRow(incoming, actor, context),
    channel,
    original,
    files: [...files],
    signature: { ...signature, signers: [...signature.signers] },
    received: presentDeed(received, who),
    handBacks: incoming.handBacks.map(({ directiveId, reason, ...deed }) => ({
      ...presentDeed(deed, who),
      directiveId,
      reason,
    })),
    earlierArrivals: earlier.map((other) => ({
      ...asEarlierArrival(other, civilDate),
      issuer: other.issuer.name,
      code: other.code.text,
    })),
    ...defined({
      pages: incoming.pages,
      signer: incoming.signer,
      description: incoming.description,
      informationOnlyReason: informationOnlyReason(incoming),
      registered: registered && {
        ...presentDeed(registered, who),
        acknowledgedDuplicates: [...registered.acknowledgedDuplicates],
      },
      registerEntryId: arrival?.registerEntryId,
      presented: presented && {
        ...presentDeed(presented, who),
        ...defined({ to: presented.toPositionId === undefined ? undefined : who.person(presented.toPositionId) }),
      },
      proposal: presentProposal(incoming, who),
      directiveId: directive?.id,
      leadTaskId: directive?.leadTaskId,
      lead: directive?.lead && presentRecipient(directive.lead, who),
      answeredBy: incoming.answeredBy,
      ended: ended && { at: ended.at.toISOString(), ...defined({ reason: ended.reason }) },
      clock: presentClock(incoming, context),
      duplicateWarning: earlier.length === 0 ? undefined : duplicateWarning(earlier),
    }),
  };
}
