// The door of chat.
export { chatRoutes } from './chat.routes.ts';
export {
  blockConversation,
  conversationsOf,
  identityKey,
  personalChats,
  type Conversation,
} from './conversations.mongo.ts';
export {
  addressKey,
  copiesAt,
  copiesOf,
  forgetCopies,
  keepCopies,
  olderCopies,
  shownAmong,
  type Copy,
} from './copies.mongo.ts';
export { channelsOf, unitChannelStore, unitOfChannel } from './unit-channels.mongo.ts';
