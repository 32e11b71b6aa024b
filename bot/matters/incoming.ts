// An incoming document, the order in force and the work under it, as far as the reader may see them.
import type { ApiClient } from '../../api/client/client.ts';
import { GetDirective } from '../../api/contracts/directive.ts';
import { GetIncoming } from '../../api/contracts/incoming.ts';
import { ListTasks } from '../../api/contracts/task.ts';
import { incomingCard } from '../cards/incoming-card.ts';
import type { Context, Rendered } from '../context.ts';
import { ifFound } from './if-found.ts';

export async function renderIncoming(api: ApiClient, id: string, context: Context): Promise<Rendered> {
  const incoming = await api.call(GetIncoming, { params: { incomingId: id } });
  const { directiveId } = incoming;
  if (directiveId === undefined) return incomingCard({ incoming, tasks: [] }, context);
  const [directive, tasks] = await Promise.all([
    ifFound(api.call(GetDirective, { params: { directiveId } })),
    api.call(ListTasks, { query: { incomingId: id, limit: 20 } }),
  ]);
  // tasks of an order that was replaced are history
  const current = tasks.items.filter(({ matter }) => matter.directiveId === directiveId);
  return incomingCard({ incoming, ...(directive ? { directive } : {}), tasks: current }, context);
}
