// A task: everything its card shows stands in one view.
import type { ApiClient } from '../../api/client/client.ts';
import { GetTask } from '../../api/contracts/task.ts';
import { taskCard } from '../cards/task-card.ts';
import type { Context, Rendered } from '../context.ts';

export const renderTask = async (api: ApiClient, id: string, context: Context): Promise<Rendered> =>
  taskCard(await api.call(GetTask, { params: { taskId: id } }), context);
