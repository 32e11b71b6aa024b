// What somebody is to one directive, what is offered, and who may read it.
import { positionReader, roleReader, withReaders, type Reader } from '../kernel/access.ts';
import type { Actor } from '../kernel/actor.ts';
import { openActions } from '../kernel/workflow.ts';
import { recipientsOf, type Directive } from './directive.ts';
import { isRecipientLead, receives, recipientReaders, sameRecipient, type Recipient } from './recipient.ts';
import { directiveWorkflow, type DirectiveAction, type DirectiveRole } from './workflow.ts';

const acknowledged = (directive: Directive, recipient: Recipient): boolean =>
  directive.acknowledgements.some((given) => sameRecipient(given.recipient, recipient));

const handedBack = (directive: Directive, recipient: Recipient): boolean =>
  directive.handBacks.some((given) => sameRecipient(given.recipient, recipient));

/** The recipients for whom this actor can still confirm receipt, the lead first. */
export const toAcknowledge = (directive: Directive, actor: Actor): readonly Recipient[] =>
  recipientsOf(directive).filter((recipient) => receives(recipient, actor) && !acknowledged(directive, recipient));

/** The recipients with a duty that this actor leads and has not handed back, the lead first. */
export const toHandBack = (directive: Directive, actor: Actor): readonly Recipient[] =>
  recipientsOf({ ...directive, forInformation: [] }).filter(
    (recipient) => isRecipientLead(recipient, actor) && !handedBack(directive, recipient),
  );

/** The actor's roles to this directive; none to another agency's. */
export function standing(directive: Directive, actor: Actor): readonly DirectiveRole[] {
  if (actor.agencyId !== directive.agencyId) return [];
  const isLead = (recipient: Recipient) =>
    directive.lead !== undefined && sameRecipient(directive.lead.recipient, recipient);
  const unconfirmed = toAcknowledge(directive, actor);
  const duties = toHandBack(directive, actor);
  const roles: readonly (readonly [DirectiveRole, boolean])[] = [
    ['unconfirmed-lead', unconfirmed.some(isLead)],
    ['unconfirmed-other', unconfirmed.some((recipient) => !isLead(recipient))],
    ['lead', duties.some(isLead)],
    ['supporting', duties.some((recipient) => !isLead(recipient))],
  ];
  return roles.filter(([, held]) => held).map(([role]) => role);
}

/** The actions to offer. */
export const offered = (directive: Directive, actor: Actor): readonly DirectiveAction[] =>
  openActions(directiveWorkflow, directive.state, standing(directive, actor));

/** Who may read the directive: registry, office, leaders, who gave it and to whom it speaks. */
export const readersOfDirective = (directive: Directive): readonly Reader[] =>
  withReaders(directive.readers, [
    roleReader('registry-clerk'),
    roleReader('office-chief'),
    roleReader('leader'),
    roleReader('secretary'),
    roleReader('inspector'),
    positionReader(directive.issued.positionId),
    ...recipientsOf(directive).flatMap(recipientReaders),
  ]);
