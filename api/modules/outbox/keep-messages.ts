// Messages that came to show a matter without a delivery: a list that was opened, a card that answered a button.
import type { KeptMessage } from '../../contracts/chat.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { addressKey, copiesAt, forgetCopies, keepCopies } from '../chat/index.ts';
import { holdersOf, type Holder } from '../directory/index.ts';
import { refreshIfOld } from './expand.mongo.ts';
import type { ReportDeps } from './report.mongo.ts';

type Reader = Pick<KeptMessage, 'tenant' | 'oid'>;

const isSame = (one: Reader, other: Reader): boolean => one.oid === other.oid && one.tenant === other.tenant;

const holds = ({ agency, position, user }: Holder, message: KeptMessage): boolean =>
  agency.id === message.agencyId && position.id === message.positionId && isSame(user, message);

/**
 * Makes each message a copy of what it shows now, or of nothing any more; of a message that is named twice the last word
 * counts. Left alone, and counted as refused, are those whose person does not hold the position today, and those that were
 * sent to somebody else.
 */
export async function keepMessages(
  messages: readonly KeptMessage[],
  { now, currentVersions }: ReportDeps,
): Promise<{ refused: number }> {
  const agencyIds = [...new Set(messages.map(({ agencyId }) => agencyId))];
  const positionIds = [...new Set(messages.map(({ positionId }) => positionId))];
  const holders = await holdersOf(agencyIds, positionIds, civilDate(now()));
  const held = messages.filter((message) => holders.some((holder) => holds(holder, message)));

  const known = new Map((await copiesAt(held)).map((copy) => [addressKey(copy), copy]));
  const own = held.filter((message) => isSame(known.get(addressKey(message)) ?? message, message));
  const last = [...new Map(own.map((message) => [addressKey(message), message])).values()];

  const over = last.filter(({ about }) => about.length === 0);
  await forgetCopies(
    agencyIds,
    over.flatMap((message) => known.get(addressKey(message))?.id ?? []),
  );
  const kept = await keepCopies(
    last
      .filter(({ about }) => about.length > 0)
      .map(({ positionId: recipient, ...message }) => ({
        ...message,
        ...{ recipient, keptIn: message.conversationId, sentAt: now() },
      })),
  );
  await refreshIfOld(kept, currentVersions, now());
  return { refused: messages.length - own.length };
}
