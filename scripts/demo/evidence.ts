// What the demo leaves behind, fetched as any user would fetch it, and the judges' words about it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetIncoming, GetIncomingFile, GetIncomingHistory } from '../../api/contracts/incoming.ts';
import { GetOutgoingFile, GetOutgoingHistory } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { PrintRegisterBook } from '../../api/contracts/register.ts';
import { GetSubmissionSlip } from '../../api/contracts/submission.ts';
import { GetTaskHistory, ListTasks } from '../../api/contracts/task.ts';
import { verifyJournal, type JournalVerdict } from '../../api/modules/journal/index.ts';
import { bookIdOf } from '../../api/try-out/books.ts';
import type { Sentence } from '../lib/language.ts';
import { judged } from './judged.ts';
import type { Stage } from './stage.ts';
import { incomingWords } from './words.ts';

export interface Evidence {
  readonly files: readonly string[];
  readonly problems: readonly Sentence[];
}

/** The journal once every row lies in a block. */
async function sealedJournal(): Promise<readonly JournalVerdict[]> {
  for (let tries = 0; ; tries += 1) {
    const verdicts = await verifyJournal(new Date());
    if (tries === 100 || verdicts.every(({ unsealed }) => unsealed === 0)) return verdicts;
    await sleep(100);
  }
}

async function histories({ as }: Stage, incomingId: string, outgoing: OutgoingView) {
  const params = { incomingId };
  const { items: tasks } = await as('legalHead').call(ListTasks, { query: { incomingId } });
  return {
    incoming: (await as('clerk').call(GetIncomingHistory, { params })).items,
    tasks: await Promise.all(
      tasks.map(async ({ id }) => (await as('legalHead').call(GetTaskHistory, { params: { taskId: id } })).items),
    ),
    outgoing: (await as('legalOfficer').call(GetOutgoingHistory, { params: { documentId: outgoing.id } })).items,
  };
}

// prettier-ignore
const papers = [
  'incoming.pdf', 'draft.docx', 'issued.pdf', 'trust.pem', 'incoming-register.pdf', 'outgoing-register.pdf',
  'submission-slip.pdf', 'journal.json', 'verification.txt',
] as const;
type Paper = (typeof papers)[number];

/** Takes away what an earlier run has left, and nothing else: the folder may be somebody's own. */
export async function clearEvidence(folder: string): Promise<void> {
  for (const paper of papers) await rm(join(folder, paper), { force: true });
}

/** Writes everything into the folder, and says what does not hold. */
export async function leaveEvidence(
  stage: Stage,
  {
    incomingId,
    outgoing,
    folder,
  }: { readonly incomingId: string; readonly outgoing: OutgoingView; readonly folder: string },
): Promise<Evidence> {
  const { as, instance } = stage;
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const leave = async (name: Paper, content: Uint8Array | string): Promise<void> => {
    await writeFile(join(folder, name), content);
    files.push(name);
  };

  const documentId = outgoing.id;
  const incoming = await as('clerk').call(GetIncoming, { params: { incomingId } });
  const original = { incomingId, sha256: incoming.files[0]?.sha256 ?? '' };
  await leave('incoming.pdf', await as('clerk').call(GetIncomingFile, { params: original }));
  const draft = { documentId, sha256: outgoing.drafts.at(-1)?.sha256 ?? '' };
  await leave('draft.docx', await as('legalOfficer').call(GetOutgoingFile, { params: draft }));
  const issued = { documentId, sha256: outgoing.issue?.sha256 ?? '' };
  const pdf = await as('clerk').call(GetOutgoingFile, { params: issued });
  await leave('issued.pdf', pdf);
  await leave('trust.pem', instance.trust);
  for (const kind of ['incoming', 'outgoing'] as const) {
    const params = { registerId: bookIdOf('bktb', kind) };
    await leave(`${kind}-register.pdf`, await as('clerk').call(PrintRegisterBook, { params }));
  }
  await leave('submission-slip.pdf', await as('legalOfficer').call(GetSubmissionSlip, { params: { documentId } }));

  const verdicts = await sealedJournal();
  const journal = { verification: verdicts, ...(await histories(stage, incomingId, outgoing)) };
  await leave('journal.json', `${JSON.stringify(journal, null, 2)}\n`);
  const { problems, text } = await judged(pdf, instance.trust);
  await leave('verification.txt', text);

  const broken = verdicts.filter(({ bad, unsealed }) => bad !== undefined || unsealed > 0);
  const state = incomingWords[incoming.state];
  const open = ['answered', 'closed'].includes(incoming.state)
    ? []
    : [{ vi: `văn bản đến ${state.vi}, chưa kết thúc`, en: `the incoming document is ${state.en}, not ended` }];
  const unsealed = broken.map(({ agencyId }) => ({
    vi: `nhật ký của ${agencyId} có chỗ không khớp hoặc chưa niêm phong (xem journal.json)`,
    en: `the journal of ${agencyId} does not hold or is not sealed (see journal.json)`,
  }));
  return { files, problems: [...problems, ...open, ...unsealed] };
}
