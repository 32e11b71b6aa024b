// The host over HTTP: what its browser part sends, and the control API by which a page or a test is the person before it.
import { z } from 'zod';
import { json, shape, type Call, type Part, type Reply } from '../teams/http.ts';
import { blankDocument } from './blank.ts';
import { Batch, runBatch } from './commands.ts';
import { Fault, type CallKind, type Faults } from './faults.ts';
import { HostError } from './host-error.ts';
import { NotPrinted, type Pages } from './pages.ts';
import { AsyncError, closeSlices, openSlices, OpenFile, sliceOf } from './slices.ts';
import { streamEvents } from './events.ts';
import { surface } from './surface/index.ts';
import type { Scene } from './surface/member.ts';
import { actAsUser, UserAct } from './user-acts.ts';
import { textView, windowView } from './window-view.ts';
import type { Windows, WordWindow } from './windows.ts';
import { xmlPartCall, XmlPartCall } from './xml-parts.ts';

export interface HostParts {
  readonly windows: Windows;
  readonly faults: Faults;
  readonly pages: Pages;
  /** Answers what a page asks of Word to sign its person in; a Word without it has no bridge. */
  readonly signIn?: (message: unknown) => Promise<object>;
}

const notFound: Reply = { status: 404, body: { message: 'there is no such thing here' } };
const bytes = (body: Uint8Array, type: string): Reply => ({
  ...{ status: 200, body: Buffer.from(body), headers: { 'content-type': type, 'cache-control': 'no-store' } },
});
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sceneOf = ({ windows }: HostParts, window: WordWindow): Scene => ({
  window,
  file: window.file,
  open: (document) => void windows.open(document, { setting: window.setting }),
});

/** How a call goes when a fault meets it. */
async function throughFaults(
  { faults }: HostParts,
  kind: CallKind,
  work: () => Reply | Promise<Reply>,
  members: readonly string[] = [],
): Promise<Reply> {
  const fault = faults.meet(kind, members);
  if (fault === undefined) return work();
  await wait(fault.delayMs);
  if (fault.answer === 'late') return work();
  if (fault.lost) await work();
  if (typeof fault.answer === 'number') throw new AsyncError(fault.answer, 'An internal error has occurred.');
  throw new HostError(fault.answer);
}

/** Which members a batch uses, for faults that wait for one of them. */
const membersOf = (batch: z.infer<typeof Batch>): string[] =>
  batch.flatMap((command) => ('member' in command ? [command.member] : []));

async function ofProgram(parts: HostParts, window: WordWindow, call: Call): Promise<Reply | undefined> {
  const through = (kind: CallKind, work: () => Reply, members?: readonly string[]) =>
    throughFaults(parts, kind, work, members);
  const [id, index] = call.path.slice(3).map(Number);
  switch (shape(call.method, call.path.slice(2), 'batch', 'files', 'xml-parts', 'dialog', 'nested-sign-in', 'host')) {
    case 'POST batch': {
      const batch = Batch.parse(json(call));
      return through('sync', () => ({ status: 200, body: runBatch(sceneOf(parts, window), batch) }), membersOf(batch));
    }
    case 'POST files': {
      const { type, sliceSize } = OpenFile.parse(json(call));
      const file = type === 'pdf' ? (await parts.pages.print(window)).pdf : window.file.bytes();
      return through('open-file', () => ({ status: 200, body: openSlices(window, file, sliceSize) }));
    }
    case 'GET files : :':
      return through('slice', () => bytes(sliceOf(window, id ?? 0, index ?? 0), 'application/octet-stream'));
    case 'DELETE files :':
      return through('close-file', () => {
        closeSlices(window, id ?? 0);
        return { status: 204 };
      });
    case 'GET host':
      return { status: 200, body: { surface, view: windowView(window), signsIn: parts.signIn !== undefined } };
    case 'POST xml-parts': {
      const asked = XmlPartCall.parse(json(call));
      return through('xml-parts', () => ({ status: 200, body: { value: xmlPartCall(sceneOf(parts, window), asked) } }));
    }
    case 'POST nested-sign-in':
      return parts.signIn === undefined ? notFound : { status: 200, body: await parts.signIn(json(call)) };
    case 'POST dialog':
      return through('dialog', () => ({ status: 204 }));
    default:
      return notFound;
  }
}

async function ofPerson(parts: HostParts, window: WordWindow, call: Call): Promise<Reply | undefined> {
  const { pages, windows } = parts;
  switch (shape(call.method, call.path.slice(2), 'text', 'file', 'pages', 'acts')) {
    case 'GET':
      return { status: 200, body: windowView(window) };
    case 'DELETE':
      windows.close(window.id);
      return { status: 204 };
    case 'GET text':
      return { status: 200, body: textView(window) };
    case 'GET file':
      return bytes(window.file.bytes(), docx);
    case 'GET pages': {
      const printed = await pages.print(window);
      return {
        status: 200,
        body: { revision: printed.revision, pages: printed.pages, marks: await pages.marks(window) },
      };
    }
    case 'GET pages :': {
      const size = Math.min(2400, Number(call.query.get('size') ?? 1200) || 1200);
      return bytes(await pages.picture(window, Number(call.path[3]), size), 'image/png');
    }
    case 'POST acts':
      actAsUser(sceneOf(parts, window), UserAct.parse(json(call)));
      return { status: 200, body: windowView(window) };
    default:
      return ofProgram(parts, window, call);
  }
}

const Opening = z.object({ name: z.string().optional(), url: z.string().optional(), user: z.string().optional(), person: z.string().optional() }); // prettier-ignore

/** Opens the file that is sent; a blank document when none is. */
function open({ windows }: HostParts, call: Call): Reply {
  const { name, url, user, person } = Opening.parse(Object.fromEntries(call.query));
  const setting = { ...(user && { user }), ...(person && { person }) };
  const isBlank = call.body.length === 0;
  const docx = isBlank ? blankDocument() : call.body;
  try {
    const window = windows.open(docx, { isBlank, setting, ...(name && { name }), ...(url && { url }) });
    return { status: 201, body: windowView(window) };
  } catch {
    return { status: 422, body: { message: 'Tệp không phải văn bản Word (.docx) hoặc đã hỏng. Chọn tệp khác.' } };
  }
}

async function route(parts: HostParts, call: Call): Promise<Reply | undefined> {
  const { windows, faults } = parts;
  switch (shape(call.method, call.path.slice(0, 2), 'documents', 'faults', 'events')) {
    case 'GET documents':
      return { status: 200, body: windows.all().map(windowView) };
    case 'POST documents':
      return open(parts, call);
    case 'GET events':
      streamEvents(windows, call.response);
      return undefined;
    case 'GET faults':
      return { status: 200, body: { waiting: faults.waiting() } };
    case 'POST faults': {
      const asked = z.object({ clear: z.boolean().optional(), plan: z.array(Fault).default([]) }).parse(json(call));
      if (asked.clear === true) faults.clear();
      faults.plan(...asked.plan);
      return { status: 200, body: { waiting: faults.waiting() } };
    }
    default: {
      const window = call.path[0] === 'documents' ? windows.find(call.path[1] ?? '') : undefined;
      return window === undefined ? notFound : ofPerson(parts, window, call);
    }
  }
}

/** Answers below `/office/word`. */
export const hostPart =
  (parts: HostParts): Part =>
  async (call) => {
    try {
      return await route(parts, call);
    } catch (error) {
      if (error instanceof HostError || error instanceof AsyncError)
        return { status: 422, body: { error: { code: error.code, message: error.message } } };
      if (error instanceof NotPrinted) return { status: 503, body: { message: error.message } };
      if (error instanceof z.ZodError) return { status: 400, body: { message: z.prettifyError(error) } };
      throw error;
    }
  };
