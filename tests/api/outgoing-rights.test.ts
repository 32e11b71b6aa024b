// Every request × every kind of person × every state of an outgoing document and of its folder.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddCapacity } from '../../api/contracts/capacity.ts';
import {
  AddScan,
  CheckOutgoing,
  IssueOutgoing,
  RecallOutgoing,
  RecordInkSignature,
  ReturnToDrafter,
  SealAgain,
  SignOutgoing,
  VoidNumber,
} from '../../api/contracts/outgoing-issue.ts';
import { AddCloudDraft, AdoptDraft } from '../../api/contracts/outgoing-drafts.ts';
import {
  CancelOutgoing,
  ChooseSigner,
  ConfirmEnding,
  DraftFromTemplate,
  EditOutgoing,
  GetOutgoing,
  PreviewOutgoing,
} from '../../api/contracts/outgoing.ts';
import {
  ApproveStep,
  GetSubmission,
  SendBackOutgoing,
  SubmitOutgoing,
  WithdrawOutgoing,
  WriteOnSlip,
} from '../../api/contracts/submission.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { outgoingReaders } from '../../api/domain/outgoing/standing.ts';
import { outgoingStates } from '../../api/domain/outgoing/workflow.ts';
import { slipBoxes } from '../../api/domain/submission/submission.ts';
import { fileStore } from '../../api/platform/files/file-store.mongo.ts';
import { aLetter } from '../layout/support/samples.ts';
import { people, startTestApp, type TestApp } from '../support/app.ts';
import { letters, lettersIn, slipTo, type Ground, type Lying } from '../support/outgoing-lives.ts';
import { pdfWith } from '../support/received-pdf.ts';
import { brokenPromises, type Request, type RightsOf } from '../support/rights.ts';

const title = 'một việc không phải ai cũng được biết';
const lives = letters(title);

let app: TestApp;
let ground: Ground;
let store: ReturnType<typeof lettersIn>;

beforeAll(async () => {
  app = await startTestApp();
  const ministry = await app.ministry();
  const body = {
    kind: 'deputy' as const,
    positionId: ministry.positionId('deputy'),
    from: '2026-01-01',
    legalBasis: 'QĐ 12/QĐ-BKTB',
  };
  const { id: capacityId } = await ministry.as('administrator').call(AddCapacity, { body });
  const files = fileStore(ministry.agencyId);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const { sha256: docx } = await files.stage(aLetter(), word);
  const { sha256: pdf } = await files.stage(await pdfWith(title), 'application/pdf');
  ground = { ministry, capacityId, docx, pdf };
  store = lettersIn(ground);
});
afterAll(() => app.stop());

const at = ({ document: { id, version } }: Lying) => ({ params: { documentId: id }, seen: { version } });
const onBytes = () => ({ hash: ground.pdf });
const because = { reason: 'Có lý do' };
const pin = { pin: '123456' };

const requests = (): Record<string, Request<Lying>> => ({
  edit: {
    action: 'edit',
    send: (client, thing) =>
      client.call(EditOutgoing, {
        ...at(thing),
        body: {
          documentType: 'official-letter',
          subject: 'góp ý dự thảo',
          recipients: [{ name: 'Bộ Hải đảo', purpose: 'to-act' }],
        },
      }),
  },
  'choose a signer': {
    action: 'edit',
    send: (client, thing) => client.call(ChooseSigner, { ...at(thing), body: { capacityId: ground.capacityId } }),
  },
  'draft from a template': {
    action: 'add-draft',
    send: (client, thing) =>
      client.call(DraftFromTemplate, { ...at(thing), body: { template: 'official-letter', body: ['Kính gửi'] } }),
  },
  preview: {
    action: 'preview',
    send: (client, thing) => client.call(PreviewOutgoing, at(thing)),
    stopsAt: ['tool-missing'],
  },
  submit: {
    action: 'submit',
    send: (client, thing) =>
      client.call(SubmitOutgoing, {
        ...at(thing),
        body: { pdfSha256: ground.pdf, slip: slipTo(ground.ministry.positionId('deputy')) },
      }),
  },
  approve: {
    action: 'approve',
    send: (client, thing) => client.call(ApproveStep, { ...at(thing), body: onBytes() }),
  },
  'send back': {
    action: 'send-back',
    send: (client, thing) => client.call(SendBackOutgoing, { ...at(thing), body: { ...onBytes(), ...because } }),
  },
  withdraw: { action: 'withdraw', send: (client, thing) => client.call(WithdrawOutgoing, at(thing)) },
  sign: {
    action: 'sign',
    send: (client, thing) => client.call(SignOutgoing, { ...at(thing), body: { ...onBytes(), ...pin } }),
    stopsAt: ['formula-mismatch'],
  },
  'record ink': {
    action: 'record-ink-signature',
    send: (client, thing) =>
      client.call(RecordInkSignature, {
        ...at(thing),
        body: { ...onBytes(), signedOn: '2026-11-23', paperPlace: 'Tủ 2' },
      }),
    stopsAt: ['formula-mismatch'],
  },
  check: {
    action: 'check',
    send: (client, thing) =>
      client.call(CheckOutgoing, {
        ...at(thing),
        body: { ...onBytes(), answers: [{ item: 'recipients', passed: true }] },
      }),
  },
  return: {
    action: 'return-to-drafter',
    send: (client, thing) => client.call(ReturnToDrafter, { ...at(thing), body: because }),
  },
  issue: {
    action: 'start-issuing',
    send: (client, thing) => client.call(IssueOutgoing, { ...at(thing), body: pin }),
    stopsAt: ['checklist-not-complete', 'signature-broken'],
  },
  seal: {
    action: 'seal',
    send: (client, thing) => client.call(SealAgain, { ...at(thing), body: pin }),
    stopsAt: ['key-missing'],
  },
  'add a scan': {
    action: 'add-scan',
    send: (client, thing) => client.call(AddScan, { ...at(thing), body: { sha256: ground.pdf, paperPlace: 'Tủ 2' } }),
  },
  void: {
    action: 'void-number',
    send: (client, thing) => client.call(VoidNumber, { ...at(thing), body: because }),
  },
  recall: {
    action: 'recall',
    send: (client, thing) => client.call(RecallOutgoing, { ...at(thing), body: because }),
  },
  'adopt a file': {
    action: 'add-draft',
    send: (client, thing) =>
      client.call(AdoptDraft, { ...at(thing), body: { sha256: ground.docx, name: 'cong-van.docx' } }),
  },
  'fetch a file from the cloud': {
    action: 'add-draft',
    send: (client, thing) =>
      client.call(AddCloudDraft, {
        ...at(thing),
        secret: 'a-token',
        body: { address: 'https://bktb.sharepoint.example/cong-van.docx' },
      }),
    stopsAt: ['cloud-not-configured'],
  },
  'confirm the ending': { action: 'confirm-ending', send: (client, thing) => client.call(ConfirmEnding, at(thing)) },
  cancel: {
    action: 'cancel',
    send: (client, thing) => client.call(CancelOutgoing, { ...at(thing), body: because }),
  },
});

const rights = (): RightsOf<Lying> => ({
  ministry: ground.ministry,
  persons: people,
  title,
  requests: requests(),
  look: (client, { document }) => client.call(GetOutgoing, { params: { documentId: document.id } }),
  mayRead: ({ document }, actor) => mayRead(outgoingReaders(document), actor),
  subjectOf: ({ document }) => document.id,
});

it('every state of an outgoing document is among those that are tried', () => {
  expect(new Set(lives.map(([, letter]) => letter().state))).toEqual(new Set(outgoingStates));
});

describe.each(lives)('a letter that is %s', (_state, letter) => {
  it('does for everybody exactly what it offers them, and says no to all else without telling what it is', async () => {
    expect(await brokenPromises(rights(), (count) => store(letter, count))).toEqual([]);
  }, 120_000);
});

describe.each(lives.filter(([, letter]) => letter().round > 0))(
  'the folder of a letter that is %s',
  (_state, letter) => {
    it('is written on by exactly those to whom it offers a box, and does not exist for others', async () => {
      const boxes = slipBoxes.map((box): [string, Request<Lying>] => [
        `write as ${box}`,
        {
          action: box,
          send: (client, { document: { id }, folder }) =>
            client.call(WriteOnSlip, {
              params: { documentId: id },
              seen: { version: folder?.version ?? 0 },
              body: { box, text: 'Đồng ý' },
            }),
        },
      ]);
      const ofFolder: RightsOf<Lying> = {
        ...rights(),
        requests: Object.fromEntries(boxes),
        look: async (client, { document }) => ({
          actions: (await client.call(GetSubmission, { params: { documentId: document.id } })).boxes,
        }),
      };
      expect(await brokenPromises(ofFolder, (count) => store(letter, count))).toEqual([]);
    }, 60_000);
  },
);
