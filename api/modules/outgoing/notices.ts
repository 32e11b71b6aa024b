// Who must be told of what happened to an outgoing document. Positions and kinds; whoever tells them reads the rest.
import type { OutgoingFact } from '../../domain/outgoing/facts.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import type { WhoIsWho } from '../directory/index.ts';
import type { Notice } from '../outbox/index.ts';

type Leads = Pick<WhoIsWho, 'leadsOf' | 'withRole'>;

/** Recipients inside: positions named, and the leads of units named. */
const inside = ({ recipients }: OutgoingDocument, who: Leads): readonly string[] =>
  recipients.flatMap(({ unitId, positionId }) => [
    ...(positionId === undefined ? [] : [positionId]),
    ...(unitId === undefined ? [] : who.leadsOf(unitId)),
  ]);

function recipientsOf(fact: OutgoingFact, document: OutgoingDocument, who: Leads): readonly string[] {
  switch (fact.kind) {
    case 'decision-wanted':
      return [fact.positionId];
    case 'sent-back':
    case 'signature-void':
      return [document.drafterPositionId];
    case 'submitted':
      // the lead confirms that a reply ends its incoming document
      return document.answers?.ends === true && document.answers.confirmed === undefined
        ? who.leadsOf(document.draftingUnitId)
        : [];
    case 'signed':
      return [document.drafterPositionId, ...who.withRole('registry-clerk')];
    case 'issue-stuck':
      return document.issue === undefined ? [] : [document.issue.clerkPositionId];
    case 'issued':
    case 'recalled':
      return [document.drafterPositionId, ...who.leadsOf(document.draftingUnitId), ...inside(document, who)];
    case 'withdrawn':
      return fact.waited === undefined ? [] : [fact.waited];
    default:
      return [];
  }
}

/** One notice for each person, however much happened at once: the card shows all of it. */
export function outgoingNotices(
  document: OutgoingDocument,
  facts: readonly OutgoingFact[],
  who: Leads,
): readonly Notice[] {
  const notices = facts.flatMap((fact) =>
    recipientsOf(fact, document, who).map((recipient) => ({
      kind: `outgoing-${fact.kind}`,
      subjectKind: 'outgoing' as const,
      subjectId: document.id,
      recipient,
      version: document.version,
    })),
  );
  return notices.filter(({ recipient }, at) => notices.findIndex((one) => one.recipient === recipient) === at);
}
