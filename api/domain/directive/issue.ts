// Giving a directive on an incoming document, the first one or one that replaces the one in force.
import { directed } from '../incoming/progress.ts';
import type { IncomingFact } from '../incoming/facts.ts';
import type { IncomingDocument } from '../incoming/incoming.ts';
import type { Purpose } from '../incoming/progress.ts';
import type { IncomingContext } from '../incoming/standing.ts';
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { recipientsOf, type Directive } from './directive.ts';
import { checkedDistribution, type TypedDistribution } from './distribution.ts';
import type { DirectiveFact } from './facts.ts';
import { capacityOf } from './rank.ts';
import type { Recipient } from './recipient.ts';
import { readersOfDirective } from './standing.ts';

export interface DirectiveInput extends TypedDistribution {
  readonly id: string;
  /** The task that the lead will get; its id is made before. */
  readonly leadTaskId: string;
  readonly text: string;
  readonly purpose: Purpose;
  readonly replyRequired: boolean;
  /** Which directive the giver means to replace: what the giver saw must be what is in force. */
  readonly replaces?: string;
}

export interface DirectiveContext extends IncomingContext {
  /** Units and positions of the agency that are in force today. */
  readonly isKnown: (recipient: Recipient) => boolean;
}

/** The new directive, the document under it, and what there is to record of each. */
export interface IssuedDirective {
  readonly directive: Directive;
  readonly directiveFacts: readonly DirectiveFact[];
  readonly incoming: IncomingDocument;
  readonly incomingFacts: readonly IncomingFact[];
}

/**
 * A new directive, and the document under it. Refused when text, lead or a due day is missing, when a document for
 * information only is to be handled, and as `not-current-version` when another directive is in force than the one named.
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.1, Điều 23.2, Điều 24.1
 */
export function issueDirective(
  incoming: IncomingDocument,
  actor: Actor,
  input: DirectiveInput,
  at: Date,
  context: DirectiveContext,
): Result<IssuedDirective> {
  if (input.replaces !== incoming.directive?.id) {
    return refuse({
      code: 'not-current-version',
      detail: 'Ý kiến chỉ đạo đang có hiệu lực không phải là ý kiến đã xem.',
    });
  }
  const capacity = capacityOf(actor);
  if (capacity === undefined) return refuse({ code: 'role-not-allowed' });
  const distribution = checkedDistribution(input.purpose, input, context.isKnown, context.today);
  const lead = distribution.ok ? distribution.value.lead : undefined;
  const recipients = distribution.ok ? recipientsOf(distribution.value) : [];
  const document = directed(
    incoming,
    actor,
    input.purpose,
    {
      id: input.id,
      byPositionId: actor.positionId,
      capacity,
      recipients,
      ...(lead === undefined ? {} : { lead: lead.recipient, dueOn: lead.dueOn, leadTaskId: input.leadTaskId }),
    },
    at,
    context,
  );
  // who may not direct at all learns that first, not what is wrong with the words
  if (!document.ok) return document;
  if (!distribution.ok) return distribution;
  const text = normalized(input.text);
  if (text === '') return refuse({ code: 'directive-text-missing', detail: 'Chưa ghi ý kiến chỉ đạo.' });

  const replaces = input.replaces === undefined ? {} : { replaces: input.replaces };
  const directive: Directive = {
    ...distribution.value,
    ...replaces,
    id: input.id,
    agencyId: incoming.agencyId,
    version: 1,
    incomingId: incoming.id,
    state: 'issued',
    issued: {
      userId: actor.userId,
      positionId: actor.positionId,
      at,
      capacity,
      ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
    },
    text,
    purpose: input.purpose,
    replyRequired: input.replyRequired,
    acknowledgements: [],
    handBacks: [],
    readers: [],
  };
  return ok({
    incoming: document.value.incoming,
    incomingFacts: document.value.facts,
    directive: { ...directive, readers: readersOfDirective(directive) },
    directiveFacts: [
      {
        kind: 'directive-issued',
        incomingId: incoming.id,
        purpose: input.purpose,
        capacity,
        recipients,
        ...(lead === undefined ? {} : { dueOn: lead.dueOn }),
        ...replaces,
      },
    ],
  });
}
