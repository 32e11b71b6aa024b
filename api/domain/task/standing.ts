// What somebody is to one task, what is offered, and who may read it.
import { outranks } from '../directive/rank.ts';
import { positionReader, roleReader, unitLeadReader, withReaders, type Reader } from '../kernel/access.ts';
import { actsFor, holds, leadsUnit, type Actor } from '../kernel/actor.ts';
import { openActions } from '../kernel/workflow.ts';
import { assigneeOf, type Task } from './task.ts';
import { taskWorkflow, type TaskAction, type TaskRole } from './workflow.ts';

/** Follows up for the agency's head (đôn đốc): the office chief, on what the office or the registry distributed. */
const followsUp = (task: Task, actor: Actor): boolean =>
  holds(actor, 'office-chief') &&
  (task.issued.capacity === 'office-chief' || task.issued.capacity === 'registry-clerk');

/** The actor's roles to this task; none to another agency's. Nobody reviews or supervises their own work. */
export function standing(task: Task, actor: Actor): readonly TaskRole[] {
  if (actor.agencyId !== task.agencyId) return [];
  const assigneePosition = assigneeOf(task);
  const assignee = assigneePosition !== undefined && actsFor(actor, assigneePosition);
  const leads = leadsUnit(actor, task.unitId);
  const gaveIt = actsFor(actor, task.issued.positionId) && task.issued.capacity !== 'registry-clerk';
  const roles: readonly (readonly [TaskRole, boolean])[] = [
    ['unit-lead', !task.personal && leads],
    ['named-person', task.personal && assignee],
    ['assignee', assignee],
    ['accountable', assignee && leads && !task.personal],
    ['reviewer', leads && !assignee],
    ['supervisor', !assignee && (gaveIt || followsUp(task, actor) || outranks(actor, task.issued.capacity))],
  ];
  return roles.filter(([, held]) => held).map(([role]) => role);
}

/** The actions to offer. */
export const offered = (task: Task, actor: Actor): readonly TaskAction[] =>
  openActions(taskWorkflow, task.state, standing(task, actor));

/** Who may read the task: who gave it, those who lead the unit, everybody ever put in charge, and who follows up. */
export const readersOfTask = (task: Task): readonly Reader[] =>
  withReaders(task.readers, [
    roleReader('office-chief'),
    roleReader('leader'),
    roleReader('secretary'),
    roleReader('inspector'),
    positionReader(task.issued.positionId),
    unitLeadReader(task.unitId),
    ...task.assignments.map(({ assigneePositionId }) => positionReader(assigneePositionId)),
  ]);
