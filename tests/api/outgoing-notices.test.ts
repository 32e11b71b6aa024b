// Who is told of what happened to an outgoing document, and how often.
import { expect, it } from '@jest/globals';
import type { OutgoingFact } from '../../api/domain/outgoing/facts.ts';
import { outgoingNotices } from '../../api/modules/outgoing/notices.ts';
import { hash, inRoute } from '../support/outgoing.ts';

it('tells somebody once who has to confirm the ending of a reply and to initial it', () => {
  const document = inRoute({ answers: { incomingId: 'i-1', ends: true } });
  const who = { leadsOf: () => ['head', 'deputy-head'], withRole: () => [] };
  const facts: readonly OutgoingFact[] = [
    { kind: 'submitted', round: 1, draftSha256: hash('a'), pdfSha256: hash('b') },
    { kind: 'decision-wanted', stepId: 'step-1', step: 'content-initial', positionId: 'head' },
  ];
  const notices = outgoingNotices(document, facts, who);
  expect(notices.map(({ recipient }) => recipient)).toEqual(['head', 'deputy-head']);
});
