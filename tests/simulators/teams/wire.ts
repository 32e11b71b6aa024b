// What a bot sends to the connector, as far as Teams looks at it, and what Teams sends to a bot.
import { z } from 'zod';

const Account = z.looseObject({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

const Attachment = z.looseObject({
  contentType: z.string(),
  contentUrl: z.string().nullish(),
  name: z.string().nullish(),
  content: z.unknown().optional(),
});

/** An activity that a bot posts or puts. */
export const OutgoingActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  replyToId: z.string().nullish(),
  recipient: z.looseObject({ id: z.string().nullish() }).nullish(),
  attachments: z.array(Attachment).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  suggestedActions: z.looseObject({ actions: z.array(z.looseObject({ type: z.string() })) }).nullish(),
});
export type OutgoingActivity = z.infer<typeof OutgoingActivity>;

/** What a bot asks when it creates a conversation. */
export const ConversationParameters = z.looseObject({
  isGroup: z.boolean().nullish(),
  tenantId: z.string().nullish(),
  members: z.array(Account).nullish(),
  activity: OutgoingActivity.nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      channel: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
});

/** A card as it lies in an attachment: only what every element has is known. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

export const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** An activity on its way to the bot. */
export interface IncomingActivity {
  readonly type: string;
  readonly id: string;
  readonly timestamp: string;
  readonly [property: string]: unknown;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCard = (value: unknown): value is Card => isRecord(value) && value['type'] === 'AdaptiveCard';

/** The first adaptive card of a message, if it has one. */
export const cardOf = ({ attachments }: OutgoingActivity): Card | undefined => {
  const content = attachments?.find(({ contentType }) => contentType === adaptiveCard)?.content;
  return isCard(content) ? content : undefined;
};
