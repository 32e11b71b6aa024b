// Which views the card of a matter needs: read as the person who will see it, so that rights and buttons are theirs.
import type { ApiClient } from '../../api/client/client.ts';
import type { Context, Matter, Rendered } from '../context.ts';
import { renderConsultation } from './consultation.ts';
import { renderDirective } from './directive.ts';
import { renderIncoming } from './incoming.ts';
import { renderOutgoing } from './outgoing.ts';
import { renderTask } from './task.ts';

type Render = (api: ApiClient, id: string, context: Context) => Promise<Rendered>;

const renders: Readonly<Record<Matter['kind'], Render>> = {
  incoming: renderIncoming,
  directive: renderDirective,
  task: renderTask,
  outgoing: renderOutgoing,
  consultation: renderConsultation,
};

export const matterKinds = Object.keys(renders) as readonly Matter['kind'][];

/**
 * The current card of a matter for this reader, and what it speaks of. What the reader may not see is not found: the API's own
 * `ApiProblem` passes through.
 */
export const renderMatter = (api: ApiClient, matter: Matter, context: Context): Promise<Rendered> =>
  renders[matter.kind](api, matter.id, context);
