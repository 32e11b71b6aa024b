// Routes of chat: people, conversations, sent messages, units' channels, and whom nobody reaches.
import {
  BindUnitChannel,
  ChooseChatPosition,
  FindChatMessage,
  FindChatPerson,
  KeepConversation,
  ListUnreachable,
} from '../../contracts/chat.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { given } from '../../platform/http/given.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { Problem } from '../../platform/problem.ts';
import { allAgencies } from '../directory/index.ts';
import { bindChannel, type ChatStores } from './bind-channel.ts';
import { keepConversation, type Conversation } from './conversations.mongo.ts';
import { findCopy } from './copies.mongo.ts';
import { choose, findPerson } from './people.ts';
import { unitOfChannel } from './unit-channels.mongo.ts';
import { unreachablePeople, type CountWaiting } from './unreachable.ts';

export interface ChatDeps<S extends ChatStores> {
  readonly transact: Transact<S>;
  readonly now: () => Date;
  /** The bot may write there again: what waited for it is due. */
  readonly whenOpened: (opened: Pick<Conversation, 'scope' | 'tenant' | 'oid' | 'id'>) => Promise<void>;
  readonly countWaiting: CountWaiting;
}

const agencyIds = async (): Promise<readonly string[]> => (await allAgencies()).map(({ id }) => id);

export function chatRoutes<S extends ChatStores>(deps: ChatDeps<S>): readonly Route[] {
  const { transact, now, whenOpened, countWaiting } = deps;
  return [
    route(FindChatPerson, async ({ query: { tenant, oid } }) => ({
      items: [...(await findPerson(tenant, oid, civilDate(now())))],
    })),
    route(ChooseChatPosition, ({ body }) => choose(body, civilDate(now()), now())),
    route(KeepConversation, async ({ body: { conversationId, ...rest } }) => {
      const kept = given({ id: conversationId, ...rest });
      if (await keepConversation(kept, now())) await whenOpened(kept);
      const bound = await unitOfChannel(await agencyIds(), conversationId);
      return { conversationId, ...(bound === undefined ? {} : { unitId: bound.id }) };
    }),
    route(FindChatMessage, async ({ query: { conversationId, activityId } }) => {
      const copy = await findCopy(await agencyIds(), conversationId, activityId);
      if (!copy) throw new Problem('not-found');
      const { agencyId, recipient, about } = copy;
      return { agencyId, recipient, about: [...about] };
    }),
    route(BindUnitChannel, async ({ body, actor }) => {
      await bindChannel(transact, body, actor, now());
      return body;
    }),
    route(ListUnreachable, async ({ actor }) => ({
      items: await unreachablePeople(actor, civilDate(now()), countWaiting),
    })),
  ];
}
