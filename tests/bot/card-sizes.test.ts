// Cards of the longest legal texts stay small.
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/kit.ts';
import { incomingCard } from '../../bot/cards/incoming-card.ts';
import { outgoingCard } from '../../bot/cards/outgoing-card.ts';
import { consultationCard } from '../../bot/cards/consultation-card.ts';
import { taskCard } from '../../bot/cards/task-card.ts';
import { aContext, aDirective, anIncoming, aProposal, aTask } from './support/views.ts';
import { aConsultation, anOutgoing, aSubmission } from './support/views-outgoing.ts';

/** The longest texts that the API lets in, in characters that count double. */
const longest = (most: number) =>
  'Đề nghị rà soát "thẩm quyền" tại khoản 2; '.repeat(Math.ceil(most / 40)).slice(0, most);

describe('the longest legal texts', () => {
  const context = aContext({ chatContent: 'full' });
  const names = {
    ...context.names,
    units: Array.from({ length: 24 }, (_, at) => ({
      id: `0193e1c2-5f00-7000-8000-0000000000${10 + at}`,
      name: `Cục Quản lý và Phát triển tổng hợp số ${at}`,
    })),
    people: [
      ...context.names.people,
      ...Array.from({ length: 45 }, (_, at) => ({
        positionId: `0193e1c2-5f00-7000-8000-0000000001${10 + at}`,
        unitId: 'u-legal',
        fullName: `Nguyễn Thị Thử Nghiệm ${at}`,
        title: 'Chuyên viên chính',
        roles: ['officer'],
      })),
    ],
  };
  const wide = { ...context, names };
  const deed = { by: { positionId: 'p', title: longest(100), fullName: longest(100) }, at: '2026-11-23T02:15:00.000Z' };
  const recipient = (at: number) => ({ kind: 'unit' as const, id: `u-${at}`, name: longest(200) });
  const manyUnits = Array.from({ length: 100 }, (_, at) => recipient(at));
  const documentText = { subject: longest(500), issuer: { name: longest(200) }, code: { text: longest(60) } };
  const proposal = { ...aProposal, text: longest(2000), supporting: manyUnits, forInformation: manyUnits };
  const size = (card: Card) => JSON.stringify(card).length * 2;

  it.each([
    [
      'a document to be directed',
      () =>
        incomingCard(
          {
            incoming: anIncoming({
              ...documentText,
              actions: ['direct', 'note', 'file', 'return', 'recall', 'correct'],
              proposal,
              presented: { ...deed, to: deed.by },
            }),
            tasks: [],
          },
          wide,
        ),
    ],
    [
      'a document to be proposed and directed',
      () =>
        incomingCard(
          {
            incoming: anIncoming({ ...documentText, actions: ['propose', 'direct', 'note', 'file'], proposal }),
            tasks: [],
          },
          wide,
        ),
    ],
    [
      'a document with a hundred tasks',
      () =>
        incomingCard(
          {
            incoming: anIncoming({
              ...documentText,
              state: 'in-progress',
              actions: ['direct', 'recall'],
              directiveId: 'd-1',
            }),
            directive: aDirective({ text: longest(2000) }),
            tasks: Array.from({ length: 100 }, () => aTask({ unit: recipient(1) })),
          },
          wide,
        ),
    ],
    [
      'a task',
      () =>
        taskCard(
          aTask({
            state: 'accepted',
            actions: ['accept', 'assign', 'start', 'hand-back', 'ask-extension'],
            unit: recipient(1),
            matter: { ...aTask().matter, subject: longest(500), issuer: longest(200), directive: longest(2000) },
            results: [{ ...deed, report: longest(4000) }],
          }),
          wide,
        ),
    ],
    [
      'a submission',
      () => {
        const long = aSubmission({ actions: ['write-opinion'] });
        const rounds = long.rounds.map((round) => ({
          ...round,
          slip: {
            ...round.slip,
            matter: longest(500),
            summary: longest(10_000),
            proposal: longest(10_000),
            grounds: longest(10_000),
          },
          unitOpinions: Array.from({ length: 100 }, (_, at) => ({
            unitId: `u-${at}`,
            standing: 'disagree' as const,
            comment: longest(4000),
          })),
        }));
        const written = Array.from({ length: 30 }, () => ({ ...long.written[0]!, text: longest(4000) }));
        const document = anOutgoing({
          subject: longest(500),
          actions: ['approve', 'send-back', 'confirm-ending', 'withdraw'],
          recipients: Array.from({ length: 200 }, () => ({ name: longest(200), purpose: 'to-act' as const })),
        });
        const findings = Array.from({ length: 200 }, () => ({
          ...document.drafts[0]!.findings[0]!,
          message: longest(500),
        }));
        return outgoingCard(
          {
            document: { ...document, drafts: document.drafts.map((draft) => ({ ...draft, findings })) },
            folder: { ...long, rounds, written },
          },
          wide,
        );
      },
    ],
    [
      'a consultation of a hundred units',
      () => {
        const view = aConsultation({
          questions: longest(10_000),
          actions: ['assign', 'prepare', 'answer', 'close', 'extend', 'weigh'],
        });
        const row = view.table[1]!;
        const table = Array.from({ length: 100 }, (_, at) => ({
          ...row,
          unitId: `u-${at}`,
          counting: { ...row.counting!, comment: longest(4000) },
        }));
        return consultationCard(
          {
            consultation: {
              ...view,
              table,
              prepared: view.prepared.map((one) => ({ ...one, comment: longest(4000) })),
            },
            document: anOutgoing({ subject: longest(500) }),
          },
          wide,
        );
      },
    ],
  ] as const)('leave %s below 25 KB in UTF-16', (_name, make) => {
    expect(size(make().card)).toBeLessThan(25 * 1024);
  });
});
