// Tasks: one person in charge, due dates that are added and never overwritten, buckets computed from them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayRead } from '../../api/domain/kernel/access.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { addDays } from '../../api/domain/kernel/dates.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { openActions, take } from '../../api/domain/kernel/workflow.ts';
import { accept, assign, handBackTask, start } from '../../api/domain/task/assign.ts';
import { askExtension, decideExtension, pause, resume } from '../../api/domain/task/due-dates.ts';
import type { TaskOutcome } from '../../api/domain/task/facts.ts';
import { approve, cancelTask, complete, conclude, rework, submitResult } from '../../api/domain/task/finish.ts';
import { tasksOf } from '../../api/domain/task/give.ts';
import { taskReport } from '../../api/domain/task/report.ts';
import { offered, readersOfTask, standing } from '../../api/domain/task/standing.ts';
import {
  answerOf,
  assigneeOf,
  dueOn,
  isOpen,
  originalDueOn,
  taskStates,
  type Task,
} from '../../api/domain/task/task.ts';
import { taskActions, taskRoles, taskWorkflow, type TaskAction } from '../../api/domain/task/workflow.ts';
import { aDirective, aTask, legal, morning, today } from '../support/incoming.ts';
import {
  anActor,
  chief,
  clerk,
  deputy,
  everybody,
  financeHead,
  financeOfficer,
  legalHead,
  legalOfficer,
  minister,
  stranger,
} from '../support/people.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const isInUnit = (positionId: string, unitId: string) =>
  everybody.some((actor) => actor.positionId === positionId && actor.unitId === unitId);
const at = (on: string, hour = '09:00') => new Date(`${on}T${hour}:00+07:00`);

const toOfficer = {
  userId: 'u',
  positionId: 'pos-legal-head',
  at: morning,
  assigneePositionId: legalOfficer.positionId,
};
const toHead = { ...toOfficer, assigneePositionId: legalHead.positionId };
const asked = { userId: 'u', positionId: 'p', at: morning, wantedOn: '2026-06-19', reason: 'Chờ ý kiến' };
const stopped = { userId: 'u', positionId: 'p', at: morning, reason: 'Chờ', on: today };
const working = (over: Partial<Task> = {}) => aTask({ state: 'in-progress', assignments: [toOfficer], ...over });

/** Every action of a person, tried with input that is in order. */
const attempts: Record<
  Exclude<TaskAction, 'cancel' | 'conclude'>,
  (task: Task, actor: Actor) => Result<TaskOutcome>
> = {
  accept: (task, actor) => accept(task, actor, morning),
  assign: (task, actor) => assign(task, actor, { assigneePositionId: legalOfficer.positionId }, isInUnit, morning),
  start,
  'hand-back': (task, actor) => handBackTask(task, actor, 'Không đúng chức năng', morning),
  'ask-extension': (task, actor) =>
    askExtension(task, actor, { wantedOn: '2026-06-19', reason: 'Chờ ý kiến' }, morning),
  'grant-extension': (task, actor) => decideExtension(task, actor, { granted: true }, morning),
  'refuse-extension': (task, actor) => decideExtension(task, actor, { granted: false }, morning),
  submit: (task, actor) => submitResult(task, actor, { report: 'Đã xong' }, morning),
  complete: (task, actor) => complete(task, actor, { report: 'Đã xong' }, morning),
  approve: (task, actor) => approve(task, actor, morning),
  rework: (task, actor) => rework(task, actor, 'Thiếu số liệu', morning),
  pause: (task, actor) => pause(task, actor, 'Chờ Chính phủ', morning),
  resume: (task, actor) => resume(task, actor, morning),
};

const someTask = fc
  .record({
    state: fc.constantFrom(...taskStates),
    personal: fc.boolean(),
    assignments: fc.constantFrom([], [toOfficer], [toHead]),
    issuer: fc.constantFrom(minister, deputy, chief, clerk),
    capacity: fc.constantFrom('leader', 'deputy-leader', 'office-chief', 'registry-clerk'),
  })
  .map(({ state, personal, assignments, issuer, capacity }) =>
    aTask({
      state,
      personal,
      assignments: personal && assignments.length === 0 ? [toOfficer] : assignments,
      issued: { userId: issuer.userId, positionId: issuer.positionId, at: morning, capacity },
      extensions: state === 'extension-asked' ? [asked] : [],
      pauses: state === 'paused' ? [stopped] : [],
    }),
  );
const anyone = fc.constantFrom(...everybody);

describe('the life of a task', () => {
  it('offers exactly the steps of the table that it would take', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...taskStates),
        fc.constantFrom(...taskActions),
        fc.subarray([...taskRoles]),
        (state, action, held) =>
          openActions(taskWorkflow, state, held).includes(action) === take(taskWorkflow, state, action, held).ok,
      ),
    );
  });

  it('accepts from a person exactly what it offers', () => {
    fc.assert(
      fc.property(someTask, anyone, (task, actor) => {
        const open = offered(task, actor);
        for (const [action, attempt] of Object.entries(attempts)) {
          expect({ action, ok: attempt(task, actor).ok }).toEqual({ action, ok: open.includes(action as TaskAction) });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never lets anybody judge their own work', () => {
    fc.assert(
      fc.property(someTask, anyone, (task, actor) => {
        if (assigneeOf(task) !== actor.positionId) return;
        for (const action of ['approve', 'rework', 'grant-extension', 'pause'] as const)
          expect(offered(task, actor)).not.toContain(action);
      }),
    );
  });

  it('never loses a due date: what was there stays in front, whatever happens', () => {
    fc.assert(
      fc.property(someTask, anyone, (task, actor) => {
        for (const attempt of Object.values(attempts)) {
          const outcome = attempt(task, actor);
          if (outcome.ok) expect(outcome.value.task.dueDates.slice(0, task.dueDates.length)).toEqual(task.dueDates);
        }
      }),
    );
  });

  it('has at most one person in charge, always somebody of the unit', () => {
    fc.assert(
      fc.property(someTask, anyone, anyone, (task, actor, chosen) => {
        const outcome = assign(task, actor, { assigneePositionId: chosen.positionId }, isInUnit, morning);
        if (outcome.ok) expect(isInUnit(assigneeOf(outcome.value.task)!, 'legal')).toBe(true);
      }),
    );
    expect(code(assign(aTask(), legalHead, { assigneePositionId: financeOfficer.positionId }, isInUnit, morning))).toBe(
      'assignee-unknown',
    );
  });

  it('offers nothing when it is over', () => {
    for (const state of ['done', 'returned', 'cancelled'] as const) {
      expect(everybody.flatMap((actor) => offered(aTask({ state, assignments: [toOfficer] }), actor))).toEqual([]);
      expect(isOpen({ state })).toBe(false);
    }
  });

  it('goes from the head to the officer and back: assigned, done, sent back once, approved', () => {
    const assigned = value(
      assign(
        aTask(),
        legalHead,
        { assigneePositionId: legalOfficer.positionId, dueOn: '2026-06-10', note: ' gấp ' },
        isInUnit,
        morning,
      ),
    );
    expect(assigned.facts).toEqual([
      { kind: 'task-assigned', assigneePositionId: 'pos-legal-officer', dueOn: '2026-06-10' },
    ]);
    expect(assigned.task.assignments[0]?.note).toBe('gấp');
    expect(mayRead(assigned.task.readers, legalOfficer)).toBe(true);
    const started = value(start(assigned.task, legalOfficer)).task;
    const first = value(submitResult(started, legalOfficer, { report: '', answeredBy: 'out-1' }, morning)).task;
    const back = value(rework(first, legalHead, 'Thiếu căn cứ', morning)).task;
    const second = value(
      submitResult(
        value(start(back, legalOfficer)).task,
        legalOfficer,
        { report: 'Bổ sung', answeredBy: 'out-2' },
        morning,
      ),
    ).task;
    const done = value(approve(second, legalHead, at('2026-06-12', '23:59')));
    expect(done.task.reworks).toHaveLength(1);
    expect(answerOf(done.task)).toBe('out-2');
    expect(done.facts).toEqual([{ kind: 'task-done', lateDays: 0, answeredBy: 'out-2' }]);
  });

  it('may be finished by the head who does it personally, and by nobody else without review', () => {
    const own = working({ assignments: [toHead] });
    expect(value(complete(own, legalHead, { report: 'Đã trao đổi trực tiếp' }, morning)).task.state).toBe('done');
    expect(code(complete(working(), legalOfficer, { report: 'x' }, morning))).toBe('role-not-allowed');
    expect(code(complete(own, legalHead, { report: ' ' }, morning))).toBe('result-missing');
  });

  it('given to a person by name cannot be passed on, and is reviewed by the head or who gave it', () => {
    const named = aTask({ personal: true, assignments: [toOfficer] });
    expect(offered(named, legalHead)).toEqual([]);
    expect(offered(named, legalOfficer)).toEqual(['accept', 'hand-back']);
    const inReview = { ...named, state: 'for-review' as const };
    expect(offered(inReview, legalHead)).toEqual(['approve', 'rework']);
    expect(offered(inReview, minister)).toEqual(['approve', 'rework']);
  });

  it('is followed up by the office when the registry transferred it, and by the clerk never', () => {
    const transferred = working({
      issued: { userId: 'u', positionId: clerk.positionId, at: morning, capacity: 'registry-clerk' },
    });
    expect(standing(transferred, clerk)).toEqual([]);
    expect(standing(transferred, chief)).toEqual(['supervisor']);
    expect(standing(working(), chief)).toEqual([]);
    expect(standing(working(), stranger)).toEqual([]);
  });

  it('ends from outside: by a new order, or by the reply that was issued', () => {
    expect(value(cancelTask(working(), 'Có ý kiến chỉ đạo mới', morning)).task).toMatchObject({
      state: 'cancelled',
      ended: { on: today },
    });
    const concluded = value(conclude(working(), 'out-9', clerk, at('2026-06-16')));
    expect(concluded.facts).toEqual([{ kind: 'task-done', lateDays: 2, answeredBy: 'out-9' }]);
    expect(code(conclude(concluded.task, 'out-9', clerk, morning))).toBe('action-not-open');
    expect(code(cancelTask(concluded.task, 'x', morning))).toBe('action-not-open');
  });

  it.each(['hand-back', 'rework', 'pause'] as const)('asks for a reason to %s', (action) => {
    const [task, actor] = {
      'hand-back': [aTask(), legalHead] as const,
      rework: [working({ state: 'for-review' }), legalHead] as const,
      pause: [working(), minister] as const,
    }[action];
    const tried = { 'hand-back': handBackTask, rework, pause }[action](task, actor, ' \n', morning);
    expect(code(tried)).toBe('reason-missing');
  });
});

describe('the due dates of a task', () => {
  it('keep the order’s day beside the one that was granted', () => {
    const waiting = value(
      askExtension(working(), legalOfficer, { wantedOn: '2026-06-19', reason: 'Chờ ý kiến' }, at('2026-06-12')),
    ).task;
    expect(waiting.state).toBe('extension-asked');
    const granted = value(
      decideExtension(waiting, minister, { granted: true, dueOn: '2026-06-17', note: 'Rút ngắn' }, at('2026-06-12')),
    );
    expect(granted.facts).toEqual([{ kind: 'extension-granted', dueOn: '2026-06-17', before: '2026-06-12' }]);
    expect([originalDueOn(granted.task), dueOn(granted.task)]).toEqual(['2026-06-12', '2026-06-17']);
    expect(granted.task.extensions[0]).toMatchObject({
      wantedOn: '2026-06-19',
      decision: { granted: true, note: 'Rút ngắn' },
    });
  });

  it('stay as they are when it is refused, and the work goes on', () => {
    const waiting = working({ state: 'extension-asked', extensions: [asked] });
    const refused = value(decideExtension(waiting, minister, { granted: false }, morning));
    expect(refused.task).toMatchObject({ state: 'in-progress', dueDates: waiting.dueDates });
    expect(refused.facts).toEqual([{ kind: 'extension-refused', dueOn: '2026-06-12' }]);
  });

  it('are asked for before they are over, for a later day, with a reason', () => {
    const asking = (over: object, on = today) =>
      code(askExtension(working(), legalOfficer, { wantedOn: '2026-06-19', reason: 'x', ...over }, at(on)));
    expect(asking({}, '2026-06-13')).toBe('extension-too-late');
    expect(asking({ wantedOn: '2026-06-12' })).toBe('date-not-possible');
    expect(asking({ reason: '' })).toBe('reason-missing');
    expect(asking({})).toBe('ok');
  });

  it('are decided by who gave the order or stands above, not by the unit', () => {
    const waiting = working({ state: 'extension-asked', extensions: [asked] });
    expect(everybody.filter((actor) => offered(waiting, actor).includes('grant-extension'))).toEqual([minister]);
    const late = decideExtension(waiting, minister, { granted: true }, at('2026-06-22'));
    expect(code(late)).toBe('date-not-possible');
  });

  it('move by the working days for which the clock stood still', () => {
    const paused = value(pause(working(), minister, 'Chờ Chính phủ', at('2026-06-04'))).task;
    expect(taskReport(paused, '2026-07-01')).toMatchObject({ bucket: 'in-hand', lateDays: 0 });
    const again = value(resume(paused, legalOfficer, at('2026-06-09')));
    expect(again.facts).toEqual([{ kind: 'task-resumed', dueOn: '2026-06-17', before: '2026-06-12' }]);
    expect(again.task.pauses).toMatchObject([{ on: '2026-06-04', resumedOn: '2026-06-09' }]);
    const sameDay = value(resume(paused, legalOfficer, at('2026-06-04', '17:00'))).task;
    expect(sameDay.dueDates).toHaveLength(1);
  });

  it('of the officer never lie after the task’s', () => {
    const assigning = (day: string) =>
      code(assign(aTask(), legalHead, { assigneePositionId: legalOfficer.positionId, dueOn: day }, isInUnit, morning));
    expect(assigning('2026-06-15')).toBe('due-date-after-lead');
    expect(assigning('2026-06-02')).toBe('due-date-passed');
    expect(assigning('2026-06-12')).toBe('ok');
  });
});

describe('the report on tasks', () => {
  const done = (on: string) => aTask({ state: 'done', ended: { at: at(on), on } });

  it.each<[string, Task, string, object]>([
    ['done on its day', done('2026-06-12'), '2026-07-01', { bucket: 'handled', punctuality: 'on-time', lateDays: 0 }],
    [
      'done the Tuesday after',
      done('2026-06-16'),
      '2026-07-01',
      { bucket: 'handled', punctuality: 'late', lateDays: 2 },
    ],
    ['open with time left', aTask(), '2026-06-09', { bucket: 'in-hand', punctuality: 'in-time', lateDays: 0 }],
    ['open and due soon', aTask(), '2026-06-10', { bucket: 'in-hand', punctuality: 'due-soon', lateDays: 0 }],
    [
      'open on its last day',
      aTask({ state: 'for-review' }),
      '2026-06-12',
      { bucket: 'in-hand', punctuality: 'due-soon', lateDays: 0 },
    ],
    ['open past its day', aTask({ state: 'rework' }), '2026-06-15', { bucket: 'overdue', lateDays: 1 }],
    ['given back', aTask({ state: 'returned' }), '2026-07-01', { bucket: 'withdrawn', lateDays: 0 }],
    ['cancelled', aTask({ state: 'cancelled' }), '2026-07-01', { bucket: 'withdrawn', lateDays: 0 }],
  ])('puts a task %s where it belongs', (_name, task, on, report) => {
    expect(taskReport(task, on)).toEqual(report);
  });

  it('counts every task once, and only overdue ones have a delay while they are open', () => {
    fc.assert(
      fc.property(someTask, fc.integer({ min: -20, max: 40 }), (task, days) => {
        const on = addDays('2026-06-12', days);
        const report = taskReport(task.state === 'done' ? { ...task, ended: { at: at(on), on } } : task, on);
        expect(report.bucket === 'overdue').toBe(isOpen(task) && task.state !== 'paused' && days > 0);
        if (report.bucket === 'in-hand' || report.bucket === 'withdrawn') expect(report.lateDays).toBe(0);
      }),
    );
  });
});

describe('the tasks of a directive', () => {
  const unitOf = () => 'legal';

  it('are one for the lead and one for each supporting recipient, each with its day', () => {
    const given = tasksOf(
      aDirective({ forInformation: [{ kind: 'unit', unitId: 'office' }] }),
      { lead: 't-1', supporting: ['t-2'] },
      unitOf,
    );
    expect(given.map(({ task }) => [task.id, task.duty, task.unitId, dueOn(task), task.state])).toEqual([
      ['t-1', 'lead', 'legal', '2026-06-12', 'new'],
      ['t-2', 'supporting', 'finance', '2026-06-10', 'new'],
    ]);
  });

  it('are none when nobody has a duty', () => {
    const { lead: _lead, ...note } = aDirective({ purpose: 'note', supporting: [] });
    expect(tasksOf(note, { lead: 't-1', supporting: [] }, unitOf)).toEqual([]);
  });

  it('lie with the person whom the order names', () => {
    const named = aDirective({
      lead: { recipient: { kind: 'position', positionId: legalOfficer.positionId }, dueOn: '2026-06-12' },
      supporting: [],
    });
    const [given] = tasksOf(named, { lead: 't-1', supporting: [] }, unitOf);
    expect(given?.task).toMatchObject({ personal: true, unitId: 'legal' });
    expect(assigneeOf(given!.task)).toBe(legalOfficer.positionId);
    expect(given?.facts).toMatchObject([{ kind: 'task-given', assigneePositionId: legalOfficer.positionId }]);
  });

  it('are read by those who do, lead and follow up, not by another unit', () => {
    const [given] = tasksOf(
      aDirective({ lead: { recipient: legal, dueOn: '2026-06-12' } }),
      { lead: 't-1', supporting: ['t-2'] },
      unitOf,
    );
    const seen = everybody.filter((actor) => actor.agencyId === 'agency-1' && mayRead(given!.task.readers, actor));
    expect(seen).toEqual(expect.arrayContaining([chief, minister, legalHead]));
    for (const actor of [financeHead, financeOfficer, legalOfficer, deputy]) expect(seen).not.toContain(actor);
    const deputyHead = anActor('legal-deputy', 'legal', 'unit-deputy');
    expect(mayRead(readersOfTask(given!.task), deputyHead)).toBe(true);
  });
});
