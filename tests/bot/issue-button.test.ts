// The buttons of the seal name the bytes that the seal goes onto, so that their page warns of a change only when there was one.
import { expect, it } from '@jest/globals';
import { outgoingButtons } from '../../bot/cards/outgoing-buttons.ts';
import { aContext, hash } from './support/views.ts';
import { aChecklist, anOutgoing } from './support/views-outgoing.ts';

const signedBytes = hash('b');

it.each([
  ['start-issuing', 'issue'],
  ['seal', 'seal'],
] as const)('the button of "%s" names the signed bytes that were checked', (action, dialog) => {
  const document = anOutgoing({
    state: action === 'seal' ? 'issuing' : 'signed',
    actions: [action],
    checklist: aChecklist(true),
    checkedHash: signedBytes,
  });
  const buttons = outgoingButtons(aContext(), { document });
  const opened = buttons.find((button) => (button as { data?: { dialog?: string } }).data?.dialog === dialog);
  expect(opened).toMatchObject({ data: { hash: signedBytes } });
  expect(document.submitted?.pdfSha256).not.toBe(signedBytes);
});
