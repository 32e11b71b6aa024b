// Valid incoming documents, directives and tasks: a test states only what it cares about.
import { defaultScopes } from '../../api/domain/incoming/directing-scope.ts';
import { documentCode } from '../../api/domain/incoming/document-code.ts';
import type { TypedDetails } from '../../api/domain/incoming/details.ts';
import type { PresentingContext } from '../../api/domain/incoming/distribute.ts';
import type { IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import type { ReceivedInput } from '../../api/domain/incoming/receive.ts';
import type { Directive } from '../../api/domain/directive/directive.ts';
import type { DirectiveInput } from '../../api/domain/directive/issue.ts';
import type { Task } from '../../api/domain/task/task.ts';
import { clerk, everybody, minister } from './people.ts';

/** Wednesday, 3 June 2026, 9:00 in Việt Nam. */
export const morning = new Date('2026-06-03T02:00:00Z');
export const today = '2026-06-03';

const deed = (actor: { userId: string; positionId: string }, at = morning) => ({
  userId: actor.userId,
  positionId: actor.positionId,
  at,
});

export const aContext = (over: Partial<PresentingContext> = {}): PresentingContext => ({
  scopes: defaultScopes,
  today,
  isKnown: (recipient) =>
    recipient.kind === 'unit'
      ? ['legal', 'finance', 'office'].includes(recipient.unitId)
      : everybody.some(({ positionId }) => positionId === recipient.positionId),
  isLeader: (positionId) => ['pos-minister', 'pos-deputy'].includes(positionId),
  ...over,
});

export const typedDetails = (over: Partial<TypedDetails> = {}): TypedDetails => ({
  issuer: { name: 'Bộ Hải đảo', code: 'G98' },
  code: '123/BHĐ-KH',
  issuedOn: '2026-06-01',
  documentType: 'official-letter',
  subject: 'V/v góp ý dự thảo Đề án phát triển cảng cá',
  priority: 'normal',
  ...over,
});

export const aFile = { sha256: 'a'.repeat(64), name: 'cong-van.pdf', mediaType: 'application/pdf', size: 12_345 };

export const receivedInput = (over: Partial<ReceivedInput> = {}): ReceivedInput => ({
  id: 'in-1',
  answers: { secrecy: 'none', denunciation: 'no' },
  details: typedDetails(),
  channel: 'exchange',
  original: 'electronic',
  files: [aFile],
  signature: { verdict: 'good', claimsToBeSigned: true, trusted: true, signers: ['Bộ Hải đảo'] },
  ...over,
});

export const anIncoming = (over: Partial<IncomingDocument> = {}): IncomingDocument => {
  const { code, ...details } = typedDetails();
  return {
    ...details,
    code: documentCode(code),
    id: 'in-1',
    agencyId: 'agency-1',
    version: 1,
    state: 'received',
    channel: 'exchange',
    original: 'electronic',
    files: [aFile],
    signature: { verdict: 'good', claimsToBeSigned: true, trusted: true, signers: ['Bộ Hải đảo'] },
    effect: 'full',
    received: deed(clerk),
    handBacks: [],
    readers: [],
    ...over,
  };
};

export const anArrival = { number: 45, on: today, registerEntryId: 'entry-45' };

export const aRegistered = (over: Partial<IncomingDocument> = {}): IncomingDocument =>
  anIncoming({
    state: 'registered',
    arrival: anArrival,
    registered: { ...deed(clerk), acknowledgedDuplicates: [] },
    ...over,
  });

export const aPresented = (over: Partial<IncomingDocument> = {}): IncomingDocument =>
  aRegistered({ state: 'presented', presented: { ...deed(clerk), toPositionId: minister.positionId }, ...over });

export const legal = { kind: 'unit', unitId: 'legal' } as const;
export const finance = { kind: 'unit', unitId: 'finance' } as const;

export const aDirected = (over: Partial<IncomingDocument> = {}): IncomingDocument =>
  aPresented({
    state: 'directed',
    directive: {
      id: 'd-1',
      byPositionId: minister.positionId,
      capacity: 'leader',
      lead: legal,
      recipients: [legal, finance],
      dueOn: '2026-06-12',
      leadTaskId: 't-1',
    },
    ...over,
  });

export const directiveInput = (over: Partial<DirectiveInput> = {}): DirectiveInput => ({
  id: 'd-1',
  leadTaskId: 't-1',
  text: 'Giao Vụ Pháp chế chủ trì, tham mưu trả lời.',
  purpose: 'handle',
  replyRequired: true,
  leads: [{ recipient: legal, dueOn: '2026-06-12' }],
  supporting: [{ recipient: finance, dueOn: '2026-06-10' }],
  forInformation: [],
  ...over,
});

export const aDirective = (over: Partial<Directive> = {}): Directive => ({
  id: 'd-1',
  agencyId: 'agency-1',
  version: 1,
  incomingId: 'in-1',
  state: 'issued',
  issued: { ...deed(minister), capacity: 'leader' },
  text: 'Giao Vụ Pháp chế chủ trì, tham mưu trả lời.',
  purpose: 'handle',
  replyRequired: true,
  lead: { recipient: legal, dueOn: '2026-06-12' },
  supporting: [{ recipient: finance, dueOn: '2026-06-10' }],
  forInformation: [],
  acknowledgements: [],
  handBacks: [],
  readers: [],
  ...over,
});

export const aTask = (over: Partial<Task> = {}): Task => ({
  id: 't-1',
  agencyId: 'agency-1',
  version: 1,
  state: 'new',
  incomingId: 'in-1',
  directiveId: 'd-1',
  duty: 'lead',
  unitId: 'legal',
  personal: false,
  issued: { ...deed(minister), capacity: 'leader' },
  dueDates: [{ dueOn: '2026-06-12', setAt: morning, byPositionId: minister.positionId, cause: 'directive' }],
  assignments: [],
  extensions: [],
  pauses: [],
  results: [],
  reworks: [],
  readers: [],
  ...over,
});
