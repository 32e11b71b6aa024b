// Asking units for their opinions on a version, and what becomes of what they said.
import {
  CloseConsultation,
  DraftConsultation,
  ExtendConsultation,
  GetOpinionTable,
  ListConsultations,
  SendConsultation,
  WeighOpinion,
  type ConsultationView,
} from '../../../api/contracts/consultation.ts';
import type { Pane } from '../pane.ts';
import { consultationWords as words } from '../words/consultation.ts';

export interface Asking {
  readonly draftSha256: string;
  readonly questions: string;
  readonly unitIds: readonly string[];
  readonly dueOn: string;
}

const most = 20;

/** The consultations on this document, the newest first. */
export async function readConsultations({ read, client, tell }: Pane, outgoingId: string): Promise<void> {
  const found = await read(words.reading, () => client.call(ListConsultations, { query: { outgoingId, limit: most } }));
  if (found) tell({ is: 'consultations', consultations: found.items });
}

/** Sends a request that was drafted. */
export async function sendConsultation({ run, client, tell, t }: Pane, drafted: ConsultationView): Promise<void> {
  const sent = await run(words.sending, () =>
    client.call(SendConsultation, { params: { consultationId: drafted.id }, seen: drafted }),
  );
  if (sent === undefined) return;
  tell({ is: 'consultation', consultation: sent });
  tell({ is: 'notice', notice: { tone: 'success', text: t(words.sent, { count: sent.units.length }) } });
}

/** Drafts and sends; true when the request exists, even where only the sending failed. */
export async function ask(pane: Pane, outgoingId: string, asking: Asking, key: string): Promise<boolean> {
  const { run, client, tell } = pane;
  const body = { outgoingId, ...asking, unitIds: [...asking.unitIds] };
  const drafted = await run(words.sending, () => client.call(DraftConsultation, { body, key }));
  if (drafted === undefined) return false;
  tell({ is: 'consultation', consultation: drafted });
  await sendConsultation(pane, drafted);
  return true;
}

/** Runs one step of a consultation; when somebody else was faster, the current one is shown. */
async function step(
  pane: Pane,
  consultation: ConsultationView,
  work: (params: { consultationId: string }) => Promise<ConsultationView>,
): Promise<boolean> {
  const after = await pane.run(words.recording, () => work({ consultationId: consultation.id }));
  if (after === undefined) return false;
  pane.tell({ is: 'consultation', consultation: after });
  return true;
}

/** Records what the drafter did with an opinion. */
export const weigh = (
  pane: Pane,
  consultation: ConsultationView,
  weighed: { readonly opinionId: string; readonly accepted: boolean; readonly reason: string },
): Promise<boolean> =>
  step(pane, consultation, (params) => {
    const { reason, ...body } = weighed;
    const said = reason.trim() === '' ? body : { ...body, reason: reason.trim() };
    return pane.client.call(WeighOpinion, { params, body: said, seen: consultation });
  });

export const extend = (pane: Pane, consultation: ConsultationView, dueOn: string): Promise<boolean> =>
  step(pane, consultation, (params) =>
    pane.client.call(ExtendConsultation, { params, body: { dueOn }, seen: consultation }),
  );

export const close = (pane: Pane, consultation: ConsultationView): Promise<boolean> =>
  step(pane, consultation, (params) => pane.client.call(CloseConsultation, { params, seen: consultation }));

/** The table as a Word document in a window of its own. */
export async function openTable(
  { run, client, word, tell, t }: Pane,
  consultationId: string,
  form: 'summary' | 'explanation',
): Promise<void> {
  await run(words.exporting, async () => {
    await word.openNew(await client.call(GetOpinionTable, { params: { consultationId }, query: { form } }));
    tell({ is: 'notice', notice: { tone: 'success', text: t(words.exported) } });
  });
}
