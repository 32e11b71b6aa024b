// Who must be told what of incoming documents.
import type { IncomingFact } from '../../domain/incoming/facts.ts';
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import type { WhoIsWho } from '../directory/index.ts';
import type { Notice } from '../outbox/index.ts';

/** The positions that must know of the fact; nobody for most of what the registry does. */
function audience(
  fact: IncomingFact,
  { presented, directive, received }: IncomingDocument,
  who: WhoIsWho,
): readonly string[] {
  switch (fact.kind) {
    case 'incoming-presented':
    case 'distribution-proposed':
      return fact.toPositionId === undefined ? who.withRole('office-chief') : [fact.toPositionId];
    case 'incoming-handed-back':
      return [...who.withRole('office-chief'), ...(directive === undefined ? [] : [directive.byPositionId])];
    case 'incoming-answered':
    case 'incoming-closed':
      return directive === undefined ? [] : [directive.byPositionId];
    case 'incoming-returned':
    case 'incoming-recalled':
      return [
        ...(presented === undefined ? [] : who.withRole('office-chief')),
        ...(presented?.toPositionId === undefined ? [] : [presented.toPositionId]),
        ...(directive === undefined ? [] : [directive.byPositionId]),
        received.positionId,
      ];
    default:
      return [];
  }
}

/** The notices of an act, none for the one who acted. */
export const incomingNotices = (
  incoming: IncomingDocument,
  facts: readonly IncomingFact[],
  actorPositionId: string,
  who: WhoIsWho,
): readonly Notice[] =>
  facts.flatMap((fact) =>
    [...new Set(audience(fact, incoming, who))]
      .filter((recipient) => recipient !== actorPositionId)
      .map((recipient) => ({
        kind: fact.kind,
        subjectKind: 'incoming',
        subjectId: incoming.id,
        recipient,
        version: incoming.version,
      })),
  );
