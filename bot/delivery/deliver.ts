// One delivery: read the matter as its recipient, render it now, and send it or update the copy that was sent.
import { ApiProblem } from '../../api/client/client.ts';
import { aboutKinds } from '../../api/contracts/chat.ts';
import type { LeasedDelivery } from '../../api/contracts/delivery.ts';
import type { Matter, Rendered } from '../context.ts';
import type { Conversations } from '../conversations.ts';
import type { People } from '../people.ts';
import type { Pressed } from '../pressed.ts';
import { NotDelivered, type Address, type Sent, type TeamsPort } from '../port/teams-port.ts';
import type { Readers } from '../reader.ts';
import type { Screens } from '../screens.ts';
import { failedOutcome, notDeliveredOutcome, sentOutcome, type Outcome } from './report.ts';

export interface DeliverDeps {
  readonly people: People;
  readonly reader: Readers;
  readonly screens: Screens;
  readonly port: TeamsPort;
  readonly conversations: Pick<Conversations, 'notReached'>;
  readonly pressed: Pick<Pressed, 'shows'>;
}

const kinds: readonly string[] = aboutKinds.filter((kind) => kind !== 'submission');
const isKind = (kind: string): kind is Matter['kind'] => kinds.includes(kind);

/** Nothing when the recipient holds the position no more, or may not see the matter any more. */
async function rendered(delivery: LeasedDelivery, deps: DeliverDeps): Promise<Rendered | undefined> {
  const { to, subjectKind: kind, subjectId } = delivery;
  if (!isKind(kind)) return undefined;
  const me = (await deps.people.positions(to)).find(({ positionId }) => positionId === to.positionId);
  if (me === undefined) return undefined;
  const asking = { me, language: to.language, activityId: delivery.id, purpose: 'render' } as const;
  try {
    const { api, context } = await deps.reader(asking);
    return await deps.screens.renderMatter(api, { kind, id: subjectId }, { ...context, chatContent: to.chatContent });
  } catch (thrown) {
    if (thrown instanceof ApiProblem && [403, 404].includes(thrown.problem.status)) return undefined;
    throw thrown;
  }
}

/** Sends, or updates the copy; in a channel a notice starts a thread. */
async function put(
  { card, summary }: Rendered,
  delivery: LeasedDelivery,
  deps: DeliverDeps,
): Promise<Sent | undefined> {
  const { to, message, purpose } = delivery;
  const { conversation } = to;
  if (conversation === undefined) return undefined;
  const { conversationId, serviceUrl, botId, channelId } = conversation;
  const address: Address = { conversationId, serviceUrl, botId, tenant: to.tenant };
  if (purpose === 'refresh' && message !== undefined) {
    await deps.port.update({ ...address, conversationId: message.conversationId }, message.activityId, {
      card,
      summary,
    });
    return message;
  }
  return to.scope === 'channel'
    ? deps.port.startThread({ ...address, channelId: channelId ?? conversationId }, { card, summary })
    : deps.port.send(address, { card, summary });
}

/** The reader has pressed on this very message and was answered with nothing older: it stays as it is. */
async function shownAlready(
  { to, message, changed }: LeasedDelivery,
  { pressed }: DeliverDeps,
): Promise<Outcome | undefined> {
  // in a channel only the one who pressed has seen the answer
  if (message === undefined || changed === undefined || to.scope === 'channel') return undefined;
  const about = await pressed.shows(message, changed);
  return about && sentOutcome(message, about);
}

/** Delivers, and says what became of it. Trouble of the API's is thrown: then nothing was sent. */
export async function deliver(delivery: LeasedDelivery, deps: DeliverDeps): Promise<Outcome> {
  const { attempts, to } = delivery;
  if (to.conversation === undefined) return failedOutcome('unreachable', attempts, 'never installed');
  const known = await shownAlready(delivery, deps);
  if (known !== undefined) return known;
  const shown = await rendered(delivery, deps);
  // an old card must not go on showing what its reader has lost the right to
  const isRefresh = delivery.purpose === 'refresh';
  try {
    if (shown === undefined) {
      if (isRefresh) await put(deps.screens.withdrawn(to.language), delivery, deps);
      return failedOutcome('nothing-to-show', attempts, 'not for this reader any more');
    }
    const sent = await put(shown, delivery, deps);
    return sent === undefined
      ? failedOutcome('unreachable', attempts, 'never installed')
      : sentOutcome(sent, shown.about);
  } catch (thrown) {
    if (!(thrown instanceof NotDelivered)) throw thrown;
    if (thrown.reason === 'unreachable') deps.conversations.notReached(to.conversation.conversationId);
    return notDeliveredOutcome(thrown, attempts);
  }
}
