// Nothing that people write becomes markup, an address or a mention.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Card } from '../../bot/cards/kit.ts';
import { incomingCard } from '../../bot/cards/incoming-card.ts';
import { outgoingCard } from '../../bot/cards/outgoing-card.ts';
import { consultationCard } from '../../bot/cards/consultation-card.ts';
import { taskCard } from '../../bot/cards/task-card.ts';
import { elementsOf } from '../simulators/teams/card-rules.ts';
import { aContext, aDirective, anIncoming, aProposal, aTask } from './support/views.ts';
import { aConsultation, anOutgoing, aSubmission } from './support/views-outgoing.ts';

const partsOf = (card: Card) => [...elementsOf(card)];

describe('what people write', () => {
  const bait = fc
    .stringMatching(/^[a-z*_[\]()<>!#`~@:/.\\ -]{1,60}$/)
    .map(
      (noise) =>
        `${noise} [nhận quà](https://evil.example) **gấp** <at>Bộ trưởng</at> www.evil.example javascript:alert(1)`,
    );

  it('stands only where nothing is markup, and makes no address and no mention', () => {
    fc.assert(
      fc.property(bait, fc.boolean(), (text, full) => {
        const context = aContext({ chatContent: full ? 'full' : 'minimal' });
        const deed = { by: { positionId: 'p', title: text, fullName: text }, at: '2026-11-23T02:15:00.000Z' };
        const incoming = anIncoming({
          subject: text,
          issuer: { name: text },
          code: { text },
          actions: ['direct', 'register', 'return'],
          proposal: { ...aProposal, ...deed, text },
          handBacks: [{ ...deed, directiveId: 'd', reason: text }],
        });
        const task = aTask({
          state: 'for-review',
          actions: ['rework', 'approve'],
          results: [{ ...deed, report: text }],
          matter: { ...aTask().matter, subject: text, directive: text },
        });
        const consultation = aConsultation({ questions: text, actions: ['answer'] });
        const cards = [
          incomingCard({ incoming, directive: aDirective({ text }), tasks: [task] }, context),
          taskCard(task, context),
          outgoingCard(
            { document: anOutgoing({ subject: text, actions: ['approve'] }), folder: aSubmission({ actions: [] }) },
            context,
          ),
          consultationCard({ consultation, document: anOutgoing({ subject: text }) }, context),
        ];
        for (const { card, summary } of cards) {
          const markup = partsOf(card).filter(({ type }) => type === 'TextBlock' || type === 'FactSet');
          expect(JSON.stringify(markup)).not.toContain('evil');
          const shown = partsOf(card)
            .filter(({ type }) => type === 'TextRun')
            .map(({ text: words }) => String(words))
            .join('\n');
          expect(shown).not.toMatch(/https?:\/\/|www\.evil|javascript:|<at>/);
          expect(summary).not.toContain('evil');
        }
      }),
      { numRuns: 60 },
    );
  });
});
