// The tasks that a directive gives: one for the lead, one for each supporting recipient, none for information only.
import type { Charge, Directive } from '../directive/directive.ts';
import type { TaskOutcome } from './facts.ts';
import { readersOfTask } from './standing.ts';
import type { Duty, Task } from './task.ts';

export interface GivenIds {
  readonly lead: string;
  readonly supporting: readonly string[];
}

/** The unit of a position, from the directory; a position without one may not be given work. */
export type UnitOf = (positionId: string) => string;

function give(directive: Directive, { recipient, dueOn }: Charge, duty: Duty, id: string, unitOf: UnitOf): TaskOutcome {
  const { userId, positionId, at, capacity } = directive.issued;
  const personal = recipient.kind === 'position';
  const unitId = personal ? unitOf(recipient.positionId) : recipient.unitId;
  const task: Task = {
    id,
    agencyId: directive.agencyId,
    version: 1,
    state: 'new',
    incomingId: directive.incomingId,
    directiveId: directive.id,
    duty,
    unitId,
    personal,
    issued: { userId, positionId, at, capacity },
    dueDates: [{ dueOn, setAt: at, byPositionId: positionId, cause: 'directive' }],
    assignments: personal ? [{ userId, positionId, at, assigneePositionId: recipient.positionId }] : [],
    extensions: [],
    pauses: [],
    results: [],
    reworks: [],
    readers: [],
  };
  return {
    task: { ...task, readers: readersOfTask(task) },
    facts: [
      {
        kind: 'task-given',
        incomingId: directive.incomingId,
        directiveId: directive.id,
        duty,
        unitId,
        dueOn,
        ...(personal ? { assigneePositionId: recipient.positionId } : {}),
      },
    ],
  };
}

/** The tasks of a directive for handling, the lead's first; ids are made before, one for each supporting recipient. */
export function tasksOf(directive: Directive, ids: GivenIds, unitOf: UnitOf): readonly TaskOutcome[] {
  if (directive.lead === undefined) return [];
  const supporting = directive.supporting.map((charge, index) => {
    const id = ids.supporting[index];
    if (id === undefined) throw new RangeError('an id for every supporting task is made before');
    return give(directive, charge, 'supporting', id, unitOf);
  });
  return [give(directive, directive.lead, 'lead', ids.lead, unitOf), ...supporting];
}
