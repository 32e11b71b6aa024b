// The chat service in our own words: what arrives from it and what may be sent. Nothing here knows an SDK.

/** Somebody in chat, as a verified activity names them. */
export interface Sender {
  readonly tenant: string;
  readonly oid: string;
  /** The id that the service gave the person for this bot, `29:…`. */
  readonly channelUserId: string;
}

export type Scope = 'personal' | 'group' | 'channel';

/** Where something was said, and how to write there again. */
export interface Place {
  /** Without the suffix that names a thread. */
  readonly conversationId: string;
  readonly scope: Scope;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly teamId?: string;
  readonly channelId?: string;
  /** The first message of the thread in a channel. */
  readonly threadId?: string;
}

interface Arrived {
  readonly activityId: string;
  readonly place: Place;
  readonly language: 'vi' | 'en';
  /** Not every activity tells a language; Vietnamese is spoken then. */
  readonly saysLanguage: boolean;
}

interface ArrivedFrom extends Arrived {
  readonly from: Sender;
}

export interface Message extends ArrivedFrom {
  readonly kind: 'message';
  /** Without the mention of the bot. */
  readonly text: string;
  readonly mentionsBot: boolean;
}

/** A button of a card, or the service asking for the current card by itself. */
export interface CardAction extends ArrivedFrom {
  readonly kind: 'card-action';
  /** The message that the card stands in. */
  readonly messageId?: string;
  readonly verb: string;
  readonly data: unknown;
}

/** Somebody opens a dialog from a card, or hands one in. */
export interface Dialog extends ArrivedFrom {
  readonly kind: 'dialog-opened' | 'dialog-submitted';
  readonly data: unknown;
}

/** The bot was put into a conversation, or taken out of it. */
export interface Membership extends Arrived {
  readonly kind: 'joined' | 'left';
  readonly from?: Sender;
  /** An installation, which is greeted; not one of the other signs of it. */
  readonly installed: boolean;
}

/** A request in a form that this bot does not use; it wants an answer in its own type. */
export interface OtherRequest extends Arrived {
  readonly kind: 'other-request';
  readonly name: string;
}

/** Typing, reactions, renamed channels: nothing to do but to know that the conversation lives. */
export interface OtherEvent extends Arrived {
  readonly kind: 'other-event';
  readonly from?: Sender;
}

export type Inbound = Message | CardAction | Dialog | Membership | OtherRequest | OtherEvent;

export interface DialogAddress {
  readonly title: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** What the one who asked gets back at once; messages and events get nothing. */
export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'card'; readonly card: object }
  /** A sentence that leaves the card as it is. */
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'dialog'; readonly dialog: DialogAddress }
  | { readonly kind: 'dialog-done' };

export type Handle = (inbound: Inbound) => Promise<Reply>;

/** A conversation that can be written into. */
export interface Address {
  readonly conversationId: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly botId: string;
}

/** A card or plain text; `summary` is what a notification shows of a card. */
export type Outgoing = { readonly card: object; readonly summary: string } | { readonly text: string };

/** Where a message ended up: of a new thread, `conversationId` names the thread. */
export interface Sent {
  readonly activityId: string;
  readonly conversationId: string;
}

export interface TeamsPort {
  send(to: Address, message: Outgoing): Promise<Sent>;
  /** A new post in a channel. */
  startThread(to: Address & { readonly channelId: string }, message: Outgoing): Promise<Sent>;
  update(to: Address, activityId: string, message: Outgoing): Promise<void>;
}

/**
 * Why the service did not take a message: `throttled` (later, it costs nothing), `unavailable` (it was not reached),
 * `ambiguous` (it may have been taken), `unreachable` (blocked, or the bot was taken out), `gone` (the message that was to
 * be updated), `rejected` (it will never be taken).
 */
export type Refusal = 'throttled' | 'unavailable' | 'ambiguous' | 'unreachable' | 'gone' | 'rejected';

export class NotDelivered extends Error {
  readonly reason: Refusal;
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: Refusal, detail: string, retryAfterSeconds?: number) {
    super(detail);
    this.name = 'NotDelivered';
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The id of a channel's conversation, with the thread it is about. */
export const threadAddress = (conversationId: string, threadId: string | undefined): string =>
  threadId === undefined ? conversationId : `${conversationId};messageid=${threadId}`;

/** What stands before the suffix of a thread: the limits of the service count by it. */
export const withoutThread = (conversationId: string): string => conversationId.split(';', 1)[0] ?? conversationId;
