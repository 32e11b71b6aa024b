// Every way the connector says no, with the bodies that Teams sends.

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterSeconds?: number;
}

const refusal = (status: number, code: string, message: string): Refusal => ({
  status,
  body: { error: { code, message } },
});

// prettier-ignore
export const refusals = {
  unauthorized: { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  notInRoster: refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  notInstalled: refusal(403, 'ForbiddenOperationException', 'The bot is not installed in the personal scope of the user.'),
  notYours: refusal(403, 'Forbidden', 'Only the author of a message may change it.'),
  writesBlocked: {
    status: 403,
    body: {
      errorCode: 209,
      message: JSON.stringify(
        { subCode: 'MessageWritesBlocked', details: 'Thread is blocked from message writes.', errorCode: null, errorSubCode: null },
        undefined, 2),
    },
  },
  unknownConversation: refusal(404, 'ConversationNotFound', 'Conversation not found.'),
  unknownActivity: refusal(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.'),
  unknownMember: refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.'),
  unknownTeam: refusal(404, 'TeamNotFound', 'The team is not found.'),
  unknownRoute: refusal(404, 'ServiceError', 'No such resource.'),
  notAllowed: refusal(405, 'MethodNotAllowed', 'The method is not allowed here.'),
  tooBig: refusal(413, 'MessageSizeTooBig', 'Message size too large.'),
} as const satisfies Record<string, Refusal>;

export const badArgument = (message: string): Refusal => refusal(400, 'BadArgument', message);
export const badSyntax = (message: string): Refusal => refusal(400, 'BadSyntax', message);
export const tooManyRequests = (retryAfterSeconds: number): Refusal => ({
  ...refusal(429, 'TooManyRequests', 'API calls quota exceeded.'),
  retryAfterSeconds,
});

/** Thrown inside a route; the server answers with it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal.body));
    this.refusal = refusal;
  }
}

export const refuse = (one: Refusal): never => {
  throw new Refused(one);
};
