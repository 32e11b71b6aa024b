// Who must be told what of directives.
import { recipientsOf, type Directive } from '../../domain/directive/directive.ts';
import type { DirectiveFact } from '../../domain/directive/facts.ts';
import type { Recipient } from '../../domain/directive/recipient.ts';
import type { WhoIsWho } from '../directory/index.ts';
import type { Notice } from '../outbox/index.ts';

/** The positions that receive for a recipient: head and deputies of a unit, or the person. */
export const positionsFor = (recipient: Recipient, who: WhoIsWho): readonly string[] =>
  recipient.kind === 'unit' ? who.leadsOf(recipient.unitId) : [recipient.positionId];

function audience(fact: DirectiveFact, directive: Directive, who: WhoIsWho): readonly string[] {
  switch (fact.kind) {
    case 'directive-issued':
    case 'directive-replaced':
      return recipientsOf(directive).flatMap((recipient) => positionsFor(recipient, who));
    case 'directive-handed-back':
      return [directive.issued.positionId, ...who.withRole('office-chief')];
    case 'directive-acknowledged':
      return [];
  }
}

/** The notices of an act, none for the one who acted. */
export const directiveNotices = (
  directive: Directive,
  facts: readonly DirectiveFact[],
  actorPositionId: string,
  who: WhoIsWho,
): readonly Notice[] =>
  facts.flatMap((fact) =>
    [...new Set(audience(fact, directive, who))]
      .filter((recipient) => recipient !== actorPositionId)
      .map((recipient) => ({
        kind: fact.kind,
        subjectKind: 'directive',
        subjectId: directive.id,
        recipient,
        version: directive.version,
      })),
  );
