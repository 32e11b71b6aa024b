// Documents that wait for a decision of somebody in the ministry of benchmarks, and the load that takes the decisions.
import { spawn } from 'node:child_process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { approve } from '../../../api/domain/outgoing/decide.ts';
import type { OutgoingDocument } from '../../../api/domain/outgoing/outgoing.ts';
import { proposeRoute } from '../../../api/domain/outgoing/route.ts';
import { openFolder } from '../../../api/domain/submission/slip.ts';
import type { Submission } from '../../../api/domain/submission/submission.ts';
import { outgoingStore, submissionStore } from '../../../api/modules/outgoing/index.ts';
import { after, hash, inRoute, yes } from '../../support/outgoing.ts';
import { slipTo } from '../../support/outgoing-lives.ts';
import { upTo } from '../bench.ts';
import type { LoadPlan, Phase, PhaseTimes } from '../decision-load.ts';
import { units, type BenchMinistry } from './ministry.ts';

export type Decision = Phase['decisions'][number];

/** The bytes on which is decided, and the version in which everything waits. */
export const decidedOn = hash('b');
export const waitingVersion = 1;

const loadFile = fileURLToPath(new URL('../decision-load.ts', import.meta.url));
const now = () => new Date();

/** A document that waits for one of the ministry's people: every other one for a unit's head, the rest for a checker. */
function waiting(ministry: BenchMinistry, template: OutgoingDocument, index: number): [OutgoingDocument, Decision] {
  const unit = index % units;
  const checker = index % ministry.checkers.length;
  const [head, officer, layout] = [ministry.heads[unit]!, ministry.officers[unit]!, ministry.checkers[checker]!];
  const signerPositionId = ministry.minister.positionId;
  const submitted: OutgoingDocument = {
    ...template,
    id: uuid(),
    agencyId: ministry.agencyId,
    drafterPositionId: officer.positionId,
    draftingUnitId: officer.unitId,
    signer: { positionId: signerPositionId, capacityId: 'cap', authorityLines: ['BỘ TRƯỞNG'] },
    route: proposeRoute({
      drafterPositionId: officer.positionId,
      unitHeads: [head.positionId],
      layoutCheckers: [layout.positionId],
      signerPositionId,
    }),
  };
  // people are counted heads first, then checkers, as their tokens are
  return index % 2 === 0
    ? [submitted, { person: unit, documentId: submitted.id }]
    : [after(approve(submitted, head, decidedOn, now())), { person: units + checker, documentId: submitted.id }];
}

/** The folder in which a document was submitted. */
function folderOf({ id, agencyId, drafterPositionId, draftingUnitId, signer }: OutgoingDocument): Submission {
  const about = { id: uuid(), agencyId, outgoingId: id, drafterPositionId, draftingUnitId };
  const slip = slipTo(signer?.positionId ?? drafterPositionId);
  return yes(openFolder(about, { slip, unitOpinions: [], draftSha256: hash('a'), pdfSha256: decidedOn }, now()))
    .submission;
}

/** Writes so many waiting documents, each with its folder, for each phase; the answer names who decides which. */
export async function prepared(
  ministry: BenchMinistry,
  counts: readonly number[],
): Promise<readonly (readonly Decision[])[]> {
  const template = inRoute();
  const store = outgoingStore(ministry.agencyId);
  const folders = submissionStore(ministry.agencyId);
  const phases: Decision[][] = [];
  for (const count of counts) {
    const made = upTo(count).map((index) => waiting(ministry, template, index));
    for (let from = 0; from < made.length; from += 1_000) {
      const documents = made.slice(from, from + 1_000).map(([document]) => document);
      await store.addMany(documents);
      await folders.addMany(documents.map(folderOf));
    }
    phases.push(made.map(([, decision]) => decision));
  }
  // what was just written goes to the disk now, not while decisions are timed
  await mongoose.connection.getClient().db('admin').command({ fsync: 1 });
  return phases;
}

/** Takes the decisions through the API's client, in a process of its own. */
export async function underLoad(plan: LoadPlan): Promise<readonly PhaseTimes[]> {
  const load = spawn(process.execPath, [loadFile], { stdio: ['pipe', 'pipe', 'inherit'] });
  load.stdin.end(JSON.stringify(plan));
  return (await json(load.stdout)) as PhaseTimes[];
}

export const timesOf = (times: readonly PhaseTimes[], name: string): PhaseTimes => {
  const found = times.find((one) => one.name === name);
  if (!found) throw new Error(`no phase ${name}`);
  return found;
};
