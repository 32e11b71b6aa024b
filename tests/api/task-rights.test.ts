// Every request × every kind of person × every state of a task, and of the directive behind it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AcknowledgeDirective, GetDirective } from '../../api/contracts/directive.ts';
import {
  AcceptTask,
  ApproveTask,
  AskExtension,
  AssignTask,
  CompleteTask,
  DecideExtension,
  GetTask,
  HandBackTask,
  PauseTask,
  ResumeTask,
  ReworkTask,
  StartTask,
  SubmitTaskResult,
} from '../../api/contracts/task.ts';
import { directiveStates, type Directive } from '../../api/domain/directive/directive.ts';
import { readersOfDirective } from '../../api/domain/directive/standing.ts';
import type { IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { readersOfTask } from '../../api/domain/task/standing.ts';
import { taskStates, type Task, type TaskState } from '../../api/domain/task/task.ts';
import { directiveStore } from '../../api/modules/directive/index.ts';
import { incomingStore } from '../../api/modules/incoming/index.ts';
import { taskStore } from '../../api/modules/task/index.ts';
import { people, startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { aDirected, aDirective, aTask } from '../support/incoming.ts';
import { moved } from '../support/moved.ts';
import { brokenPromises, type Request, type RightsOf } from '../support/rights.ts';

const title = 'V/v một việc không phải ai cũng được biết';
const because = { reason: 'Có lý do' };

let app: TestApp;
let m: Ministry;
let names: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
  names = new Map([
    ['agency-1', m.agencyId],
    ['legal', m.unitId('legal')],
    ['finance', m.unitId('finance')],
    ['user-minister', `user-${m.positionId('minister')}`],
    ['pos-minister', m.positionId('minister')],
  ]);
});
afterAll(() => app.stop());

interface Lying {
  readonly document: IncomingDocument;
  readonly directive: Directive;
  readonly task: Task;
}

/** A task under its order and its letter: the minister told the legal department, finance supports. */
function lying(over: { task?: Partial<Task>; directive?: Partial<Directive> } = {}): Lying {
  const [documentId, directiveId, taskId] = [uuid(), uuid(), uuid()];
  const here = new Map([...names, ['in-1', documentId], ['d-1', directiveId], ['t-1', taskId]]);
  const directive = moved(aDirective({ text: title, ...over.directive }), here);
  const task = moved(aTask({ ...over.task }), here);
  const day = { ...task.dueDates[0], dueOn: '2026-12-04' };
  const document = moved(aDirected({ id: 'in-1', subject: title }), here);
  const lead = directive.lead?.recipient;
  return {
    document: lead && document.directive ? { ...document, directive: { ...document.directive, lead } } : document,
    directive: { ...directive, readers: readersOfDirective(directive) },
    task: { ...task, dueDates: [day], readers: readersOfTask(task) },
  };
}

const store = (over: () => Parameters<typeof lying>[0]) => async (count: number) => {
  const made: [Lying, ...Lying[]] = [lying(over()), ...Array.from({ length: count - 1 }, () => lying(over()))];
  await incomingStore(m.agencyId).addMany(made.map(({ document }) => document));
  await directiveStore(m.agencyId).addMany(made.map(({ directive }) => directive));
  await taskStore(m.agencyId).addMany(made.map(({ task }) => task));
  return made;
};

const deed = (person: Person) => ({
  userId: `user-${m.positionId(person)}`,
  positionId: m.positionId(person),
  at: app.clock.now(),
});
const assignedTo = (person: Person) => [{ ...deed('legalHead'), assigneePositionId: m.positionId(person) }];
const extension = () => [{ ...deed('legalOfficer'), wantedOn: '2026-12-11', reason: 'Chờ ý kiến' }];
const pause = () => [{ ...deed('minister'), reason: 'Chờ văn bản', on: '2026-11-20' }];

/** What lies on a task beside its state. */
const historyOf = (state: TaskState): Partial<Task> => ({
  state,
  ...(state === 'new' ? {} : { assignments: assignedTo('legalOfficer') }),
  ...(state === 'extension-asked' ? { extensions: extension() } : {}),
  ...(state === 'paused' ? { pauses: pause() } : {}),
});

const at = ({ task: { id, version } }: Lying) => ({ params: { taskId: id }, seen: { version } });

const requests = (): Record<string, Request<Lying>> => ({
  accept: { action: 'accept', send: (client, thing) => client.call(AcceptTask, at(thing)) },
  assign: {
    action: 'assign',
    send: (client, thing) =>
      client.call(AssignTask, { ...at(thing), body: { assigneePositionId: m.positionId('legalOfficer') } }),
  },
  start: { action: 'start', send: (client, thing) => client.call(StartTask, at(thing)) },
  'hand back': {
    action: 'hand-back',
    send: (client, thing) => client.call(HandBackTask, { ...at(thing), body: because }),
  },
  'ask for more time': {
    action: 'ask-extension',
    send: (client, thing) => client.call(AskExtension, { ...at(thing), body: { wantedOn: '2026-12-11', ...because } }),
  },
  'grant more time': {
    action: 'grant-extension',
    send: (client, thing) => client.call(DecideExtension, { ...at(thing), body: { granted: true } }),
  },
  'refuse more time': {
    action: 'refuse-extension',
    send: (client, thing) => client.call(DecideExtension, { ...at(thing), body: { granted: false } }),
  },
  submit: {
    action: 'submit',
    send: (client, thing) => client.call(SubmitTaskResult, { ...at(thing), body: { report: 'Đã làm' } }),
  },
  complete: {
    action: 'complete',
    send: (client, thing) => client.call(CompleteTask, { ...at(thing), body: { report: 'Đã làm' } }),
  },
  approve: { action: 'approve', send: (client, thing) => client.call(ApproveTask, at(thing)) },
  rework: { action: 'rework', send: (client, thing) => client.call(ReworkTask, { ...at(thing), body: because }) },
  pause: { action: 'pause', send: (client, thing) => client.call(PauseTask, { ...at(thing), body: because }) },
  resume: { action: 'resume', send: (client, thing) => client.call(ResumeTask, at(thing)) },
});

const rights = (): RightsOf<Lying> => ({
  ministry: m,
  persons: people,
  title,
  requests: requests(),
  look: (client, { task }) => client.call(GetTask, { params: { taskId: task.id } }),
  mayRead: ({ task }, actor) => mayRead(task.readers, actor),
  subjectOf: ({ task }) => task.id,
});

describe.each(taskStates)('a task that is %s', (state) => {
  it('does for everybody exactly what it offers them, and says no to all else without telling what it is', async () => {
    expect(
      await brokenPromises(
        rights(),
        store(() => ({ task: historyOf(state) })),
      ),
    ).toEqual([]);
  }, 120_000);
});

describe('a task that the head does personally', () => {
  it('does for everybody exactly what it offers them, and says no to all else without telling what it is', async () => {
    const own = () => ({ task: { state: 'in-progress' as const, assignments: assignedTo('legalHead') } });
    expect(await brokenPromises(rights(), store(own))).toEqual([]);
  }, 120_000);
});

describe('a task that the order gives to an officer by name', () => {
  it('does for everybody exactly what it offers them, and says no to all else without telling what it is', async () => {
    const officer = { kind: 'position' as const, positionId: m.positionId('legalOfficer') };
    const personal = () => ({
      task: { state: 'new' as const, personal: true, assignments: assignedTo('legalOfficer') },
      directive: { lead: { recipient: officer, dueOn: '2026-12-04' } },
    });
    expect(await brokenPromises(rights(), store(personal))).toEqual([]);
  }, 120_000);
});

describe.each(directiveStates)('a directive that is %s', (state) => {
  it('is acknowledged by exactly those to whom it offers that, and does not exist for others', async () => {
    const ofDirective: RightsOf<Lying> = {
      ...rights(),
      requests: {
        acknowledge: {
          action: 'acknowledge',
          send: (client, { directive: { id, version } }) =>
            client.call(AcknowledgeDirective, { params: { directiveId: id }, seen: { version } }),
        },
      },
      look: (client, { directive }) => client.call(GetDirective, { params: { directiveId: directive.id } }),
      mayRead: ({ directive }, actor) => mayRead(directive.readers, actor),
      subjectOf: ({ directive }) => directive.id,
    };
    expect(
      await brokenPromises(
        ofDirective,
        store(() => ({ directive: { state } })),
      ),
    ).toEqual([]);
  }, 60_000);
});
