// The bot's side of a test: conversations it knows, what it leases, and what it reports, over HTTP like the real one.
import type { ApiClient } from '../../api/client/client.ts';
import { KeepConversation, type About } from '../../api/contracts/chat.ts';
import { LeaseDeliveries, ReportDelivery, type LeasedDelivery } from '../../api/contracts/delivery.ts';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import type { Ministry, Person, TestApp } from './app.ts';

type Kept = BodyInputOf<typeof KeepConversation>;
type Failure = Omit<
  Extract<BodyInputOf<typeof ReportDelivery>, { outcome: 'failed' }>,
  'agencyId' | 'leaseId' | 'outcome'
>;

export const tenantOf = ({ agencyId }: Ministry): string => `tenant-${agencyId}`;
export const chatOf = (ministry: Ministry, person: Person): string => `chat-${ministry.positionId(person)}`;

/** A bot that knows the ministry's chats; several of them may lease from the same API. */
export function aBot(app: TestApp, ministry: Ministry) {
  const api: ApiClient = app.withToken(() => app.bot.forDelivery());
  let messages = 0;

  const keep = (kept: Pick<Kept, 'conversationId'> & Partial<Kept>) =>
    api.call(KeepConversation, {
      body: {
        scope: 'personal',
        tenant: tenantOf(ministry),
        serviceUrl: 'https://smba.example/apac/',
        botId: '28:bot',
        locale: 'vi',
        state: 'open',
        ...kept,
      },
    });

  /** Everything that is due for this ministry; what other tests left behind is taken along and dropped. */
  async function lease(over: BodyInputOf<typeof LeaseDeliveries> = {}): Promise<LeasedDelivery[]> {
    const ours: LeasedDelivery[] = [];
    for (;;) {
      const { items } = await api.call(LeaseDeliveries, { body: { most: 100, ...over } });
      if (items.length === 0) return ours;
      ours.push(...items.filter(({ agencyId }) => agencyId === ministry.agencyId));
    }
  }

  const report = (delivery: LeasedDelivery, outcome: object) =>
    api.call(ReportDelivery, {
      params: { deliveryId: delivery.id },
      body: { agencyId: delivery.agencyId, leaseId: delivery.leaseId, ...outcome } as never,
    });

  return {
    api,
    keep,
    lease,
    installs: (person: Person, over: Partial<Kept> = {}) =>
      keep({ conversationId: chatOf(ministry, person), oid: person, channelUserId: `29:${person}`, ...over }),
    /** Sent in a message of its own, or as the new content of the copy that is to be refreshed. */
    sent: (delivery: LeasedDelivery, about: readonly About[]) =>
      report(delivery, {
        outcome: 'sent',
        activityId: delivery.message?.activityId ?? `activity-${++messages}`,
        conversationId: delivery.message?.conversationId ?? delivery.to.conversation?.conversationId,
        about,
      }),
    failed: (delivery: LeasedDelivery, failure: Failure) => report(delivery, { outcome: 'failed', ...failure }),
  };
}

export type TestBot = ReturnType<typeof aBot>;

/** The card of a delivery shows its subject in the version that was asked for, or in the one given. */
export const shows = (delivery: LeasedDelivery, version = delivery.version): About[] => [
  { kind: delivery.subjectKind as About['kind'], id: delivery.subjectId, version },
];
