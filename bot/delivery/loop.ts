// The delivery loop: leases what people must be told, a little at a time, delivers it, and reports until it is heard.
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem, type ApiClient } from '../../api/client/client.ts';
import { LeaseDeliveries, ReportDelivery, type LeasedDelivery } from '../../api/contracts/delivery.ts';
import type { BotLog } from '../log.ts';
import { deliver, type DeliverDeps } from './deliver.ts';
import { inTurn } from './in-turn.ts';
import { failedOutcome, type Outcome } from './report.ts';

export interface LoopDeps extends DeliverDeps {
  /** The client of the bot itself. */
  readonly api: ApiClient;
  readonly log: BotLog;
  readonly timing?: Partial<LoopTiming>;
}

export interface LoopTiming {
  /** Deliveries at the same time. */
  readonly atOnce: number;
  readonly leaseSeconds: number;
  /** How long a question for work waits. */
  readonly waitSeconds: number;
  /** The longest pause while the API is away. */
  readonly mostPauseMs: number;
  /** How long what was begun may take to end when the bot stops. */
  readonly graceMs: number;
}

const usual: LoopTiming = { atOnce: 32, leaseSeconds: 60, waitSeconds: 25, mostPauseMs: 10_000, graceMs: 20_000 };

/** A call to the chat service ends within this: what is leased for less is left for the next lease. */
const callMs = 20_000;

/** Reports that are remembered until they are heard. */
const mostUnheard = 1_000;

export interface DeliveryLoop {
  /** Takes no more, ends what was begun, and resolves. */
  stop(): Promise<void>;
}

/** Starts the loop. The API may go and come back: the loop waits for it. */
export function startDelivery(deps: LoopDeps): DeliveryLoop {
  const { api, log } = deps;
  const timing = { ...usual, ...deps.timing };
  const stopped = new AbortController();
  const isStopped = (): boolean => stopped.signal.aborted;
  const running = new Set<Promise<void>>();
  const inOrder = inTurn();
  /** Sent, and not reported yet: leased again, it must not be sent again. */
  const unheard = new Map<string, Outcome>();

  const pause = (tries: number): Promise<void> =>
    sleep(Math.min(timing.mostPauseMs, 250 * 2 ** tries) * (0.5 + Math.random() / 2), undefined, {
      signal: stopped.signal,
    }).catch(() => undefined);

  async function report({ id, agencyId, leaseId }: LeasedDelivery, outcome: Outcome, until: number): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await api.call(ReportDelivery, { params: { deliveryId: id }, body: { agencyId, leaseId, ...outcome } });
        unheard.delete(id);
        return;
      } catch (thrown) {
        const refused = thrown instanceof ApiProblem && thrown.problem.status < 500;
        // its lease was given away, or the delivery is over: nothing to tell any more
        if (refused) log.warn({ delivery: id, code: thrown.code }, 'report-refused');
        if (refused || isStopped() || performance.now() > until) return;
        await pause(tries);
      }
    }
  }

  async function work(delivery: LeasedDelivery, leasedAt: number): Promise<void> {
    const ends = leasedAt + timing.leaseSeconds * 1000;
    const known = unheard.get(delivery.id);
    if (known === undefined && (isStopped() || performance.now() + callMs > ends)) return;
    const outcome = known ?? (await deliver(delivery, deps).catch((thrown: unknown) => trouble(delivery, thrown)));
    if (outcome.outcome === 'sent') remember(delivery.id, outcome);
    log.info({ delivery: delivery.id, purpose: delivery.purpose, ...summaryOf(outcome) }, 'delivery');
    await report(delivery, outcome, ends);
  }

  function remember(id: string, outcome: Outcome): void {
    unheard.set(id, outcome);
    const [oldest] = unheard.keys();
    if (unheard.size > mostUnheard && oldest !== undefined) unheard.delete(oldest);
  }

  function trouble({ id, attempts }: LeasedDelivery, thrown: unknown): Outcome {
    log.error({ err: thrown, delivery: id }, 'delivery-failed');
    return failedOutcome('unavailable', attempts, 'the API did not answer, or the card could not be made');
  }

  function begin(delivery: LeasedDelivery, leasedAt: number): void {
    const key = delivery.to.conversation?.conversationId ?? delivery.id;
    const mine = inOrder(key, () => work(delivery, leasedAt)).finally(() => running.delete(mine));
    running.add(mine);
  }

  async function leaseSome(): Promise<void> {
    const most = timing.atOnce - running.size;
    const { leaseSeconds, waitSeconds } = timing;
    const asked = { body: { most, leaseSeconds, waitSeconds }, signal: stopped.signal };
    const { items } = await api.call(LeaseDeliveries, asked);
    const leasedAt = performance.now();
    for (const delivery of items) begin(delivery, leasedAt);
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (!isStopped()) {
      try {
        // a few at once: not a question for each that ends
        while (running.size > timing.atOnce * 0.75) await Promise.race(running);
        await leaseSome();
        failures = 0;
      } catch (thrown) {
        if (isStopped()) return;
        if (failures === 0) log.warn({ err: thrown }, 'deliveries-wait-for-api');
        await pause((failures += 1));
      }
    }
  }

  const looping = loop();
  return {
    async stop() {
      stopped.abort();
      await looping;
      await Promise.race([Promise.allSettled(running), sleep(timing.graceMs, undefined, { ref: false })]);
    },
  };
}

const summaryOf = (outcome: Outcome): object =>
  outcome.outcome === 'sent' ? { outcome: 'sent' } : { outcome: outcome.reason };
