// What becomes of a directive: received, handed back, replaced. Each is an added record; the order itself stays as given.
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { Directive } from './directive.ts';
import type { DirectiveOutcome } from './facts.ts';
import { sameRecipient, type Recipient } from './recipient.ts';
import { standing, toAcknowledge, toHandBack } from './standing.ts';
import { directiveWorkflow } from './workflow.ts';

const isLead = ({ lead }: Directive, recipient: Recipient): boolean =>
  lead !== undefined && sameRecipient(lead.recipient, recipient);

/**
 * The actor confirms receipt (đã nhận) for every recipient they receive for: the electronic hand of "ký nhận".
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.3, Điều 23.4
 */
export function acknowledge(directive: Directive, actor: Actor, at: Date): Result<DirectiveOutcome> {
  const state = take(directiveWorkflow, directive.state, 'acknowledge', standing(directive, actor));
  if (!state.ok) return state;
  const given = toAcknowledge(directive, actor).map((recipient) => ({
    userId: actor.userId,
    positionId: actor.positionId,
    at,
    recipient,
  }));
  return ok({
    directive: { ...directive, state: state.value, acknowledgements: [...directive.acknowledgements, ...given] },
    facts: given.map(({ recipient }) => ({ kind: 'directive-acknowledged', recipient })),
  });
}

/**
 * A recipient gives its duty back (chuyển trả) with the reason. Handed back by the lead, the document must be distributed
 * anew; by a supporting one, the others go on.
 */
export function handBack(
  directive: Directive,
  actor: Actor,
  recipient: Recipient,
  given: string,
  at: Date,
): Result<DirectiveOutcome & { readonly byLead: boolean }> {
  const state = take(directiveWorkflow, directive.state, 'hand-back', standing(directive, actor));
  if (!state.ok) return state;
  const reason = normalized(given);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do chuyển trả.' });
  const own = toHandBack(directive, actor).some((duty) => sameRecipient(duty, recipient));
  if (!own) return refuse({ code: 'role-not-allowed' });

  const asLead = isLead(directive, recipient);
  return ok({
    directive: {
      ...directive,
      state: state.value,
      handBacks: [
        ...directive.handBacks,
        { userId: actor.userId, positionId: actor.positionId, at, recipient, reason },
      ],
    },
    facts: [{ kind: 'directive-handed-back', recipient, asLead, reason }],
    byLead: asLead,
  });
}

/** The directive gives way to the one that names it. */
export function replace(directive: Directive, byDirectiveId: string): Result<DirectiveOutcome> {
  const state = take(directiveWorkflow, directive.state, 'replace', ['successor']);
  if (!state.ok) return state;
  return ok({
    directive: { ...directive, state: state.value, replacedBy: byDirectiveId },
    facts: [{ kind: 'directive-replaced', by: byDirectiveId }],
  });
}
