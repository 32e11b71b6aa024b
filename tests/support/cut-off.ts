// A process that dies in the middle of an issue, at a chosen place: what it had committed is there, nothing else.
import mongoose from 'mongoose';
import { columnsOf, issueClaims } from '../../api/modules/outgoing/claim.ts';
import { outgoingStore } from '../../api/modules/outgoing/index.ts';
import { makeLanes } from '../../api/modules/register/index.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Ministry } from './app.ts';

/** Transaction 1 and nothing after it. */
export async function claimOnly(ministry: Ministry, { id }: OutgoingView): Promise<void> {
  const now = () => new Date('2026-11-23T01:00:00.000Z');
  const document = await outgoingStore(ministry.agencyId).get(id);
  await makeLanes(now).claim(issueClaims(now), ministry.outgoingRegisterId, {
    actor: ministry.actor('clerk'),
    documentId: id,
    columns: await columnsOf(document),
    seenVersion: document.version,
  });
}

/** As if the process had died after the last seal was stored: not verified, the row still `issuing`. */
export async function backToSealed(agencyId: string, id: string): Promise<void> {
  const { db } = mongoose.connection;
  await db?.collection('outgoing-documents').updateOne(
    { agencyId, _id: id as never },
    {
      $set: {
        state: 'issuing',
        'issue.stage': 'annexes-sealed',
        'issue.claimedAt': new Date('2026-11-23T01:00:00.000Z'),
      },
      $unset: { 'issue.finishedAt': 1 },
    },
  );
  await db?.collection('register-entries').updateOne({ agencyId, documentId: id }, { $set: { state: 'issuing' } });
}
