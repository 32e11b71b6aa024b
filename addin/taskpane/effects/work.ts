// My work: what is assigned to me, what I draft, what came back, what waits for my decision.
import { GetOutgoing, ListOutgoing } from '../../../api/contracts/outgoing.ts';
import { AcceptTask, ListTasks, StartTask } from '../../../api/contracts/task.ts';
import type { Pane } from '../pane.ts';
import { decidable } from '../standing.ts';
import type { Beginning, Task, WorkLists } from '../state.ts';
import type { Words } from '../words/language.ts';

// prettier-ignore
const doing = {
  reading:   { vi: 'Đang tải việc của bạn…', en: 'Loading your work…' },
  accepting: { vi: 'Đang nhận việc…', en: 'Accepting…' },
} as const satisfies Record<string, Words>;

const most = 100;
const mostReturned = 10;
const over = ['issued', 'corrected', 'replaced', 'recalled', 'void', 'cancelled'];

async function lists({ client }: Pane): Promise<WorkLists> {
  const [toDo, toAccept, mine, forMe] = await Promise.all([
    client.call(ListTasks, { query: { box: 'to-do', limit: most } }),
    client.call(ListTasks, { query: { box: 'to-accept', limit: most } }),
    client.call(ListOutgoing, { query: { scope: 'mine', limit: most } }),
    client.call(ListOutgoing, { query: { scope: 'waiting', limit: most } }),
  ]);
  const open = mine.items.filter(({ state }) => !over.includes(state));
  const back = open.filter(({ state }) => state === 'sent-back').slice(0, mostReturned);
  const returned = await Promise.all(back.map(({ id }) => client.call(GetOutgoing, { params: { documentId: id } })));
  const tasks = new Map([...toAccept.items, ...toDo.items].map((task) => [task.id, task]));
  return {
    tasks: [...tasks.values()].toSorted((a, b) => a.deadline.dueOn.localeCompare(b.deadline.dueOn)),
    mine: open,
    returned,
    // one's own drafts wait for oneself too, and are listed as drafts
    forMe: forMe.items.filter(decidable),
  };
}

/** Reads the lists again. */
export async function readWork(pane: Pane): Promise<void> {
  const work = await pane.read(doing.reading, () => lists(pane));
  if (work) pane.tell({ is: 'work', work });
}

/** Accepts the task and starts it, as far as it still needs that. */
export async function takeUp(pane: Pane, task: Task): Promise<void> {
  await pane.run(doing.accepting, async () => {
    const params = { taskId: task.id };
    let { actions, version } = task;
    if (actions.includes('accept'))
      ({ actions, version } = await pane.client.call(AcceptTask, { params, seen: { version } }));
    if (actions.includes('start')) await pane.client.call(StartTask, { params, seen: { version } });
    pane.tell({ is: 'work', work: await lists(pane) });
  });
}

/** Goes on to the details of a new document that answers what the task is about. */
export function begin({ tell }: Pane, beginning: Beginning): void {
  tell({ is: 'beginning', beginning });
  tell({ is: 'tab', tab: 'matter' });
}
