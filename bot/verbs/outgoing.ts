// Buttons of outgoing documents and of their folders. Nothing here takes a PIN: signing and sealing are dialogs.
import { z } from 'zod';
import { ConfirmEnding } from '../../api/contracts/outgoing.ts';
import { CheckOutgoing, RecallOutgoing, ReturnToDrafter } from '../../api/contracts/outgoing-issue.ts';
import { ApproveStep, SendBackOutgoing, WithdrawOutgoing, WriteOnSlip } from '../../api/contracts/submission.ts';
import { act, text, yesNo } from './act.ts';

const at = ({ id, seen }: { id: string; seen: { version: number } }) => ({ params: { documentId: id }, seen });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const reason = { reason: text(2000) };

type Item = z.input<typeof CheckOutgoing.body>['answers'][number]['item'];
const items = CheckOutgoing.body.shape.answers.element.shape.item.options;

/** An item that was left open is an item that has not passed. */
const answers = Object.fromEntries(items.map((item) => [item, yesNo.optional()])) as Record<
  Item,
  z.ZodOptional<typeof yesNo>
>;

// prettier-ignore
export const outgoingActs = [
  act(ApproveStep.id, { hash }, ({ hash: seenHash, ...given }, api) => api.call(ApproveStep, { ...at(given), body: { hash: seenHash } })),
  act(SendBackOutgoing.id, { hash, ...reason },
    (given, api) => api.call(SendBackOutgoing, { ...at(given), body: { hash: given.hash, reason: given.reason } })),
  act(WithdrawOutgoing.id, {}, (given, api) => api.call(WithdrawOutgoing, at(given))),
  act(WriteOnSlip.id, WriteOnSlip.body.shape,
    (given, api) => api.call(WriteOnSlip, { ...at(given), body: { box: given.box, text: given.text } })),
  act(CheckOutgoing.id, { hash, ...answers }, ({ id, seen, hash: seenHash, ...given }, api) =>
    api.call(CheckOutgoing, {
      ...at({ id, seen }),
      body: {
        hash: seenHash,
        answers: items.flatMap((item) => (given[item] === undefined ? [] : [{ item, passed: given[item] }])),
      },
    })),
  act(ReturnToDrafter.id, reason, (given, api) => api.call(ReturnToDrafter, { ...at(given), body: { reason: given.reason } })),
  act(RecallOutgoing.id, reason, (given, api) => api.call(RecallOutgoing, { ...at(given), body: { reason: given.reason } })),
  act(ConfirmEnding.id, {}, (given, api) => api.call(ConfirmEnding, at(given))),
];
