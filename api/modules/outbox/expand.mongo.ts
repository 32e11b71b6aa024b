// From changes to refreshes: one for each message that still shows an older version. It can be cut off at any point and run
// again, by several processes at once.
import { v7 as uuid } from 'uuid';
import type { About } from '../../contracts/chat.ts';
import { duplicateKeys } from '../../platform/mongo/errors.ts';
import { olderCopies, shownAmong, type Copy } from '../chat/index.ts';
import { Changes, Deliveries, deliveryOf } from './deliveries.mongo.ts';

const mostChanges = 500;

const refreshOf = (copy: Copy, { kind, id, version }: About, at: Date) => ({
  ...deliveryOf(
    copy.agencyId,
    { kind: 'changed', subjectKind: kind, subjectId: id, recipient: copy.recipient, version },
    at,
  ),
  copyId: copy.id,
});

/** One row for each copy and version, however often this runs. */
async function queueRefreshes(copies: readonly Copy[], newest: About, at: Date): Promise<void> {
  const writes = copies.map((copy) => {
    const { _id: _own, agencyId, ...row } = refreshOf(copy, newest, at);
    const filter = { agencyId, _id: `${copy.id}:${newest.id}:${newest.version}` };
    return { updateOne: { filter, update: { $setOnInsert: row as never }, upsert: true } };
  });
  try {
    await Deliveries.bulkWrite(writes, { ordered: false });
  } catch (thrown) {
    if (!duplicateKeys(thrown)) throw thrown;
    // another process wrote some of the same rows in this instant: now they are there
    await queueRefreshes(copies, newest, at);
  }
}

/** Turns what changed into refreshes and forgets the changes only afterwards. */
export async function expandChanges(agencyIds: readonly string[], at: Date): Promise<void> {
  const rows = await Changes.find({ agencyId: { $in: [...agencyIds] } })
    .limit(mostChanges)
    .lean();
  if (rows.length === 0) return;
  // of a thing that changed several times the newest version is all that counts; untouched is who was so every time
  const things = Map.groupBy(rows, ({ subjectKind, subjectId }) => `${subjectKind}/${subjectId}`);
  const newest = [...things.values()].map((ofOne) => ({
    ...ofOne.reduce((one, other) => (one.version < other.version ? other : one)),
    untouched: ofOne
      .map(({ untouched = [] }) => untouched)
      .reduce((some, others) => some.filter((recipient) => others.includes(recipient))),
  }));
  const shown = await shownAmong(
    agencyIds,
    rows.map(({ subjectId }) => subjectId),
  );
  for (const { agencyId, subjectKind, subjectId, version, untouched } of newest) {
    if (!shown.has(subjectId)) continue;
    const about = { kind: subjectKind as About['kind'], id: subjectId, version };
    for await (const copies of olderCopies(agencyId, about, untouched)) await queueRefreshes(copies, about, at);
  }
  await Changes.deleteMany({ agencyId: { $in: [...agencyIds] }, _id: { $in: rows.map(({ _id }) => _id) } });
}

/** The version that each thing of an agency has now; a thing that is not there is left out. */
export type CurrentVersions = (agencyId: string, about: readonly About[]) => Promise<readonly About[]>;

/**
 * What messages show may be out of date by the time they are known: a change that was expanded before is made good here.
 * The copies are written first, so that a later change finds them.
 */
export async function refreshIfOld(copies: readonly Copy[], currentVersions: CurrentVersions, at: Date): Promise<void> {
  for (const [agencyId, ofAgency] of Map.groupBy(copies, (copy) => copy.agencyId)) {
    const shown = ofAgency.flatMap(({ about }) => about);
    const current = new Map((await currentVersions(agencyId, shown)).map((one) => [`${one.kind} ${one.id}`, one]));
    const rows = ofAgency.flatMap((copy) => {
      const now = copy.about.map((was) => ({ was, is: current.get(`${was.kind} ${was.id}`) }));
      const newest = now.find(({ was, is }) => is !== undefined && was.version < is.version)?.is;
      return newest ? [{ ...refreshOf(copy, newest, at), _id: uuid() }] : [];
    });
    if (rows.length > 0) await Deliveries.insertMany(rows as never);
  }
}
