// For whom an outgoing document waits: the list "việc của tôi" is made of it.
import { positionReader, roleReader, type Reader } from '../kernel/access.ts';
import { nextIssueStep } from './issue-act.ts';
import { currentStep, type OutgoingDocument } from './outgoing.ts';

/** Whoever has to do the next thing; nobody when the system goes on by itself or nothing is left to do. */
export function waitsFor(document: OutgoingDocument): readonly Reader[] {
  const clerk = roleReader('registry-clerk');
  switch (document.state) {
    case 'drafting':
    case 'sent-back':
      return [positionReader(document.drafterPositionId)];
    case 'in-route':
    case 'approved': {
      const step = currentStep(document);
      const onPaper = document.state === 'approved' && document.original === 'paper';
      return [...(step === undefined ? [] : [positionReader(step.positionId)]), ...(onPaper ? [clerk] : [])];
    }
    case 'signed':
      return [clerk];
    case 'issuing': {
      const { issue, original } = document;
      const stopped = issue?.stuck !== undefined;
      return issue !== undefined && (stopped || nextIssueStep(issue, original)?.needs !== 'nothing') ? [clerk] : [];
    }
    case 'issued':
    case 'corrected':
    case 'replaced':
    case 'recalled':
    case 'void':
    case 'cancelled':
      return [];
  }
}
