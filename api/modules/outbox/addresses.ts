// As whom a delivery is rendered and where it goes: decided when it is leased, because people move and chats open and close.
import type { About } from '../../contracts/chat.ts';
import type { DeliveryAddress } from '../../contracts/delivery.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import {
  channelsOf,
  conversationsOf,
  copiesOf,
  identityKey,
  personalChats,
  type Conversation,
  type Copy,
} from '../chat/index.ts';
import { holdersOf, type Holder, type LoadWhoIsWho } from '../directory/index.ts';
import { unitOfRecipient, type Delivery } from './outbox.ts';

/** `parked`: the bot may not write there now; `dropped`: there is nobody to show it to, or nothing left to update. */
export type Addressed =
  | {
      readonly as: 'leased';
      readonly to: DeliveryAddress;
      readonly message?: Pick<Copy, 'activityId' | 'conversationId'>;
      /** What the message shows, which need not be what changed: an order's card tells of its task too. */
      readonly shows?: About;
    }
  | { readonly as: 'parked' }
  | { readonly as: 'dropped' };

const addressOf = (
  { agency, position, user }: Holder,
  scope: DeliveryAddress['scope'],
  conversation: Conversation | undefined,
): DeliveryAddress => {
  const { id: conversationId, serviceUrl, botId, channelUserId, teamId, channelId } = conversation ?? {};
  return {
    tenant: user.tenant,
    oid: user.oid,
    agencyId: agency.id,
    positionId: position.id,
    language: conversation?.locale ?? 'vi',
    scope,
    chatContent: agency.chatContent,
    ...(conversationId === undefined || serviceUrl === undefined || botId === undefined
      ? {}
      : {
          conversation: {
            conversationId,
            serviceUrl,
            botId,
            ...(channelUserId === undefined ? {} : { channelUserId }),
            ...(teamId === undefined ? {} : { teamId }),
            ...(channelId === undefined ? {} : { channelId }),
          },
        }),
  };
};

interface AddressDeps {
  readonly whoIsWho: LoadWhoIsWho;
  readonly on: CivilDate;
}

/** The position that a delivery is rendered for: its recipient, or the first who leads the unit of the channel. */
async function readersOf(deliveries: readonly Delivery[], { whoIsWho, on }: AddressDeps) {
  const readers = new Map<string, string>();
  for (const { id, agencyId, recipient } of deliveries) {
    const unitId = unitOfRecipient(recipient);
    const reader = unitId === undefined ? recipient : (await whoIsWho(agencyId, on)).leadsOf(unitId)[0];
    if (reader !== undefined) readers.set(id, reader);
  }
  return readers;
}

/** The address of every delivery, by its id. */
export async function addressAll(
  deliveries: readonly Delivery[],
  deps: AddressDeps,
): Promise<ReadonlyMap<string, Addressed>> {
  if (deliveries.length === 0) return new Map();
  const agencyIds = [...new Set(deliveries.map(({ agencyId }) => agencyId))];
  const readers = await readersOf(deliveries, deps);
  const holders = new Map(
    (await holdersOf(agencyIds, [...new Set(readers.values())], deps.on)).map((holder) => [holder.position.id, holder]),
  );
  const unitIds = deliveries.flatMap(({ recipient }) => unitOfRecipient(recipient) ?? []);
  const channels = await channelsOf(agencyIds, unitIds);
  const copies = await copiesOf(
    agencyIds,
    deliveries.flatMap(({ copyId }) => copyId ?? []),
  );
  const chats = await personalChats([...holders.values()].map(({ user }) => user));
  const conversations = await conversationsOf([
    ...[...channels.values()].map(({ conversationId }) => conversationId),
    ...[...copies.values()].map(({ keptIn }) => keptIn),
  ]);

  const refresh = (holder: Holder, copy: Copy | undefined, scope: DeliveryAddress['scope']): Addressed => {
    // somebody else sits there now: what the one before was shown is not theirs to be updated
    const isReaders = scope === 'channel' || (copy?.oid === holder.user.oid && copy.tenant === holder.user.tenant);
    if (!copy || !isReaders) return { as: 'dropped' };
    const conversation = conversations.get(copy.keptIn);
    if (conversation?.state !== 'open') return { as: 'parked' };
    const { activityId, conversationId, about } = copy;
    const message = { activityId, conversationId };
    const [shows] = about;
    return { as: 'leased', to: addressOf(holder, scope, conversation), message, ...(shows && { shows }) };
  };

  const notify = (holder: Holder, unitId: string | undefined): Addressed => {
    if (unitId !== undefined) {
      const channel = channels.get(unitId);
      if (!channel) return { as: 'dropped' };
      const conversation = conversations.get(channel.conversationId);
      if (conversation?.state !== 'open') return { as: 'parked' };
      return { as: 'leased', to: addressOf(holder, 'channel', conversation) };
    }
    const chat = chats.get(identityKey(holder.user));
    if (chat?.state === 'blocked') return { as: 'parked' };
    // without a chat the bot may still find a way to open one
    return { as: 'leased', to: addressOf(holder, 'personal', chat?.state === 'open' ? chat : undefined) };
  };

  return new Map(
    deliveries.map((delivery): [string, Addressed] => {
      const holder = holders.get(readers.get(delivery.id) ?? '');
      if (!holder) return [delivery.id, { as: 'dropped' }];
      const unitId = unitOfRecipient(delivery.recipient);
      const { copyId } = delivery;
      if (copyId === undefined) return [delivery.id, notify(holder, unitId)];
      return [delivery.id, refresh(holder, copies.get(copyId), unitId === undefined ? 'personal' : 'channel')];
    }),
  );
}
