// The state of the simulated Teams: people, chats, teams with channels, messages, and who sees what.
import { messageIds, splitThread, threadIdOf } from './ids.ts';
import type { Clock } from './clock.ts';
import type { Card, OutgoingActivity } from './wire.ts';

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly tenant: string;
  readonly oid: string;
  readonly upn: string;
  readonly userId: string;
  readonly personalId: string;
  locale: string;
  platform: string;
  readonly title: string;
  blocked: boolean;
  /** How many clients of this person are open: those refresh cards by themselves. */
  clients: number;
}

export interface Team {
  readonly name: string;
  readonly threadId: string;
  readonly groupId: string;
  readonly channels: readonly Conversation[];
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly name: string;
  readonly tenant: string;
  /** Keys of the people in it; the channels of a team share one set. */
  readonly members: Set<string>;
  readonly team?: Team;
  botInside: boolean;
}

/** What one person sees instead of the message's own card, until the message is edited. */
export interface View {
  readonly card: Card;
  readonly at: number;
}

export interface Message {
  readonly id: string;
  readonly conversation: Conversation;
  /** In channels: the id of the post whose thread it is in (its own for a post). */
  readonly root?: string;
  /** Key of the person, nothing when the bot wrote it. */
  readonly from?: string;
  /** A targeted message: the only person who sees it. */
  readonly onlyFor?: string;
  readonly at: number;
  /** Its place among all messages: several may come in one millisecond. */
  readonly order: number;
  activity: OutgoingActivity;
  edited: boolean;
  deleted: boolean;
  readonly views: Map<string, View>;
  /** When each person's client last asked for its own view. */
  readonly askedAt: Map<string, number>;
  /** What Teams would not show of it. */
  complaints: readonly string[];
}

export interface WorldEvent {
  readonly kind: 'message' | 'update' | 'delete' | 'typing' | 'view' | 'chat';
  readonly conversation: Conversation;
  readonly message?: Message;
  /** Only this person notices it; otherwise everybody who sees the conversation. */
  readonly onlyFor?: string;
}

type Fresh = Pick<Message, 'conversation' | 'activity'> &
  Partial<Pick<Message, 'root' | 'from' | 'onlyFor' | 'complaints'>>;

/** An empty world: people, conversations and messages are added to it. */
export function makeWorld(clock: Clock) {
  const nextId = messageIds(() => clock.now());
  let posted = 0;
  const people = new Map<string, Person>();
  const accounts = new Map<string, Person>();
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, Map<string, Message>>();
  const listeners = new Set<(event: WorldEvent) => void>();

  const tell = (event: WorldEvent): void => {
    for (const listen of listeners) listen(event);
  };
  const here = (conversation: Conversation) => {
    const known = messages.get(conversation.id) ?? new Map<string, Message>();
    messages.set(conversation.id, known);
    return known;
  };
  return {
    people,
    /** People by the ids that a bot may name them with. */
    accounts,
    conversations,
    tell,
    listen(hear: (event: WorldEvent) => void): () => void {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    messagesOf: (conversation: Conversation): readonly Message[] =>
      [...here(conversation).values()].filter(({ deleted }) => !deleted),
    message: (conversation: Conversation, id: string): Message | undefined => {
      const found = here(conversation).get(id);
      return found?.deleted === true ? undefined : found;
    },
    /** Puts a message into a conversation; without a root a message in a channel is a post of its own. */
    post(fresh: Fresh): Message {
      const id = nextId(fresh.conversation.kind === 'personal' && fresh.from === undefined);
      const message: Message = {
        complaints: [],
        ...fresh,
        ...(fresh.conversation.kind === 'channel' ? { root: fresh.root ?? id } : {}),
        id,
        at: clock.now(),
        order: (posted += 1),
        edited: false,
        deleted: false,
        views: new Map(),
        askedAt: new Map(),
      };
      here(fresh.conversation).set(id, message);
      tell({ kind: 'message', conversation: fresh.conversation, message });
      return message;
    },
    /** Everybody sees the edited message again: their own views of it are over. */
    edit(message: Message, activity: OutgoingActivity, complaints: readonly string[]): void {
      Object.assign(message, { activity, complaints, edited: true });
      message.views.clear();
      message.askedAt.clear();
      tell({ kind: 'update', conversation: message.conversation, message });
    },
    remove(message: Message): void {
      message.deleted = true;
      tell({ kind: 'delete', conversation: message.conversation, message });
    },
    show(message: Message, person: Person, card: Card): void {
      message.views.set(person.key, { card, at: clock.now() });
      tell({ kind: 'view', conversation: message.conversation, message, onlyFor: person.key });
    },
  };
}

export type World = ReturnType<typeof makeWorld>;

/** Whether this person sees this message. */
export const sees = (
  person: Pick<Person, 'key'>,
  { conversation, onlyFor }: Pick<Message, 'conversation' | 'onlyFor'>,
): boolean => conversation.members.has(person.key) && (onlyFor === undefined || onlyFor === person.key);

/** The conversation id that a bot knows a message by: in channels the thread's. */
export const conversationIdOf = ({ conversation, root }: Message): string =>
  root === undefined ? conversation.id : threadIdOf(conversation.id, root);

/** The conversation that an id names, with or without its thread. */
export function findConversation(world: World, id: string): { conversation?: Conversation; root?: string } {
  const { base, root } = splitThread(id);
  const conversation = world.conversations.get(base);
  return { ...(conversation && { conversation }), ...(root !== undefined && { root }) };
}
