// What somebody is to an outgoing document, and who may read it.
import { positionReader, roleReader, unitLeadReader, unitReader, withReaders, type Reader } from '../kernel/access.ts';
import { holds, type Actor } from '../kernel/actor.ts';
import { openActions } from '../kernel/workflow.ts';
import { currentStep, type OutgoingDocument } from './outgoing.ts';
import { nextIssueStep } from './issue-act.ts';
import { outgoingWorkflow, type OutgoingAction, type OutgoingRole } from './workflow.ts';

/** The position acts itself, or somebody acts for it under a delegation. */
const actsAs = (actor: Actor, positionId: string | undefined): boolean =>
  positionId !== undefined && (actor.positionId === positionId || actor.onBehalfOf === positionId);

/** The roles that the actor has to this document. A delegate decides for a position, but never signs for it. */
export function standing(document: OutgoingDocument, actor: Actor): readonly OutgoingRole[] {
  if (actor.agencyId !== document.agencyId || holds(actor, 'inspector')) return [];
  const step = currentStep(document);
  const roles: [OutgoingRole, boolean][] = [
    ['drafter', actsAs(actor, document.drafterPositionId)],
    [
      'drafting-lead',
      actor.unitId === document.draftingUnitId && holds(actor, 'unit-head', 'unit-deputy', 'office-chief'),
    ],
    ['step-holder', step !== undefined && step.kind !== 'sign' && actsAs(actor, step.positionId)],
    ['signer', actor.positionId === document.signer?.positionId],
    ['registry-clerk', holds(actor, 'registry-clerk')],
    ['office-chief', holds(actor, 'office-chief')],
    ['agency-leader', holds(actor, 'leader', 'deputy-leader')],
  ];
  return roles.flatMap(([role, has]) => (has ? [role] : []));
}

/** Why a step of the table is not open for this document although its state would allow it. */
const notForThisOne: Partial<Record<OutgoingAction, (document: OutgoingDocument) => boolean>> = {
  sign: ({ original }) => original === 'paper',
  'record-ink-signature': ({ original }) => original === 'electronic',
  'add-scan': (document) => nextStepOf(document) !== 'add-scan',
  seal: (document) => !wantsKey(document),
  'confirm-ending': ({ answers }) => answers === undefined || !answers.ends || answers.confirmed !== undefined,
};

const nextStepOf = ({ issue, original }: OutgoingDocument) =>
  issue === undefined ? undefined : nextIssueStep(issue, original)?.step;

/** The issue waits for the key, or is stuck at a step that needs nobody: whatever stopped it, the clerk can set it going. */
function wantsKey({ issue, original }: OutgoingDocument): boolean {
  const needs = issue && nextIssueStep(issue, original)?.needs;
  return needs === 'key' || (needs === 'nothing' && issue?.stuck !== undefined);
}

/** True when the step is out of the question for this document whatever its state and whoever asks. */
export const ruledOut = (document: OutgoingDocument, action: OutgoingAction): boolean =>
  notForThisOne[action]?.(document) ?? false;

/** What the actor may do next: what screens offer, and exactly what the rules accept. */
export const actionsFor = (document: OutgoingDocument, actor: Actor): readonly OutgoingAction[] =>
  openActions(outgoingWorkflow, document.state, standing(document, actor)).filter(
    (action) => !ruledOut(document, action),
  );

/**
 * Everybody who may read it: its drafter and the lead of the drafting unit from the start; those on its route once it was
 * submitted; the clerk once it was signed; the recipients inside, the leaders, the office and the archive once it
 * is issued; and always whom other matters brought in, and the inspector.
 */
export function outgoingReaders(document: OutgoingDocument): readonly Reader[] {
  const submitted = document.round > 0;
  const released = document.issue !== undefined;
  const everIssued = ['issued', 'corrected', 'replaced', 'recalled'].includes(document.state);
  return withReaders(document.sharedWith, [
    positionReader(document.drafterPositionId),
    unitLeadReader(document.draftingUnitId),
    roleReader('inspector'),
    ...(submitted ? document.route.map(({ positionId }) => positionReader(positionId)) : []),
    ...document.decisions.flatMap(({ positionId, stepPositionId }) => [
      positionReader(positionId),
      positionReader(stepPositionId),
    ]),
    ...(document.signatures.length > 0 || (document.state === 'approved' && document.original === 'paper')
      ? [roleReader('registry-clerk')]
      : []),
    ...(released ? [roleReader('office-chief')] : []),
    ...(everIssued
      ? [
          roleReader('leader'),
          roleReader('deputy-leader'),
          roleReader('archivist'),
          unitReader(document.draftingUnitId),
        ]
      : []),
    ...(everIssued ? document.recipients.flatMap(inside) : []),
  ]);
}

const inside = ({ unitId, positionId }: OutgoingDocument['recipients'][number]): readonly Reader[] => [
  ...(unitId === undefined ? [] : [unitLeadReader(unitId)]),
  ...(positionId === undefined ? [] : [positionReader(positionId)]),
];
