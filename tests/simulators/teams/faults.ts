// What goes wrong on demand: calls of the bot to the connector, and activities on their way to the bot.
import { z } from 'zod';

/** One wrong answer of the connector. `lost` does what was asked and then answers wrongly, as a broken gateway does. */
export const ConnectorFault = z.object({
  side: z.literal('connector'),
  on: z.enum(['send', 'update', 'delete', 'create', 'roster', 'any']).default('any'),
  /** The status to answer; `hang-up` ends the connection, `silence` never answers, `late` is right. */
  answer: z.union([z.literal([403, 412, 429, 500, 502, 503, 504]), z.enum(['hang-up', 'silence', 'late'])]),
  retryAfterSeconds: z.number().optional(),
  lost: z.boolean().default(false),
  /** How long the answer takes. */
  delayMs: z.number().default(0),
  /** Only for calls about this conversation. */
  conversationId: z.string().optional(),
  times: z.number().default(1),
});

/** One mishap of an activity: its answer gets lost, it comes twice, or the next one overtakes it. */
export const ChannelFault = z.object({
  side: z.literal('channel'),
  what: z.enum(['lost-answer', 'duplicate', 'overtaken']),
  /** Only activities of this type or invokes of this name. */
  of: z.string().optional(),
  times: z.number().default(1),
});

export const Fault = z.discriminatedUnion('side', [ConnectorFault, ChannelFault]);
export type Fault = z.input<typeof Fault>;
export type ConnectorFault = z.infer<typeof ConnectorFault>;
type ChannelFault = z.infer<typeof ChannelFault>;
export type ConnectorCall = Exclude<ConnectorFault['on'], 'any'>;

/** Faults wait here until a call meets them; each is used up after its `times`. */
export function makeFaults() {
  const waiting: (ConnectorFault | ChannelFault)[] = [];
  const use = <T extends ConnectorFault | ChannelFault>(fault: T | undefined): T | undefined => {
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) waiting.splice(waiting.indexOf(fault), 1);
    return fault;
  };
  return {
    /** Plans a fault; several are met in their order. */
    plan: (...faults: readonly Fault[]): void => void waiting.push(...faults.map((fault) => Fault.parse(fault))),
    clear: (): void => void waiting.splice(0),
    waiting: (): readonly Fault[] => [...waiting],
    forCall: (on: ConnectorCall, conversationId?: string): ConnectorFault | undefined =>
      use(
        waiting.find(
          (fault): fault is ConnectorFault =>
            fault.side === 'connector' &&
            (fault.on === 'any' || fault.on === on) &&
            (fault.conversationId === undefined || fault.conversationId === conversationId),
        ),
      ),
    forActivity: (activity: { readonly type: string; readonly name?: unknown }): ChannelFault | undefined =>
      use(
        waiting.find(
          (fault): fault is ChannelFault =>
            fault.side === 'channel' &&
            (fault.of === undefined || fault.of === activity.type || fault.of === activity.name),
        ),
      ),
  };
}

export type Faults = ReturnType<typeof makeFaults>;
