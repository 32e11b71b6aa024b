// Every card in every state, as people of several kinds see it: what the tests of looks, sizes and rights go through.
import { consultationWorkflow } from '../../../api/domain/consultation/workflow.ts';
import { consultationStates } from '../../../api/domain/consultation/workflow.ts';
import { directiveStates } from '../../../api/domain/directive/directive.ts';
import { incomingStates } from '../../../api/domain/incoming/incoming.ts';
import { incomingWorkflow } from '../../../api/domain/incoming/workflow.ts';
import { openActions, type Step } from '../../../api/domain/kernel/workflow.ts';
import { outgoingStates, outgoingWorkflow } from '../../../api/domain/outgoing/workflow.ts';
import { taskStates } from '../../../api/domain/task/task.ts';
import { taskWorkflow } from '../../../api/domain/task/workflow.ts';
import { consultationCard } from '../../../bot/cards/consultation-card.ts';
import { directiveCard } from '../../../bot/cards/directive-card.ts';
import { incomingCard } from '../../../bot/cards/incoming-card.ts';
import type { Card } from '../../../bot/cards/kit.ts';
import { outgoingCard } from '../../../bot/cards/outgoing-card.ts';
import { taskCard } from '../../../bot/cards/task-card.ts';
import type { Context } from '../../../bot/context.ts';
import { aDirective, anIncoming, aProposal, aTask } from './views.ts';
import { aChecklist, aConsultation, anOutgoing, aSubmission } from './views-outgoing.ts';

export interface Shown {
  readonly name: string;
  readonly card: Card;
  /** Everything that the views behind the card offer. */
  readonly actions: readonly string[];
}

/** Every set of roles of which a table speaks, and what it opens: for each role alone, and for all together. */
function standings<S extends string, A extends string, R extends string>(table: readonly Step<S, A, R>[], state: S) {
  const roles = [...new Set(table.flatMap(({ by }) => by))];
  return [
    { who: 'nobody', actions: [] as readonly A[] },
    ...roles.map((role) => ({ who: role, actions: openActions(table, state, [role]) })),
    { who: 'all', actions: openActions(table, state, roles) },
  ];
}

const hash = (digit: string) => digit.repeat(64);
const at = '2026-11-23T07:40:00.000Z';
const signature = {
  round: 2,
  positionId: 'p-deputy',
  capacityId: 'c-1',
  signedAt: at,
  signedOn: '2026-11-23',
  sha256: hash('d'),
  ink: false,
};
const issue = {
  number: 512,
  notation: 'BKTB-PC',
  code: '512/BKTB-PC',
  issuedOn: '2026-11-24',
  registerEntryId: 'e-1',
  files: [],
};
const ended = { reason: 'Ban hành nhầm nơi nhận.', positionId: 'p-deputy', at };

/** An outgoing document as it lies in each state. */
// prettier-ignore
const letters = {
  'drafting':  () => anOutgoing({ round: 0, submitted: undefined, route: [], decisions: [], currentStepId: undefined }),
  'in-route':  () => anOutgoing(),
  'sent-back': () => anOutgoing({ currentStepId: undefined }),
  'approved':  () => anOutgoing({ currentStepId: 's3' }),
  'signed':    () => anOutgoing({ currentStepId: undefined, signatures: [signature], checklist: aChecklist(), checkedHash: hash('d'), issueBy: '2026-11-25' }),
  'issuing':   () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'claimed', next: 'seal-number', stuck: { step: 'seal-number', reason: 'Chứng thư số của cơ quan hết hiệu lực.', at } } }),
  'issued':    () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'verified', sha256: hash('e'), finishedAt: at } }),
  'corrected': () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'verified' }, laterId: 'o-2' }),
  'replaced':  () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'verified' }, laterId: 'o-2' }),
  'recalled':  () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'verified' }, ending: ended }),
  'void':      () => anOutgoing({ currentStepId: undefined, signatures: [signature], issue: { ...issue, stage: 'claimed' }, ending: ended }),
  'cancelled': () => anOutgoing({ currentStepId: undefined, ending: ended }),
} as const;

const incoming = (context: Context): Shown[] =>
  incomingStates.flatMap((state) =>
    standings(incomingWorkflow, state).flatMap(({ who, actions }) => {
      const early = state === 'received';
      const later = !['received', 'registered', 'presented', 'returned'].includes(state);
      const view = anIncoming({
        state,
        actions: [...actions],
        priority: who === 'agency-head' ? 'express' : 'normal',
        ...(early
          ? {
              arrival: undefined,
              clock: {
                step: 'register',
                atOnce: true,
                deadline: {
                  dueOn: '2026-11-24',
                  remaining: 0,
                  colour: 'amber',
                  onDayOff: false,
                  calendarVerified: true,
                },
              },
              earlierArrivals: [
                {
                  incomingId: 'in-0',
                  arrivalNumber: 4700,
                  arrivedOn: '2026-11-16',
                  issuer: 'Bộ Hải đảo',
                  code: '1234/BHĐ-KH',
                },
              ],
            }
          : {}),
        ...(state === 'presented'
          ? { presented: { by: aProposal.by, at, to: aProposal.to }, proposal: aProposal }
          : {}),
        ...(later
          ? {
              directiveId: 'd-1',
              leadTaskId: 't-1',
              deadline: { dueOn: '2026-12-01', remaining: 5, colour: 'grey', onDayOff: false, calendarVerified: true },
            }
          : {}),
      });
      const matter = later
        ? { incoming: view, directive: aDirective(), tasks: [aTask({ state: 'in-progress' })] }
        : { incoming: view, tasks: [] };
      return { name: `incoming ${state} ${who}`, card: incomingCard(matter, context).card, actions };
    }),
  );

const tasks = (context: Context): Shown[] =>
  taskStates.flatMap((state) =>
    standings(taskWorkflow, state).map(({ who, actions }) => ({
      name: `task ${state} ${who}`,
      card: taskCard(aTask({ state, actions: [...actions] }), context).card,
      actions,
    })),
  );

const directives = (context: Context): Shown[] =>
  directiveStates.flatMap((state) =>
    taskStates.slice(0, 2).flatMap((taskState) =>
      standings(taskWorkflow, taskState).map(({ who, actions }) => {
        const own = state === 'replaced' || who === 'nobody' ? [] : (['acknowledge'] as const);
        const directive = aDirective({
          state,
          actions: [...own],
          ...(state === 'replaced' ? { replacedBy: 'd-2' } : {}),
        });
        const task = aTask({ state: taskState, actions: [...actions] });
        return {
          name: `directive ${state} ${taskState} ${who}`,
          card: directiveCard({ directive, incoming: anIncoming({ state: 'directed' }), task }, context).card,
          actions: [...own, ...actions],
        };
      }),
    ),
  );

const outgoing = (context: Context): Shown[] =>
  outgoingStates.flatMap((state) =>
    (['electronic', 'paper'] as const).flatMap((original) =>
      [undefined, true].flatMap((passed) => {
        if (passed === true && state !== 'signed') return [];
        return standings(outgoingWorkflow, state).map(({ who, actions }) => {
          const checks = passed === true ? { checklist: aChecklist(true) } : {};
          const document = { ...letters[state](), ...checks, state, actions: [...actions], original };
          const writes = state === 'in-route' && who !== 'nobody' ? (['write-opinion'] as const) : [];
          const folder = document.round === 0 ? {} : { folder: aSubmission({ actions: [...writes] }) };
          const me = { ...context.me, positionId: who === 'signer' ? 'p-deputy' : 'p-head' };
          return {
            name: `outgoing ${state} ${original}${passed === true ? ' checked' : ''} ${who}`,
            card: outgoingCard({ document, ...folder }, { ...context, me }).card,
            actions: [...actions, ...writes],
          };
        });
      }),
    ),
  );

const consultations = (context: Context): Shown[] =>
  consultationStates.flatMap((state) =>
    standings(consultationWorkflow, state).map(({ who, actions }) => ({
      name: `consultation ${state} ${who}`,
      card: consultationCard(
        { consultation: aConsultation({ state, actions: [...actions] }), document: anOutgoing() },
        context,
      ).card,
      actions,
    })),
  );

/** All of them for one reader. */
export const gallery = (context: Context): readonly Shown[] => [
  ...incoming(context),
  ...directives(context),
  ...tasks(context),
  ...outgoing(context),
  ...consultations(context),
];
