// The details of a document between the API, the form, and the tagged parts of the open text. Pure.
import type { z } from 'zod';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import type { IncomingView } from '../../api/contracts/incoming.ts';
import type { RecogniseDraft } from '../../api/contracts/outgoing-drafts.ts';
import type { EditOutgoing } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { ReplyOf } from '../../api/contracts/endpoint.ts';
import type { ControlText } from '../word/port.ts';

export type Recipient = OutgoingView['recipients'][number];
export type DetailsBody = BodyInputOf<typeof EditOutgoing>;
export type Incoming = z.output<typeof IncomingView>;
export type Recognised = ReplyOf<typeof RecogniseDraft>;

/** What the form asks for; empty text stands for what is not said. */
export interface Details {
  readonly documentType: DetailsBody['documentType'];
  readonly subject: string;
  readonly priority: OutgoingView['priority'];
  readonly recipients: readonly Recipient[];
  readonly answerDueOn: string;
  readonly attachments: readonly { readonly sha256: string; readonly name: string; readonly issuedWithIt: boolean }[];
}

export const noDetails: Details = {
  documentType: 'official-letter',
  subject: '',
  priority: 'normal',
  recipients: [],
  answerDueOn: '',
  attachments: [],
};

type Administrative = DetailsBody['documentType'];
const administrative = (code: OutgoingView['documentType'] | undefined): Administrative =>
  code === undefined || code === 'other' ? noDetails.documentType : code;

export const detailsOf = (matter: OutgoingView): Details => ({
  documentType: administrative(matter.documentType),
  subject: matter.subject,
  priority: matter.priority,
  recipients: matter.recipients,
  answerDueOn: matter.answerDueOn ?? '',
  attachments: matter.attachments.map(({ sha256, name, issuedWithIt }) => ({ sha256, name, issuedWithIt })),
});

/** A reply goes to whoever asked, about what they asked. */
export const replyTo = (incoming: Incoming): Details => ({
  ...noDetails,
  subject: incoming.subject,
  priority: incoming.priority,
  recipients: [{ name: incoming.issuer.name, purpose: 'to-act' }],
});

/** What the open file says of itself. “Như trên” and the filing line are the form's own and name nobody. */
export function recognisedDetails({ documentType, subject, addressees, recipients }: Recognised): Details {
  const form = /^(như trên|lưu\b)/iu;
  return {
    ...noDetails,
    documentType: administrative(documentType),
    subject,
    recipients: [
      ...addressees.map((name): Recipient => ({ name, purpose: 'to-act' })),
      ...recipients.filter((name) => !form.test(name)).map((name): Recipient => ({ name, purpose: 'to-know' })),
    ],
  };
}

const said = (recipients: readonly Recipient[]): Recipient[] =>
  recipients
    .map((recipient) => ({ ...recipient, name: recipient.name.normalize('NFC').trim() }))
    .filter(({ name }) => name !== '');

/** As the API takes them; what the form does not ask for stays as it is. */
export function bodyOf(details: Details, known?: OutgoingView): DetailsBody {
  const { answerDueOn, subject, recipients, ...rest } = details;
  return {
    ...rest,
    attachments: [...rest.attachments],
    subject: subject.normalize('NFC').trim(),
    recipients: said(recipients),
    ...(answerDueOn === '' ? {} : { answerDueOn }),
    ...(known === undefined
      ? {}
      : {
          original: known.original,
          copies: known.copies,
          ...(known.note === undefined ? {} : { note: known.note }),
          ...(known.answers === undefined
            ? {}
            : { answers: { incomingId: known.answers.incomingId, ends: known.answers.ends } }),
          ...(known.earlier === undefined ? {} : { earlier: known.earlier }),
        }),
  };
}

const listed = (names: readonly string[]): string =>
  names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`).join('\n');

/** The parts that say what the details say. */
export type FilledTag = 'subject' | 'addressees' | 'recipients';

/**
 * What the tagged parts of the open text should say, as the template writes them, also those that the text has lost: whoever
 * writes them names what is missing. The filing line stays as it stands there, and so does a list without one.
 */
export function controlTexts(details: Details, controls: readonly ControlText[]): ReadonlyMap<FilledTag, string> {
  const names = (wanted: (recipient: Recipient) => boolean): string[] =>
    said(details.recipients)
      .filter(wanted)
      .map(({ name }) => name);
  const toAct = names(({ purpose }) => purpose === 'to-act');
  const [first] = toAct;
  const list = controls.find(({ tag }) => tag === 'recipients');
  const filing = list?.text
    .split(/[\n\r\v]+/)
    .findLast((line) => /^[\s\-–—]*lưu/iu.test(line))
    ?.replace(/^[\s\-–—]*/u, '')
    .replace(/[.;\s]*$/u, '');
  const below = [
    ...(first === undefined ? [] : ['Như trên']),
    ...names(({ purpose }) => purpose !== 'to-act'),
    ...(filing === undefined ? [] : [filing]),
  ];
  const texts = new Map<FilledTag, string>([['subject', details.subject.normalize('NFC').trim()]]);
  if (first !== undefined) texts.set('addressees', toAct.length === 1 ? first : listed(toAct));
  if (list === undefined || filing !== undefined) texts.set('recipients', listed(below));
  return texts;
}
