// What became of a leased delivery, as the one who carried it reports.
import type { z } from 'zod';
import type { About } from '../../contracts/chat.ts';
import type { ReportDelivery } from '../../contracts/delivery.ts';
import { fromDoc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import {
  blockConversation,
  conversationsOf,
  copiesOf,
  forgetCopies,
  identityKey,
  keepCopies,
  personalChats,
} from '../chat/index.ts';
import { Deliveries } from './deliveries.mongo.ts';
import { refreshIfOld, type CurrentVersions } from './expand.mongo.ts';
import { mostAttempts, pauseSeconds, type Delivery } from './outbox.ts';

type Reported = z.output<typeof ReportDelivery.body>;
type Sent = Extract<Reported, { outcome: 'sent' }>;
type Failed = Extract<Reported, { outcome: 'failed' }>;

export interface ReportDeps {
  readonly now: () => Date;
  readonly currentVersions: CurrentVersions;
}

/** What the row becomes; without a pause the state is the last one. */
interface Next {
  readonly set: Partial<Pick<Delivery, 'state' | 'activityId' | 'failure' | 'dueAt'>>;
  /** The attempt does not count. */
  readonly free?: boolean;
}

/** The message is a copy from now on, brought up to date at once if a change came before it. */
async function sent(delivery: Delivery, report: Sent, { now, currentVersions }: ReportDeps): Promise<Next> {
  const { agencyId, recipient, copyId, offered } = delivery;
  const about: readonly About[] = report.about;
  const known = copyId === undefined ? undefined : (await copiesOf([agencyId], [copyId])).get(copyId);
  const { tenant, oid, conversationId: keptIn = report.conversationId } = offered ?? {};
  if (copyId !== undefined && !known) return { set: { state: 'dropped' } };
  if (tenant !== undefined && oid !== undefined) {
    const { conversationId, activityId } = known ?? report;
    const first = { agencyId, recipient, tenant, oid, conversationId, activityId, keptIn, sentAt: now() };
    await refreshIfOld(await keepCopies([{ ...first, about }]), currentVersions, now());
  }
  return { set: { state: 'sent', activityId: report.activityId } };
}

/** True when the bot may write there by now: the chat was opened after the lease was given. */
async function openedMeanwhile({ offered, leasedAt }: Delivery): Promise<boolean> {
  if (!offered) return false;
  const { conversationId } = offered;
  const chat =
    conversationId === undefined
      ? (await personalChats([offered])).get(identityKey(offered))
      : (await conversationsOf([conversationId])).get(conversationId);
  if (chat?.state !== 'open') return false;
  return conversationId === undefined || (leasedAt !== undefined && chat.since > leasedAt);
}

async function failed(delivery: Delivery, report: Failed, at: Date): Promise<Next> {
  const { agencyId, copyId, attempts, offered } = delivery;
  const failure = report.failure ?? report.reason;
  const seconds = Math.max(report.retryAfterSeconds ?? 0, pauseSeconds(attempts));
  const later = { state: 'queued' as const, failure, dueAt: new Date(at.getTime() + seconds * 1000) };
  switch (report.reason) {
    case 'throttled': {
      const dueAt = new Date(at.getTime() + (report.retryAfterSeconds ?? pauseSeconds(1)) * 1000);
      return { set: { ...later, dueAt }, free: true };
    }
    case 'unavailable':
    case 'ambiguous':
      return { set: attempts < mostAttempts ? later : { state: 'failed', failure } };
    case 'unreachable':
      if (await openedMeanwhile(delivery)) return { set: { state: 'queued', dueAt: at }, free: true };
      if (offered?.conversationId !== undefined) await blockConversation(offered.conversationId, at);
      return { set: { state: 'unreachable', failure } };
    case 'gone':
      if (copyId !== undefined) await forgetCopies([agencyId], [copyId]);
      return { set: { state: 'dropped', failure } };
    case 'rejected':
      return { set: { state: 'failed', failure } };
    case 'nothing-to-show':
      // the card was taken back: what happens to the matter later is none of its reader's business
      if (copyId !== undefined) await forgetCopies([agencyId], [copyId]);
      return { set: { state: 'dropped', failure } };
  }
}

/** Parked after the chat opened: nobody will wake it again but us. */
async function wakeIfOpened(delivery: Delivery, at: Date): Promise<void> {
  if (delivery.offered?.conversationId !== undefined || !(await openedMeanwhile(delivery))) return;
  const { agencyId, id } = delivery;
  await Deliveries.updateOne({ agencyId, _id: id, state: 'unreachable' }, { $set: { state: 'queued', dueAt: at } });
}

/**
 * Takes the report; the same one twice is one effect. A lease that ran out and was given to another is
 * `changed-meanwhile`, but a message that was sent is a copy all the same.
 */
export async function reportDelivery(id: string, report: Reported, deps: ReportDeps): Promise<Delivery> {
  const { agencyId, leaseId } = report;
  const at = deps.now();
  const doc = await Deliveries.findOne({ agencyId, _id: id }).lean();
  if (!doc) throw new Problem('not-found');
  const delivery = fromDoc<Delivery>(doc);
  const isHeld = delivery.state === 'leased' && delivery.leaseId === leaseId;
  if (!isHeld && report.outcome === 'failed') throw new Problem('changed-meanwhile');

  const { set, free } =
    report.outcome === 'sent' ? await sent(delivery, report, deps) : await failed(delivery, report, at);
  const ended = await Deliveries.findOneAndUpdate(
    { agencyId, _id: id, state: 'leased', leaseId },
    { $set: set, $unset: { leaseId: 1 }, ...(free === true ? { $inc: { attempts: -1 } } : {}) },
    { returnDocument: 'after' },
  ).lean();
  if (ended?.state === 'unreachable') await wakeIfOpened(delivery, at);
  if (ended) return fromDoc<Delivery>(ended);
  if (report.outcome === 'sent' && delivery.state === 'sent' && delivery.activityId === report.activityId)
    return delivery;
  throw new Problem('changed-meanwhile');
}
