// A page of the list of incoming documents, anywhere in it, by right: the endpoint's own handler without HTTP, against plain
// mongoose for the same page: find, skip, limit, populate.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { buildApp } from '../../api/app.ts';
import { ListIncoming } from '../../api/contracts/incoming.ts';
import type { ReplyOf } from '../../api/contracts/endpoint.ts';
import { readersOfIncoming } from '../../api/domain/incoming/standing.ts';
import type { IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import { mayRead, readersOf } from '../../api/domain/kernel/access.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { incomingStore } from '../../api/modules/incoming/index.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { encodeCursor } from '../../api/platform/mongo/cursor.ts';
import { aDirected } from '../support/incoming.ts';
import {
  durations,
  peakMemoryMb,
  percentile,
  rounded,
  upTo,
  type Bench,
  type BenchResult,
  type Size,
} from './bench.ts';
import { onOwnDatabase } from './support/database.ts';
import { aMinistry, units, type BenchMinistry } from './support/ministry.ts';

const pageSize = 20;
const batch = 1_000;

const plainUnits = new mongoose.Schema({ _id: String, name: String }, { versionKey: false });
const plainSchema = new mongoose.Schema(
  {
    _id: String,
    agencyId: String,
    unit: { type: String, ref: 'bench-units' },
    ...Object.fromEntries(
      ['state', 'issuedOn', 'documentType', 'subject', 'priority', 'effect'].map((name) => [name, String]),
    ),
    issuer: Object,
    code: Object,
    arrival: Object,
    received: Object,
    directive: Object,
    readers: [String],
  },
  { versionKey: false },
).index({ agencyId: 1, _id: -1 });
const PlainUnits = mongoose.model('bench-units', plainUnits, 'bench-units');
const Plain = mongoose.model('bench-incoming', plainSchema, 'bench-incoming');

/** Distributed to one unit, with another one in support. */
function aDocument(ministry: BenchMinistry, index: number): IncomingDocument {
  const unitOf = (at: number): string => ministry.heads[at % units]?.unitId ?? '';
  const lead = { kind: 'unit', unitId: unitOf(index) } as const;
  const supporting = { kind: 'unit', unitId: unitOf(index * 7 + 3) } as const;
  const document = aDirected({
    id: uuid(),
    agencyId: ministry.agencyId,
    arrival: { number: index + 1, on: '2026-06-03', registerEntryId: uuid() },
    presented: { ...aDirected().received, toPositionId: ministry.minister.positionId },
    directive: {
      id: uuid(),
      byPositionId: ministry.minister.positionId,
      capacity: 'leader',
      lead,
      recipients: [lead, supporting],
      dueOn: '2026-06-12',
      leadTaskId: uuid(),
    },
  });
  return { ...document, readers: readersOfIncoming(document) };
}

async function fill(ministry: BenchMinistry, total: number): Promise<readonly IncomingDocument[]> {
  await PlainUnits.create(ministry.heads.map(({ unitId }, index) => ({ _id: unitId, name: `Vụ Thử nghiệm ${index}` })));
  await Plain.createCollection();
  await Plain.createIndexes();
  const all: IncomingDocument[] = [];
  for (let from = 0; from < total; from += batch) {
    const documents = upTo(Math.min(batch, total - from)).map((index) => aDocument(ministry, from + index));
    await incomingStore(ministry.agencyId).addMany(documents);
    await Plain.collection.insertMany(
      documents.map(({ id, directive, ...rest }) => ({ ...rest, _id: id as never, directive, unit: directive?.lead && 'unitId' in directive.lead ? directive.lead.unitId : '', readers: [...rest.readers] })), // prettier-ignore
    );
    all.push(...documents);
  }
  return all;
}

interface Page {
  readonly actor: Actor;
  readonly skip: number;
  readonly cursor?: string;
}

/** Pages from the first to the last of what somebody may read, evenly apart. */
function pagesOf(actor: Actor, newestFirst: readonly IncomingDocument[], count: number): readonly Page[] {
  const ids = newestFirst.filter(({ readers }) => mayRead(readers, actor)).map(({ id }) => id);
  const last = Math.floor((ids.length - 1) / pageSize);
  return upTo(count).map((index) => {
    const skip = Math.round((last * index) / (count - 1)) * pageSize;
    const id = ids[skip - 1];
    return { actor, skip, ...(id === undefined ? {} : { cursor: encodeCursor({ after: id, id }) }) };
  });
}

type Handle = (given: { actor: Actor; query: object }) => Promise<ReplyOf<typeof ListIncoming>>;

async function measure(total: number, pages: number): Promise<BenchResult> {
  const now = () => new Date();
  const { routes } = buildApp({
    now,
    log: silentLog(),
    verifyToken: () => Promise.reject(new Error('nobody signs in')),
    uploadLimitBytes: 0,
    version: 'bench',
  });
  const handle = routes.find(({ endpoint }) => endpoint.id === ListIncoming.id)?.handle as unknown as Handle;
  const ministry = await aMinistry();
  const newestFirst = (await fill(ministry, total)).toReversed();
  const asked = [ministry.heads[1]!, ministry.clerk].flatMap((actor) => pagesOf(actor, newestFirst, pages));

  const byUs = async ({ actor, cursor }: Page): Promise<readonly string[]> => {
    const query = { box: 'all', limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
    return (await handle({ actor, query })).items.map(({ id }) => id);
  };
  const byMongoose = async ({ actor, skip }: Page): Promise<readonly string[]> => {
    const found = await Plain.find({ agencyId: actor.agencyId, readers: { $in: [...readersOf(actor)] } })
      .sort({ _id: -1 })
      .skip(skip)
      .limit(pageSize)
      .populate('unit');
    return found.map(({ _id }) => String(_id));
  };
  for (const page of asked.filter((_, index) => index % 7 === 0)) {
    const [one, other] = [await byUs(page), await byMongoose(page)];
    if (one.length === 0 || one.join() !== other.join()) throw new Error(`different pages at ${page.skip}`);
  }
  const ours = percentile(await durations(asked, byUs), 0.95);
  const theirs = percentile(await durations(asked, byMongoose), 0.95);
  return {
    value: rounded(ours),
    unit: 'ms p95',
    ratio: rounded(theirs / ours),
    against: `mongoose find, skip, limit, populate, pages of a unit's head and of the clerk: ${rounded(theirs)} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

const bench = (name: string, total: number): Bench => ({
  name,
  boundSeconds: 300,
  run: (size: Size) => onOwnDatabase(name, () => (size === 'full' ? measure(total, 100) : measure(total / 10, 10))),
});

export const benches: readonly Bench[] = [bench('list-10k', 10_000), bench('list-100k', 100_000)];
