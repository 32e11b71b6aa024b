// Everything that the pane shows, and how each event changes it. Pure: effects make the events, screens draw the state.
import type { z } from 'zod';
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { GetMe, PositionView, UnitView } from '../../api/contracts/directory.ts';
import type { ReplyOf } from '../../api/contracts/endpoint.ts';
import type { FindingView } from '../../api/contracts/layout.ts';
import type { OutgoingSummary, OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { SubmissionView } from '../../api/contracts/submission.ts';
import type { TaskRow } from '../../api/contracts/task.ts';
import type { ControlText, OpenDocument, OpenMark } from '../word/port.ts';
import type { QueuedVersion } from './queue.ts';

export const tabs = ['work', 'matter', 'layout', 'versions', 'consultation', 'submission', 'decision'] as const;
export type Tab = (typeof tabs)[number];

export type Me = ReplyOf<typeof GetMe>;
export type Unit = z.output<typeof UnitView>;
export type Position = z.output<typeof PositionView>;
export type Task = z.output<typeof TaskRow>;

export interface Directory {
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
}

/** A sentence for the person: what happened, and what to do next. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly next?: string;
  readonly lines?: readonly string[];
  /** For whoever is asked for help. */
  readonly reference?: string;
}

/** What is going on; the share is known where the work can be counted. */
export interface Busy {
  readonly id: string;
  readonly text: string;
  readonly share?: number;
}

export interface WorkLists {
  readonly tasks: readonly Task[];
  /** Documents of one's own that are not issued yet. */
  readonly mine: readonly OutgoingSummary[];
  /** Those of them that came back, whole: the reasons stand in them. */
  readonly returned: readonly OutgoingView[];
  /** What waits for one's own decision. */
  readonly forMe: readonly OutgoingSummary[];
}

/** What a check of the open text found. */
export interface LayoutCheck {
  readonly findings: readonly FindingView[];
  readonly checkedAt: string;
  /** The tagged parts say something else than when they were checked. */
  readonly stale: boolean;
}

/** How a file can leave Word; each is offered when the one before it failed. */
export const fileWays = ['take-file', 'cloud', 'upload'] as const;
export type FileWay = (typeof fileWays)[number];
export type FileUse = 'save' | 'check' | 'adopt';

export interface FileOffer {
  readonly use: FileUse;
  readonly ways: readonly FileWay[];
  /** A newer version that the person has looked at and saves on top of. */
  readonly onTopOf?: string;
}

/** A version that somebody else stored after the one that the open text was made from. */
export interface Conflict {
  readonly sha256: string;
  readonly name: string;
  readonly basedOn: string;
}

/** Why the open file shows no matter although it says that it belongs to one. */
export type Hidden = 'not-ours' | 'unreachable';

/** What a new document is to answer, chosen in My work. */
export interface Beginning {
  readonly incomingId: string;
  readonly taskId: string;
}

export interface PaneState {
  readonly tab: Tab;
  readonly reachable: boolean;
  /** What is going on, the newest last. */
  readonly busy: readonly Busy[];
  readonly notice?: Notice;
  readonly me?: Me;
  readonly directory?: Directory;
  readonly document?: OpenDocument;
  readonly matter?: OutgoingView;
  readonly hidden?: Hidden;
  readonly beginning?: Beginning;
  readonly work?: WorkLists;
  readonly layout?: LayoutCheck;
  readonly controls?: readonly ControlText[];
  readonly marks?: readonly OpenMark[];
  readonly offer?: FileOffer;
  readonly conflict?: Conflict;
  readonly consultations?: readonly ConsultationView[];
  readonly submission?: SubmissionView;
  readonly queued: readonly QueuedVersion[];
}

export type PaneEvent =
  | { readonly is: 'tab'; readonly tab: Tab }
  | { readonly is: 'busy'; readonly busy: Busy }
  | { readonly is: 'idle'; readonly id: string }
  | { readonly is: 'notice'; readonly notice: Notice | undefined }
  | { readonly is: 'reachable'; readonly reachable: boolean }
  | { readonly is: 'signed-in'; readonly me: Me; readonly directory: Directory }
  | { readonly is: 'document'; readonly document: OpenDocument | undefined }
  | { readonly is: 'matter'; readonly matter: OutgoingView }
  | { readonly is: 'hidden'; readonly why: Hidden }
  | { readonly is: 'beginning'; readonly beginning: Beginning | undefined }
  | { readonly is: 'work'; readonly work: WorkLists }
  | { readonly is: 'checked'; readonly findings: readonly FindingView[]; readonly at: string }
  | { readonly is: 'controls'; readonly controls: readonly ControlText[] }
  | { readonly is: 'marks'; readonly marks: readonly OpenMark[] }
  | { readonly is: 'offer'; readonly offer: FileOffer | undefined }
  | { readonly is: 'conflict'; readonly conflict: Conflict | undefined }
  | { readonly is: 'consultations'; readonly consultations: readonly ConsultationView[] }
  | { readonly is: 'consultation'; readonly consultation: ConsultationView }
  | { readonly is: 'submission'; readonly submission: SubmissionView | undefined }
  | { readonly is: 'queued'; readonly queued: readonly QueuedVersion[] };

export const startState: PaneState = { tab: 'work', reachable: true, busy: [], queued: [] };

/** The state without these parts; a missing part is one that nobody asked for yet. */
function without(state: PaneState, ...parts: readonly (keyof PaneState)[]): PaneState {
  return Object.fromEntries(
    Object.entries(state).filter(([part]) => !parts.some((left) => left === part)),
  ) as unknown as PaneState;
}

/** Everything that speaks of one document, and goes when another one is in front. */
const aboutDocument = [
  'matter',
  'hidden',
  'layout',
  'controls',
  'marks',
  'offer',
  'conflict',
  'consultations',
  'submission',
] as const;

function withConsultation(state: PaneState, changed: ConsultationView): PaneState {
  const known = state.consultations ?? [];
  const others = known.filter(({ id }) => id !== changed.id);
  const isNew = others.length === known.length;
  return {
    ...state,
    consultations: isNew ? [changed, ...known] : known.map((one) => (one.id === changed.id ? changed : one)),
  };
}

/** The matter as the API last told it; an answer that comes late never replaces a newer one. */
function withMatter(state: PaneState, matter: OutgoingView): PaneState {
  const known = state.matter;
  if (known?.id === matter.id && known.version > matter.version) return state;
  const next = { ...without(state, 'hidden'), matter };
  return known === undefined || known.id === matter.id ? next : { ...without(next, 'consultations', 'submission') };
}

function withDocument(state: PaneState, document: OpenDocument | undefined): PaneState {
  const same =
    state.document !== undefined &&
    document !== undefined &&
    state.document.identity?.documentId === document.identity?.documentId &&
    state.document.isCopy === document.isCopy;
  const kept = same ? state : without(state, ...aboutDocument);
  return document === undefined ? without(kept, 'document') : { ...kept, document };
}

const saysTheSame = (a: readonly ControlText[], b: readonly ControlText[]): boolean =>
  a.length === b.length && a.every(({ tag, text }, index) => tag === b[index]?.tag && text === b[index].text);

/** A check is stale once a part says something else; a cursor that only moved changes nothing. */
function withControls(state: PaneState, controls: readonly ControlText[]): PaneState {
  const { layout, controls: before } = state;
  const touched = layout !== undefined && before !== undefined && !saysTheSame(before, controls);
  return { ...state, controls, ...(touched ? { layout: { ...layout, stale: true } } : {}) };
}

/** The next state; nothing else happens here. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.is) {
    case 'tab':
      return { ...without(state, 'notice'), tab: event.tab };
    case 'busy':
      return { ...state, busy: [...state.busy.filter(({ id }) => id !== event.busy.id), event.busy] };
    case 'idle':
      return { ...state, busy: state.busy.filter(({ id }) => id !== event.id) };
    case 'notice':
      return event.notice === undefined ? without(state, 'notice') : { ...state, notice: event.notice };
    case 'reachable':
      return state.reachable === event.reachable ? state : { ...state, reachable: event.reachable };
    case 'signed-in':
      return { ...state, me: event.me, directory: event.directory };
    case 'document':
      return withDocument(state, event.document);
    case 'matter':
      return withMatter(state, event.matter);
    case 'hidden':
      return { ...without(state, 'matter'), hidden: event.why };
    case 'beginning':
      return event.beginning === undefined ? without(state, 'beginning') : { ...state, beginning: event.beginning };
    case 'work':
      return { ...state, work: event.work };
    case 'checked':
      return { ...state, layout: { findings: event.findings, checkedAt: event.at, stale: false } };
    case 'controls':
      return withControls(state, event.controls);
    case 'marks':
      return { ...state, marks: event.marks };
    case 'offer':
      return event.offer === undefined ? without(state, 'offer') : { ...state, offer: event.offer };
    case 'conflict':
      return event.conflict === undefined ? without(state, 'conflict') : { ...state, conflict: event.conflict };
    case 'consultations':
      return { ...state, consultations: event.consultations };
    case 'consultation':
      return withConsultation(state, event.consultation);
    case 'submission':
      return event.submission === undefined ? without(state, 'submission') : { ...state, submission: event.submission };
    case 'queued':
      return { ...state, queued: event.queued };
  }
}
