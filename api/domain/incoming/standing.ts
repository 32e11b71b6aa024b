// What somebody is to one incoming document, what is therefore offered, and who may read it.
import { outranks } from '../directive/rank.ts';
import { isRecipientLead, recipientReaders } from '../directive/recipient.ts';
import { positionReader, roleReader, withReaders, type Reader } from '../kernel/access.ts';
import { actsFor, holds, type Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { openActions } from '../kernel/workflow.ts';
import { scopeCovers, type DirectingScope } from './directing-scope.ts';
import type { IncomingDocument } from './incoming.ts';
import { incomingWorkflow, type IncomingAction, type IncomingRole } from './workflow.ts';

/** What the rules of the agency and the day add to the document itself. */
export interface IncomingContext {
  readonly scopes: readonly DirectingScope[];
  readonly today: CivilDate;
}

/** The actor's roles to this document; none to another agency's. */
export function standing(incoming: IncomingDocument, actor: Actor, context: IncomingContext): readonly IncomingRole[] {
  if (actor.agencyId !== incoming.agencyId) return [];
  const { directive, presented, documentType } = incoming;
  const covered = (by: DirectingScope['by']) => scopeCovers(context.scopes, by, documentType, context.today);
  const issuer = directive !== undefined && actsFor(actor, directive.byPositionId);
  const above = directive === undefined || issuer || outranks(actor, directive.capacity);
  const presentedToActor = presented?.toPositionId !== undefined && actsFor(actor, presented.toPositionId);
  const roles: readonly (readonly [IncomingRole, boolean])[] = [
    ['clerk', holds(actor, 'registry-clerk')],
    ['transferring-clerk', holds(actor, 'registry-clerk') && covered('registry-clerk') && above],
    ['proposer', holds(actor, 'office-chief')],
    ['delegated-chief', holds(actor, 'office-chief') && covered('office-chief') && above],
    ['agency-head', holds(actor, 'leader')],
    ['assigned-leader', holds(actor, 'deputy-leader') && presentedToActor && above],
    ['directive-issuer', issuer],
    ['directed-lead', directive?.lead !== undefined && isRecipientLead(directive.lead, actor)],
  ];
  return roles.filter(([, held]) => held).map(([role]) => role);
}

/** The actions to offer: what the table allows and the matter itself does not forbid. */
export function offered(incoming: IncomingDocument, actor: Actor, context: IncomingContext): readonly IncomingAction[] {
  const open = openActions(incomingWorkflow, incoming.state, standing(incoming, actor, context));
  return open.filter((action) => action !== 'direct' || incoming.effect === 'full');
}

/** Everybody at the registry and above it who may know that the document is there. */
const always: readonly Reader[] = [roleReader('registry-clerk'), roleReader('office-chief'), roleReader('inspector')];
const sinceRegistered: readonly Reader[] = [roleReader('leader'), roleReader('secretary')];

/**
 * Who may read the document as it stands. It only grows: who was asked to handle it keeps seeing what was asked.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục VI, phần I, mục III.3b
 */
export function readersOfIncoming(incoming: IncomingDocument): readonly Reader[] {
  const { state, presented, directive } = incoming;
  return withReaders(incoming.readers, [
    ...always,
    ...(state === 'received' || (state === 'returned' && incoming.arrival === undefined) ? [] : sinceRegistered),
    ...(presented?.toPositionId === undefined ? [] : [positionReader(presented.toPositionId)]),
    ...(directive === undefined
      ? []
      : [positionReader(directive.byPositionId), ...directive.recipients.flatMap(recipientReaders)]),
  ]);
}
