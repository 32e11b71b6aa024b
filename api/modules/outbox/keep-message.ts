// A message that came to show a matter without a delivery: a list that was opened, a card that answered a button.
import type { z } from 'zod';
import type { KeepChatMessage } from '../../contracts/chat.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { Problem } from '../../platform/problem.ts';
import { findCopy, forgetCopy, keepCopy } from '../chat/index.ts';
import { holdersOf } from '../directory/index.ts';
import { refreshIfOld } from './expand.mongo.ts';
import type { ReportDeps } from './report.mongo.ts';

/**
 * Makes the message a copy of what it shows now, or of nothing any more. `not-found` when the person does not hold the
 * position today; a message that was sent to somebody else stays as it is.
 */
export async function keepMessage(
  { agencyId, positionId, tenant, oid, conversationId, activityId, about }: z.output<typeof KeepChatMessage.body>,
  { now, currentVersions }: ReportDeps,
): Promise<undefined> {
  const [holder] = await holdersOf([agencyId], [positionId], civilDate(now()));
  if (holder?.user.oid !== oid || holder.user.tenant !== tenant) throw new Problem('not-found');
  const known = await findCopy([agencyId], conversationId, activityId);
  if (known && (known.oid !== oid || known.tenant !== tenant)) return undefined;
  if (about.length === 0) {
    if (known) await forgetCopy(agencyId, known.id);
    return undefined;
  }
  const reader = { agencyId, recipient: positionId, tenant, oid, conversationId, activityId };
  const id = await keepCopy({ ...reader, keptIn: conversationId, sentAt: now(), about });
  await refreshIfOld(agencyId, id, about, currentVersions, now());
  return undefined;
}
