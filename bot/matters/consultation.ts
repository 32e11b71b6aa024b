// A consultation, and the document whose draft it asks about.
import type { ApiClient } from '../../api/client/client.ts';
import { GetConsultation } from '../../api/contracts/consultation.ts';
import { GetOutgoing } from '../../api/contracts/outgoing.ts';
import { consultationCard } from '../cards/consultation-card.ts';
import type { Context, Rendered } from '../context.ts';
import { ifFound } from './if-found.ts';

export async function renderConsultation(api: ApiClient, id: string, context: Context): Promise<Rendered> {
  const consultation = await api.call(GetConsultation, { params: { consultationId: id } });
  const document = await ifFound(api.call(GetOutgoing, { params: { documentId: consultation.outgoingId } }));
  return consultationCard({ consultation, ...(document ? { document } : {}) }, context);
}
