// An outgoing document and its folder, as far as the reader may see them.
import type { ApiClient } from '../../api/client/client.ts';
import { GetOutgoing } from '../../api/contracts/outgoing.ts';
import { GetSubmission } from '../../api/contracts/submission.ts';
import { outgoingCard } from '../cards/outgoing-card.ts';
import type { Context, Rendered } from '../context.ts';
import { ifFound } from './if-found.ts';

export async function renderOutgoing(api: ApiClient, id: string, context: Context): Promise<Rendered> {
  const document = await api.call(GetOutgoing, { params: { documentId: id } });
  const folder =
    document.round === 0 ? undefined : await ifFound(api.call(GetSubmission, { params: { documentId: id } }));
  return outgoingCard({ document, ...(folder ? { folder } : {}) }, context);
}
