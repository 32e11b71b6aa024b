// Everything that waits for the reader, from all capabilities, the most pressing first.
import type { ApiClient } from '../../api/client/client.ts';
import { ListConsultations } from '../../api/contracts/consultation.ts';
import { CountIncoming, ListIncoming } from '../../api/contracts/incoming.ts';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import { CountTasks, ListTasks } from '../../api/contracts/task.ts';
import type { Matter } from '../context.ts';
import type { Words } from '../text/language.ts';
import { incomingBoxText, listWords, taskBoxText } from '../text/words-lists.ts';

export interface Item extends Matter {
  /** What the reader has to do with it. */
  readonly wants: Words;
  /** Missing for a consultation, whose document is read when it is shown. */
  readonly subject?: string;
  readonly documentId?: string;
  readonly from?: string;
  readonly priority: string;
  readonly dueOn?: string;
  readonly remaining?: number;
}

/** So many of each list are sorted; who has more works through the most pressing ones first. */
const most = 100;

const ranks = ['express', 'very-urgent', 'urgent', 'normal'];
const rank = ({ priority }: Item): number => ranks.indexOf(priority);

/** More urgent first, then earlier due; what has no due day comes last. */
export const pressing = (one: Item, other: Item): number =>
  rank(one) - rank(other) || (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');

interface Waiting {
  readonly items: readonly Item[];
  readonly total: number;
}

async function incoming(api: ApiClient): Promise<Waiting> {
  const counts = (await api.call(CountIncoming)).items.filter(({ box, count }) => box !== 'all' && count > 0);
  const lists = await Promise.all(
    counts.map(async ({ box }) => ({ box, ...(await api.call(ListIncoming, { query: { box, limit: most } })) })),
  );
  const items = lists.flatMap(({ box, items: rows }) =>
    rows.map((row): Item => ({
      kind: 'incoming',
      id: row.id,
      wants: incomingBoxText[box],
      subject: row.subject,
      from: `${row.issuer.name} ${row.code.text}`,
      priority: row.priority,
      ...(row.deadline === undefined ? {} : { dueOn: row.deadline.dueOn, remaining: row.deadline.remaining }),
    })),
  );
  return { items, total: counts.reduce((sum, { count }) => sum + count, 0) };
}

async function tasks(api: ApiClient): Promise<Waiting> {
  // what is late lies in a box of its own besides the one it waits in
  const counts = (await api.call(CountTasks)).items.filter(({ box, count }) => box !== 'overdue' && count > 0);
  const lists = await Promise.all(
    counts.map(async ({ box }) => ({ box, ...(await api.call(ListTasks, { query: { box, limit: most } })) })),
  );
  const items = lists.flatMap(({ box, items: rows }) =>
    rows.map((row): Item => ({
      kind: 'task',
      id: row.id,
      wants: taskBoxText[box],
      subject: row.matter.subject,
      from: `${row.matter.issuer} ${row.matter.code}`,
      priority: row.matter.priority,
      dueOn: row.deadline.dueOn,
      remaining: row.deadline.remaining,
    })),
  );
  return { items, total: counts.reduce((sum, { count }) => sum + count, 0) };
}

/** What the state of a document asks of the one it waits for. */
const wantedOf = (state: string): Words => {
  switch (state) {
    case 'approved':
      return listWords.sign;
    case 'signed':
      return listWords.issue;
    case 'issuing':
      return listWords.goOn;
    case 'sent-back':
      return listWords.redo;
    case 'drafting':
      return listWords.draft;
    default:
      return listWords.review;
  }
};

async function outgoing(api: ApiClient): Promise<Waiting> {
  const { items: rows } = await api.call(ListOutgoing, { query: { scope: 'waiting', limit: most } });
  const items = rows.map((row): Item => ({
    kind: 'outgoing',
    id: row.id,
    wants: wantedOf(row.state),
    subject: row.subject,
    from: row.code ?? row.typeName,
    priority: row.priority,
    ...(row.issueBy === undefined ? {} : { dueOn: row.issueBy }),
  }));
  return { items, total: items.length };
}

async function consultations(api: ApiClient, unitId: string): Promise<Waiting> {
  const { items: rows } = await api.call(ListConsultations, { query: { state: 'open', limit: most } });
  const items = rows
    .filter(({ actions, table }) => {
      const answered = table.find((one) => one.unitId === unitId)?.standing === 'answered';
      return !answered && (actions.includes('answer') || actions.includes('prepare'));
    })
    .map(({ id, outgoingId, dueOn }): Item => ({
      kind: 'consultation',
      id,
      documentId: outgoingId,
      wants: listWords.opinion,
      priority: 'normal',
      dueOn,
    }));
  return { items, total: items.length };
}

/** Reads all lists as the reader and puts what waits into one order. */
export async function waitingItems(api: ApiClient, unitId: string): Promise<Waiting> {
  const lists = await Promise.all([incoming(api), tasks(api), outgoing(api), consultations(api, unitId)]);
  return {
    items: lists.flatMap(({ items }) => items).sort(pressing),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  };
}
