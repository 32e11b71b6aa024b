// Valid things as the pane gets them; a test states only what it cares about.
import { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { ControlText, OpenDocument } from '../../../addin/word/port.ts';
import type { QueuedVersion } from '../../../addin/taskpane/queue.ts';

type Matter = OutgoingView;
type Draft = Matter['drafts'][number];

const at = '2026-11-24T08:00:00.000Z';
/** A hash that is told by its letter. */
export const hash = (letter: string): string => letter.repeat(64);

export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  number: 1,
  sha256: hash('a'),
  name: 'du-thao.docx',
  size: 1,
  positionId: 'officer',
  at,
  findings: [],
  openChanges: 0,
  openComments: 0,
  ...over,
});

/** Parsed by the contract, so that a field it gains is missed here first. */
export const aMatter = (over: Partial<Matter> = {}): Matter =>
  OutgoingView.parse({
    id: 'd-1',
    version: 1,
    state: 'drafting',
    actions: ['edit', 'add-draft', 'preview', 'submit'],
    documentType: 'official-letter',
    typeName: 'Công văn',
    subject: 'về thời hạn cấp phép',
    priority: 'normal',
    original: 'electronic',
    recipients: [],
    copies: 1,
    attachments: [],
    drafterPositionId: 'officer',
    draftingUnitId: 'legal',
    startedAt: at,
    drafts: [],
    round: 0,
    route: [],
    decisions: [],
    signatures: [],
    checklist: [],
    late: false,
    ...over,
  });

export const aDocument = (over: Partial<OpenDocument> = {}): OpenDocument => ({
  name: 'du-thao.docx',
  isCopy: false,
  readOnly: false,
  ...over,
});

/** The open file as a draft of a document. */
export const aDraftOf = (documentId: string, over: Partial<OpenDocument> = {}): OpenDocument =>
  aDocument({ identity: { agencyId: 'bktb', documentId, versionHash: hash('a') }, ...over });

export const aControl = (tag: string, text: string): ControlText => ({ tag, title: tag, text, empty: text === '' });

export const aQueued = (over: Partial<QueuedVersion> = {}): QueuedVersion => ({
  documentId: 'd-1',
  positionId: 'officer',
  name: 'du-thao.docx',
  basedOn: hash('a'),
  bytes: new Uint8Array(1),
  at,
  ...over,
});
