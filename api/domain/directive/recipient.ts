// To whom a directive goes: a unit (its head receives for it) or one position.
import { positionReader, unitLeadReader, type Reader } from '../kernel/access.ts';
import { actsFor, leadsUnit, receivesFor, type Actor } from '../kernel/actor.ts';

export type Recipient =
  { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'position'; readonly positionId: string };

/** One text for one recipient: equal recipients have equal keys. */
export const recipientKey = (recipient: Recipient): string =>
  recipient.kind === 'unit' ? `unit:${recipient.unitId}` : `position:${recipient.positionId}`;

export const sameRecipient = (one: Recipient, other: Recipient): boolean => recipientKey(one) === recipientKey(other);

/** True when somebody stands twice in the lists. */
export const repeats = (recipients: readonly Recipient[]): boolean =>
  new Set(recipients.map(recipientKey)).size < recipients.length;

/** True for those who decide for the recipient: head or deputies of the unit, the position itself. */
export const isRecipientLead = (recipient: Recipient, actor: Actor): boolean =>
  recipient.kind === 'unit' ? leadsUnit(actor, recipient.unitId) : actsFor(actor, recipient.positionId);

/** True for those who may confirm receipt: the unit's clerk too. */
export const receives = (recipient: Recipient, actor: Actor): boolean =>
  recipient.kind === 'unit' ? receivesFor(actor, recipient.unitId) : actsFor(actor, recipient.positionId);

export const recipientReaders = (recipient: Recipient): readonly Reader[] => [
  recipient.kind === 'unit' ? unitLeadReader(recipient.unitId) : positionReader(recipient.positionId),
];
