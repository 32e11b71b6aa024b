// Tasks over HTTP: from the head's desk to the officer's and back, with their days, their lists and the document they end.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcknowledgeDirective, GetDirective } from '../../api/contracts/directive.ts';
import { GetIncoming, GetIncomingHistory, RecallIncoming } from '../../api/contracts/incoming.ts';
import {
  AcceptTask,
  ApproveTask,
  AskExtension,
  AssignTask,
  CompleteTask,
  CountTasks,
  DecideExtension,
  GetTask,
  GetTaskHistory,
  HandBackTask,
  ListTasks,
  PauseTask,
  ResumeTask,
  ReworkTask,
  StartTask,
  SubmitTaskResult,
} from '../../api/contracts/task.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { refused, registry, type TaskSeen } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

/** The call on a task as it was last seen. */
const on = ({ id, version }: Pick<TaskSeen, 'id' | 'version'>) => ({ params: { taskId: id }, seen: { version } });
const documentOf = async (task: TaskSeen, person: Person = 'minister', ministry = m) =>
  ministry.as(person).call(GetIncoming, { params: { incomingId: task.matter.incomingId } });

/** A lead task of the legal department in the hands of its officer. */
async function working(ministry = m): Promise<TaskSeen> {
  const lead = await (await registry(ministry).directed()).task('lead');
  const body = { assigneePositionId: ministry.positionId('legalOfficer') };
  const assigned = await ministry.as('legalHead').call(AssignTask, { ...on(lead), body });
  return ministry.as('legalOfficer').call(StartTask, on(assigned));
}

describe('a task', () => {
  it('goes from the head to the officer and back, and ends the document', async () => {
    const lead = await (await registry(m).directed()).task('lead');
    expect((await m.as('legalHead').call(GetTask, { params: { taskId: lead.id } })).actions).toEqual([
      'accept',
      'assign',
      'hand-back',
    ]);
    const body = {
      assigneePositionId: m.positionId('legalOfficer'),
      dueOn: '2026-11-30',
      note: 'Phối hợp Vụ Tài chính.',
    };
    const assigned = await m.as('legalHead').call(AssignTask, { ...on(lead), body });
    expect(assigned).toMatchObject({ state: 'accepted', assignee: { fullName: 'Vi Thử Nghiệm Mười' } });
    expect((await documentOf(assigned, 'legalOfficer')).state).toBe('in-progress');
    const directive = await m
      .as('legalOfficer')
      .call(GetDirective, { params: { directiveId: assigned.matter.directiveId } });
    expect(directive).toMatchObject({
      state: 'acknowledged',
      acknowledgements: [{ by: { title: 'Vụ trưởng Vụ Pháp chế' } }],
    });

    const started = await m.as('legalOfficer').call(StartTask, on(assigned));
    const first = await m
      .as('legalOfficer')
      .call(SubmitTaskResult, { ...on(started), body: { report: 'Đã trả lời qua điện thoại.' } });
    expect(
      (await m.as('legalHead').call(ListTasks, { query: { box: 'to-review' } })).items.map(({ id }) => id),
    ).toContain(lead.id);
    const back = await m.as('legalHead').call(ReworkTask, { ...on(first), body: { reason: 'Cần biên bản.' } });
    const again = await m.as('legalOfficer').call(StartTask, on(back));
    const second = await m
      .as('legalOfficer')
      .call(SubmitTaskResult, { ...on(again), body: { report: 'Đã có biên bản.' } });
    const done = await m.as('legalHead').call(ApproveTask, on(second));
    expect(done).toMatchObject({
      state: 'done',
      actions: [],
      report: { bucket: 'handled', punctuality: 'on-time', lateDays: 0 },
      reworks: [{ reason: 'Cần biên bản.' }],
    });
    expect(await documentOf(done)).toMatchObject({ state: 'closed' });
    const others = await m.as('minister').call(ListTasks, { query: { incomingId: done.matter.incomingId } });
    expect(others.items.map(({ duty, state }) => [duty, state]).sort()).toEqual([
      ['lead', 'done'],
      ['supporting', 'cancelled'],
    ]);
    const { items } = await m.as('legalHead').call(GetTaskHistory, { params: { taskId: lead.id } });
    expect(items.flatMap(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      'task-given',
      'task-assigned',
      'task-started',
      'task-submitted',
      'task-sent-for-rework',
      'task-started',
      'task-submitted',
      'task-done',
    ]);
  });

  it('is finished by the head who does it personally, and answered only by a document that is out', async () => {
    const lead = await (await registry(m).directed()).task('lead');
    const head = m.as('legalHead');
    const own = await head.call(AssignTask, { ...on(lead), body: { assigneePositionId: m.positionId('legalHead') } });
    const started = await head.call(StartTask, on(own));
    expect(started.actions).toContain('complete');
    const unknown = head.call(CompleteTask, { ...on(started), body: { answeredBy: 'nowhere' } });
    expect((await refused(unknown)).message).toContain('chưa phát hành');
    expect((await refused(head.call(CompleteTask, { ...on(started), body: {} }))).code).toBe('result-missing');
    expect((await head.call(CompleteTask, { ...on(started), body: { report: 'Đã họp.' } })).state).toBe('done');
  });

  it('comes back to who distributes when the lead hands it back, and is directed anew', async () => {
    const ministry = await app.ministry();
    const { directed, issue, finance } = registry(ministry);
    const { task, directive } = await directed();
    const body = { reason: 'Thuộc chức năng Vụ Tài chính.' };
    const returned = await ministry.as('legalHead').call(HandBackTask, { ...on(await task('lead')), body });
    expect(returned).toMatchObject({ state: 'returned', report: { bucket: 'withdrawn' }, ended: body });
    const document = await documentOf(returned, 'officeChief', ministry);
    expect(document).toMatchObject({
      state: 'presented',
      handBacks: [{ reason: body.reason, directiveId: directive.id }],
    });
    expect(document.actions).toEqual(['propose']);
    const renewed = await issue(document, {
      replaces: directive.id,
      leads: [{ recipient: finance, workingDays: 3 }],
      supporting: [],
    });
    expect(renewed.replaces).toBe(directive.id);
    expect((await documentOf(returned, 'minister', ministry)).lead).toMatchObject({ name: 'Vụ Tài chính' });
  });

  it('of a supporting unit is handed back without disturbing the lead', async () => {
    const { task } = await registry(m).directed();
    const body = { reason: 'Không liên quan ngân sách.' };
    const returned = await m.as('financeHead').call(HandBackTask, { ...on(await task('supporting')), body });
    expect(await documentOf(returned)).toMatchObject({ state: 'directed', handBacks: [] });
    const directive = await m
      .as('financeHead')
      .call(GetDirective, { params: { directiveId: returned.matter.directiveId } });
    expect(directive.handBacks).toMatchObject([{ recipient: { name: 'Vụ Tài chính' }, reason: body.reason }]);
  });

  it('ends with the document that its issuer takes back', async () => {
    const task = await working();
    const { version, id } = await documentOf(task, 'clerk');
    await m
      .as('clerk')
      .call(RecallIncoming, { params: { incomingId: id }, seen: { version }, body: { reason: 'Ban hành nhầm' } });
    const ended = await m.as('legalOfficer').call(GetTask, { params: { taskId: task.id } });
    expect(ended).toMatchObject({ state: 'cancelled', ended: { reason: 'Ban hành nhầm' } });
  });

  it('given to an officer by name cannot be passed on', async () => {
    const officer = { kind: 'position' as const, positionId: m.positionId('legalOfficer') };
    const { task } = await registry(m).directed({ leads: [{ recipient: officer, workingDays: 2 }], supporting: [] });
    const lead = await m.as('legalOfficer').call(GetTask, { params: { taskId: (await task('lead')).id } });
    expect(lead).toMatchObject({ personal: true, actions: ['accept', 'hand-back'] });
    expect((await m.as('legalHead').call(GetTask, { params: { taskId: lead.id } })).actions).toEqual([]);
    const accepted = await m.as('legalOfficer').call(AcceptTask, on(lead));
    expect((await m.as('legalOfficer').call(StartTask, on(accepted))).state).toBe('in-progress');
  });

  it('is given to nobody outside the unit, and to nobody later than its day', async () => {
    const lead = await (await registry(m).directed()).task('lead');
    const assigning = (body: object) => m.as('legalHead').call(AssignTask, { ...on(lead), body: body as never });
    expect((await refused(assigning({ assigneePositionId: m.positionId('financeOfficer') }))).code).toBe(
      'assignee-unknown',
    );
    const late = assigning({ assigneePositionId: m.positionId('legalOfficer'), dueOn: '2026-12-02' });
    expect((await refused(late)).code).toBe('due-date-after-lead');
    const byStranger = m
      .as('financeHead')
      .call(AssignTask, { ...on(lead), body: { assigneePositionId: m.positionId('financeOfficer') } });
    expect((await refused(byStranger)).problem.status).toBe(404);
    const byReader = m
      .as('minister')
      .call(AssignTask, { ...on(lead), body: { assigneePositionId: m.positionId('legalOfficer') } });
    expect((await refused(byReader)).problem).toMatchObject({ status: 403, code: 'role-not-allowed' });
    expect(
      (await refused(m.as('legalHead').call(AcceptTask, { ...on(lead), seen: { version: 7 } }))).problem.status,
    ).toBe(412);
  });

  it('is decided once when two deputies act at the same time', async () => {
    const lead = await (await registry(m).directed()).task('lead');
    const body = { assigneePositionId: m.positionId('legalOfficer') };
    const outcomes = await Promise.allSettled([
      m.as('legalHead').call(AssignTask, { ...on(lead), body }),
      m.as('legalDeputy').call(AssignTask, { ...on(lead), body }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const after = await m.as('legalHead').call(GetTask, { params: { taskId: lead.id } });
    expect(after.assignments).toHaveLength(1);
  });
});

describe('the days of a task', () => {
  it('move when who gave the order grants it, and the document is due with its lead', async () => {
    const task = await working();
    const body = { wantedOn: '2026-12-10', reason: 'Chờ ý kiến Vụ Tài chính.' };
    const asked = await m.as('legalOfficer').call(AskExtension, { ...on(task), body });
    expect(
      (await m.as('minister').call(ListTasks, { query: { box: 'to-decide' } })).items.map(({ id }) => id),
    ).toContain(task.id);
    const byHead = m.as('legalHead').call(DecideExtension, { ...on(asked), body: { granted: true } });
    expect((await refused(byHead)).code).toBe('role-not-allowed');
    const granted = await m
      .as('minister')
      .call(DecideExtension, { ...on(asked), body: { granted: true, dueOn: '2026-12-07' } });
    expect(granted).toMatchObject({
      state: 'in-progress',
      originalDueOn: '2026-12-01',
      deadline: { dueOn: '2026-12-07' },
      dueDates: [{ cause: 'directive' }, { cause: 'extension', by: { title: 'Bộ trưởng' } }],
    });
    expect((await documentOf(granted)).deadline?.dueOn).toBe('2026-12-07');
  });

  it('stay when it is refused, and nothing is asked for in vain', async () => {
    const task = await working();
    const asking = (body: { wantedOn: string; reason: string }) =>
      m.as('legalOfficer').call(AskExtension, { ...on(task), body });
    expect((await refused(asking({ wantedOn: '2026-12-01', reason: 'x' }))).code).toBe('date-not-possible');
    const asked = await asking({ wantedOn: '2026-12-10', reason: 'Chờ.' });
    const kept = await m.as('minister').call(DecideExtension, { ...on(asked), body: { granted: false, note: 'Gấp.' } });
    expect(kept).toMatchObject({
      deadline: { dueOn: '2026-12-01' },
      extensions: [{ decision: { granted: false, note: 'Gấp.' } }],
    });
  });

  it('stand still during a pause', async () => {
    const clock = app.clock.now().toISOString();
    try {
      const task = await working();
      const paused = await m.as('minister').call(PauseTask, { ...on(task), body: { reason: 'Chờ Chính phủ.' } });
      app.clock.set('2026-11-27T02:00:00.000Z');
      const resumed = await m.as('legalOfficer').call(ResumeTask, on(paused));
      // three working days stood still: 25, 26 and 27 November
      expect(resumed).toMatchObject({
        deadline: { dueOn: '2026-12-04' },
        pauses: [{ on: '2026-11-23', resumedOn: '2026-11-27' }],
      });
    } finally {
      app.clock.set(clock);
    }
  });
});

describe('the lists of tasks', () => {
  it('show each their own work with its count, and what is late to those who may know', async () => {
    const ministry = await app.ministry();
    const task = await working(ministry);
    const untouched = await (await registry(ministry).directed()).task('lead');
    const counts = async (person: Person) => {
      const { items } = await ministry.as(person).call(CountTasks);
      return Object.fromEntries(items.filter(({ count }) => count > 0).map(({ box, count }) => [box, count]));
    };
    expect(await counts('legalOfficer')).toEqual({ 'to-do': 1 });
    expect(await counts('legalHead')).toEqual({ 'to-accept': 1 });
    expect(await counts('financeHead')).toEqual({ 'to-accept': 2 });
    expect(await counts('financeOfficer')).toEqual({});
    const clock = app.clock.now().toISOString();
    try {
      app.clock.set('2026-12-03T02:00:00.000Z');
      expect(await counts('legalOfficer')).toEqual({ 'to-do': 1, overdue: 1 });
      expect(await counts('legalHead')).toEqual({ 'to-accept': 1, overdue: 2 });
      expect(await counts('financeOfficer')).toEqual({});
      const { items } = await ministry.as('minister').call(ListTasks, { query: { box: 'overdue' } });
      const dueDays = items.map(({ deadline }) => deadline.dueOn);
      expect(dueDays).toEqual([...dueDays].sort());
      expect(
        items
          .filter(({ duty }) => duty === 'lead')
          .map(({ id }) => id)
          .sort(),
      ).toEqual([task.id, untouched.id].sort());
      expect(items.find(({ id }) => id === task.id)).toMatchObject({
        report: { bucket: 'overdue', lateDays: 2 },
        deadline: { colour: 'red', remaining: -2 },
      });
      const paged = await ministry.as('minister').call(ListTasks, { query: { box: 'overdue', limit: 3 } });
      const rest = await ministry
        .as('minister')
        .call(ListTasks, { query: { box: 'overdue', limit: 3, cursor: paged.next } as never });
      expect([...paged.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    } finally {
      app.clock.set(clock);
    }
  });

  it('journal every "no", so that who tried what is known', async () => {
    const { directive, task } = await registry(m).directed();
    const lead = await task('lead');
    await refused(m.as('minister').call(StartTask, on(lead)));
    await m
      .as('legalHead')
      .call(AcknowledgeDirective, { params: { directiveId: directive.id }, seen: { version: directive.version } });
    const { items } = await m.as('legalHead').call(GetTaskHistory, { params: { taskId: lead.id } });
    expect(items.at(-1)).toMatchObject({
      by: { title: 'Bộ trưởng' },
      facts: [{ kind: 'refused', code: 'action-not-open' }],
    });
    const history = await m.as('clerk').call(GetIncomingHistory, { params: { incomingId: lead.matter.incomingId } });
    expect(history.items.flatMap(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      'incoming-received',
      'incoming-registered',
      'incoming-presented',
      'distribution-proposed',
      'incoming-directed',
    ]);
  });
});
