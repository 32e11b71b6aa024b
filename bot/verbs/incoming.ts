// Buttons of incoming documents and of directives.
import { z } from 'zod';
import { AcknowledgeDirective, IssueDirective } from '../../api/contracts/directive.ts';
import {
  GetIncoming,
  PresentIncoming,
  ProposeDistribution,
  RecallIncoming,
  RegisterIncoming,
  ReturnIncoming,
} from '../../api/contracts/incoming.ts';
import type { ApiClient } from '../../api/client/client.ts';
import { ApiProblem } from '../../api/client/client.ts';
import { quickPhrases, shortOrders } from '../text/words-incoming.ts';
import { act, optional, several, text, yesNo } from './act.ts';

const at = ({ id, seen }: { id: string; seen: { version: number } }) => ({ params: { incomingId: id }, seen });
const reason = { reason: text(1000) };

/** `unit:ID` or `position:ID`, as the choices of a card name a recipient. */
const recipient = z
  .string()
  .regex(/^(unit|position):.{1,100}$/)
  .transform((name) => {
    const id = name.slice(name.indexOf(':') + 1);
    return name.startsWith('unit:')
      ? ({ kind: 'unit', unitId: id } as const)
      : ({ kind: 'position', positionId: id } as const);
  });

const distribution = {
  lead: optional(recipient),
  supporting: several(recipient),
  forInformation: several(recipient),
  dueOn: optional(z.iso.date()),
};

const order = {
  ...distribution,
  purpose: z.enum(['handle', 'note', 'file']),
  replaces: optional(text(100)),
  phrase: optional(z.enum(Object.keys(quickPhrases) as [keyof typeof quickPhrases])),
  text: optional(text(2000)),
  workingDays: optional(z.coerce.number().int().min(0).max(500)),
  replyRequired: optional(yesNo),
  asProposed: optional(z.boolean()),
};
type Order = z.output<z.ZodObject<typeof order>>;

/** What the leader chose and wrote, one after the other. */
const wordsOf = ({ purpose, phrase, text: written }: Order): string =>
  purpose !== 'handle'
    ? (written ?? shortOrders[purpose])
    : [phrase === undefined ? undefined : quickPhrases[phrase], written]
        .filter((part) => part !== undefined)
        .join('\n');

const bodyOf = (given: Order) => {
  const { purpose, lead, supporting, forInformation, dueOn, workingDays, replyRequired, replaces } = given;
  const until = dueOn === undefined ? { workingDays } : { dueOn };
  return {
    text: wordsOf(given),
    purpose,
    replyRequired: replyRequired ?? false,
    leads: purpose === 'handle' && lead !== undefined ? [{ recipient: lead, ...until }] : [],
    supporting: purpose === 'handle' ? supporting.map((one) => ({ recipient: one })) : [],
    forInformation,
    replaces,
  };
};

/** The proposal as the leader saw it, made the order: in another version it is not taken over. */
async function asProposed(api: ApiClient, id: string, version: number, given: Order): Promise<Order> {
  const { proposal, ...current } = await api.call(GetIncoming, { params: { incomingId: id } });
  if (proposal === undefined || current.version !== version)
    throw new ApiProblem({
      type: 'about:blank',
      code: 'changed-meanwhile',
      title: 'Dữ liệu vừa được người khác cập nhật',
      status: 412,
    });
  const asInput = ({ kind, id: named }: { kind: 'unit' | 'position'; id: string }) =>
    kind === 'unit' ? ({ kind, unitId: named } as const) : ({ kind, positionId: named } as const);
  return {
    ...given,
    text: proposal.text,
    lead: proposal.lead && asInput(proposal.lead),
    supporting: proposal.supporting.map(asInput),
    forInformation: proposal.forInformation.map(asInput),
    dueOn: proposal.dueOn,
  };
}

// prettier-ignore
export const incomingActs = [
  act(RegisterIncoming.id, { acknowledgedDuplicates: z.array(text(100)).max(100).default([]) },
    ({ acknowledgedDuplicates, ...given }, api, key) => api.call(RegisterIncoming, { ...at(given), key, body: { acknowledgedDuplicates } })),
  act(PresentIncoming.id, { toPositionId: optional(text(100)) },
    ({ toPositionId, ...given }, api) => api.call(PresentIncoming, { ...at(given), body: { toPositionId } })),
  act(ProposeDistribution.id, { ...distribution, toPositionId: text(100), text: optional(text(2000)) },
    ({ id, seen, text: written = '', ...body }, api) => api.call(ProposeDistribution, { ...at({ id, seen }), body: { ...body, text: written } })),
  act(ReturnIncoming.id, reason, (given, api) => api.call(ReturnIncoming, { ...at(given), body: { reason: given.reason } })),
  act(RecallIncoming.id, reason, (given, api) => api.call(RecallIncoming, { ...at(given), body: { reason: given.reason } })),
  act(IssueDirective.id, order, async ({ id, seen, ...given }, api, key) => {
    const said = given.asProposed === true ? await asProposed(api, id, seen.version, given) : given;
    return api.call(IssueDirective, { ...at({ id, seen }), key, body: bodyOf(said) });
  }),
  act(AcknowledgeDirective.id, {}, ({ id, seen }, api) => api.call(AcknowledgeDirective, { params: { directiveId: id }, seen })),
];
