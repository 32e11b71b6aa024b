// "Chờ xử lý": everything that waits for the reader, the most pressing first.
import type { ApiClient } from '../../api/client/client.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';

export const waitingList = async (_api: ApiClient, context: Context, _page = 0): Promise<Rendered> =>
  noteCard(context, 'accent', 'Chờ xử lý');
