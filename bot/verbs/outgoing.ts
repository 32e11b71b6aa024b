// Buttons of outgoing documents and of their folders. Nothing here takes a PIN: signing and sealing are dialogs.
import { z } from 'zod';
import { ConfirmEnding } from '../../api/contracts/outgoing.ts';
import { CheckOutgoing, RecallOutgoing, ReturnToDrafter } from '../../api/contracts/outgoing-issue.ts';
import { ApproveStep, SendBackOutgoing, WithdrawOutgoing, WriteOnSlip } from '../../api/contracts/submission.ts';
import { act, several, text } from './act.ts';

const at = ({ id, seen }: { id: string; seen: { version: number } }) => ({ params: { documentId: id }, seen });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const reason = { reason: text(2000) };

const item = CheckOutgoing.body.shape.answers.element.shape.item;

// prettier-ignore
export const outgoingActs = [
  act(ApproveStep.id, { hash }, ({ hash: seenHash, ...given }, api) => api.call(ApproveStep, { ...at(given), body: { hash: seenHash } })),
  act(SendBackOutgoing.id, { hash, ...reason },
    (given, api) => api.call(SendBackOutgoing, { ...at(given), body: { hash: given.hash, reason: given.reason } })),
  act(WithdrawOutgoing.id, {}, (given, api) => api.call(WithdrawOutgoing, at(given))),
  act(WriteOnSlip.id, WriteOnSlip.body.shape,
    (given, api) => api.call(WriteOnSlip, { ...at(given), body: { box: given.box, text: given.text } })),
  // an item that was left open is an item that has not passed
  act(CheckOutgoing.id, { hash, items: z.array(item).min(1).max(20), passed: several(item) },
    ({ hash: seenHash, items, passed, ...given }, api) => api.call(CheckOutgoing, {
      ...at(given),
      body: { hash: seenHash, answers: items.map((one) => ({ item: one, passed: passed.includes(one) })) },
    })),
  act(ReturnToDrafter.id, reason, (given, api) => api.call(ReturnToDrafter, { ...at(given), body: { reason: given.reason } })),
  act(RecallOutgoing.id, reason, (given, api) => api.call(RecallOutgoing, { ...at(given), body: { reason: given.reason } })),
  act(ConfirmEnding.id, {}, (given, api) => api.call(ConfirmEnding, at(given))),
];
