// Chat on the wire: who a chat person is, the conversations the bot may write into, whose channel is a unit's, and who
// cannot be reached. The bot keeps none of it.
import { z } from 'zod';
import { agencyRoles } from '../domain/kernel/actor.ts';
import { endpoint, id, moment } from './endpoint.ts';

/** An id that the chat service gave: a conversation's, an activity's, a person's. */
export const chatId = z.string().min(1).max(500);

export const chatLanguages = ['vi', 'en'] as const;
export type ChatLanguage = (typeof chatLanguages)[number];

export const conversationScopes = ['personal', 'group', 'channel'] as const;
export type ConversationScope = (typeof conversationScopes)[number];

export const aboutKinds = ['incoming', 'directive', 'task', 'outgoing', 'submission', 'consultation'] as const;

/** What a card shows, and the version of it that was read to render the card. */
export const About = z.object({ kind: z.enum(aboutKinds), id, version: z.int() });
export type About = z.infer<typeof About>;

/** A position that somebody in chat holds today, with what a card needs to know of them. */
export const ChatPersonView = z.object({
  tenant: z.string(),
  oid: z.string(),
  agencyId: id,
  agencyName: z.string(),
  chatContent: z.enum(['minimal', 'full']),
  positionId: id,
  fullName: z.string(),
  title: z.string(),
  unitId: id,
  unitName: z.string(),
  roles: z.array(z.enum(agencyRoles)),
  chosen: z.boolean().meta({ description: 'Vị trí đang dùng trong chat' }),
});
export type ChatPersonView = z.infer<typeof ChatPersonView>;

const identity = { tenant: z.string().min(1).max(100), oid: z.string().min(1).max(100) };

export const FindChatPerson = endpoint({
  id: 'chat.find-person',
  method: 'GET',
  path: '/chat-people',
  summary: 'Các vị trí công tác một người trong chat đang giữ',
  query: z.object(identity),
  reply: z.object({ items: z.array(ChatPersonView) }),
  problems: [],
  access: 'bot',
});

export const ChooseChatPosition = endpoint({
  id: 'chat.choose-position',
  method: 'PUT',
  path: '/chat-people/choice',
  summary: 'Chọn vị trí công tác dùng trong chat',
  body: z.object({ ...identity, positionId: id }),
  reply: ChatPersonView,
  problems: ['position-not-held'],
  access: 'bot',
});

export const KeepConversation = endpoint({
  id: 'chat.keep-conversation',
  method: 'PUT',
  path: '/chat-conversations',
  summary: 'Ghi nhớ một cuộc trò chuyện mà bot được viết vào, hoặc đã bị gỡ khỏi',
  body: z.object({
    conversationId: chatId,
    scope: z.enum(conversationScopes),
    tenant: identity.tenant,
    oid: identity.oid.optional().meta({ description: 'Người trong cuộc trò chuyện riêng' }),
    channelUserId: chatId.optional(),
    serviceUrl: z.url().max(500),
    botId: chatId,
    teamId: chatId.optional(),
    channelId: chatId.optional(),
    locale: z.enum(chatLanguages).optional().meta({ description: 'Thiếu thì giữ ngôn ngữ đã biết' }),
    state: z.enum(['open', 'closed']),
  }),
  reply: z.object({
    conversationId: chatId,
    unitId: id.optional().meta({ description: 'Đơn vị dùng kênh này' }),
  }),
  problems: [],
  access: 'bot',
});

export const FindChatMessage = endpoint({
  id: 'chat.find-message',
  method: 'GET',
  path: '/chat-messages',
  summary: 'Việc mà một tin nhắn đã gửi nói tới',
  query: z.object({
    conversationId: chatId,
    activityId: chatId.optional().meta({ description: 'Thiếu thì lấy tin mới nhất của cuộc trò chuyện' }),
  }),
  reply: z.object({ agencyId: id, recipient: id, about: z.array(About) }),
  problems: ['not-found'],
  access: 'bot',
});

/** The most messages that are kept with one call. */
export const mostKept = 100;

const KeptMessage = z.object({
  agencyId: id,
  positionId: id,
  tenant: identity.tenant,
  oid: identity.oid,
  conversationId: chatId,
  activityId: chatId,
  about: z
    .array(About)
    .max(100)
    .meta({ description: 'Việc được cho xem đứng đầu; rỗng khi tin không còn nói về việc nào' }),
});
export type KeptMessage = z.output<typeof KeptMessage>;

export const KeepChatMessages = endpoint({
  id: 'chat.keep-messages',
  method: 'PUT',
  path: '/chat-messages',
  summary: 'Ghi nhớ việc mà những tin nhắn riêng đang cho xem, để thẻ được cập nhật khi việc thay đổi',
  body: z.object({ messages: z.array(KeptMessage).min(1).max(mostKept) }),
  reply: z.object({
    refused: z.int().meta({
      description: 'Số tin không được ghi nhớ vì người đọc không giữ vị trí đã nêu, hoặc tin là của người khác',
    }),
  }),
  problems: ['role-not-allowed'],
  access: 'bot',
});

export const BindUnitChannel = endpoint({
  id: 'chat.bind-channel',
  method: 'PUT',
  path: '/unit-channels',
  summary: 'Chọn một kênh làm kênh của đơn vị, nơi đơn vị được lấy ý kiến',
  body: z.object({ unitId: id, conversationId: chatId }),
  reply: z.object({ unitId: id, conversationId: chatId }),
  problems: ['not-found', 'role-not-allowed', 'channel-taken'],
  bot: 'act',
});

export const ListUnreachable = endpoint({
  id: 'chat.unreachable',
  method: 'GET',
  path: '/unreachable-people',
  summary: 'Những người chưa cài bot hoặc đã chặn, và số thông báo đang chờ họ',
  reply: z.object({
    items: z.array(
      z.object({
        positionId: id,
        fullName: z.string(),
        title: z.string(),
        reason: z.enum(['not-installed', 'blocked']),
        since: moment.optional(),
        waiting: z.int(),
      }),
    ),
  }),
  problems: ['role-not-allowed'],
  bot: 'render',
});
