// A directive, its document, and the task that the reader has under it.
import type { ApiClient } from '../../api/client/client.ts';
import { GetDirective } from '../../api/contracts/directive.ts';
import { GetIncoming } from '../../api/contracts/incoming.ts';
import { GetTask, ListTasks } from '../../api/contracts/task.ts';
import { directiveCard } from '../cards/directive-card.ts';
import type { Context, Rendered } from '../context.ts';

export async function renderDirective(api: ApiClient, id: string, context: Context): Promise<Rendered> {
  const directive = await api.call(GetDirective, { params: { directiveId: id } });
  const { incomingId } = directive;
  const [incoming, tasks] = await Promise.all([
    api.call(GetIncoming, { params: { incomingId } }),
    api.call(ListTasks, { query: { incomingId, limit: 50 } }),
  ]);
  const under = tasks.items.filter(({ matter }) => matter.directiveId === id);
  const { unitId, positionId } = context.me;
  const mine =
    under.find(({ assignee }) => assignee?.positionId === positionId) ??
    under.find(({ unit }) => unit.id === unitId || unit.id === positionId);
  if (mine === undefined) return directiveCard({ directive, incoming }, context);
  const task = await api.call(GetTask, { params: { taskId: mine.id } });
  return directiveCard({ directive, incoming, task }, context);
}
