// A stand-in for the API's chat side over real HTTP: people, conversations, and a desk of deliveries that a test fills.
// It keeps the manners of the outbox that matter to a bot: leases run out, and a report of an old lease is refused.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatPersonView } from '../../../api/contracts/chat.ts';
import type { LeasedDelivery } from '../../../api/contracts/delivery.ts';

export interface Report {
  readonly deliveryId: string;
  readonly leaseId: string;
  readonly outcome: 'sent' | 'failed';
  readonly reason?: string;
  readonly retryAfterSeconds?: number;
  readonly activityId?: string;
  readonly conversationId?: string;
}

/** What a test says of a delivery; the rest is as usual. */
export type Wanted = Pick<LeasedDelivery, 'id' | 'to'> & Partial<LeasedDelivery>;

interface Desk {
  delivery: LeasedDelivery;
  state: 'queued' | 'leased' | 'over';
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
}

const problem = (status: number, code: string) => ({
  status,
  body: { type: 'about:blank', code, title: `Không được: ${code}`, status },
});

/** Starts it on the loopback address. */
export async function startApiStandIn(known: readonly ChatPersonView[]) {
  let people = known;
  const desk = new Map<string, Desk>();
  const reports: Report[] = [];
  const kept: Record<string, unknown>[] = [];
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const away = { answers: false, reports: false };
  let leases = 0;
  let port = 0;

  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };
  const lease = (most: number) =>
    [...desk.values()]
      .filter(({ state }) => state === 'queued')
      .slice(0, most)
      .map((one) => {
        one.state = 'leased';
        one.delivery = { ...one.delivery, leaseId: `lease-${(leases += 1)}`, attempts: one.delivery.attempts + 1 };
        return one.delivery;
      });
  const report = (deliveryId: string, body: Record<string, unknown>) => {
    const one = desk.get(deliveryId);
    if (one?.state !== 'leased' || one.delivery.leaseId !== body['leaseId']) return problem(412, 'changed-meanwhile');
    const known = { deliveryId, ...body } as unknown as Report;
    reports.push(known);
    one.state = 'over';
    changed();
    return { status: 200, body: { id: deliveryId, state: known.outcome } };
  };

  const answer = async (
    request: IncomingMessage,
    isGone: () => boolean,
  ): Promise<{ status: number; body: unknown }> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${url.pathname}`;
    asked.push(route);
    if (away.answers) return problem(503, 'busy');
    if (request.headers.authorization === undefined) return problem(401, 'not-signed-in');
    const body = await bodyOf(request);
    if (route === 'GET /chat-people') {
      const oid = url.searchParams.get('oid');
      return { status: 200, body: { items: people.filter((one) => one.oid === oid) } };
    }
    if (route === 'PUT /chat-people/choice') {
      people = people.map((one) => ({ ...one, chosen: one.positionId === body['positionId'] }));
      return { status: 200, body: people.find(({ chosen }) => chosen) };
    }
    if (route === 'PUT /chat-conversations') {
      kept.push(body);
      return { status: 200, body: { conversationId: body['conversationId'] } };
    }
    if (route === 'GET /chat-messages') return problem(404, 'not-found');
    if (route === 'GET /units' || route === 'GET /positions') return { status: 200, body: { items: [] } };
    if (route === 'POST /delivery-leases') {
      const until = Date.now() + Number(body['waitSeconds']) * 1000;
      for (;;) {
        // to somebody who is gone nothing is leased: it would wait for its lease to run out
        const items = isGone() ? [] : lease(Number(body['most']));
        if (items.length > 0 || Date.now() >= until || isGone()) return { status: 200, body: { items } };
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    const reported = /^POST \/deliveries\/([^/]+)\/reports$/.exec(route)?.[1];
    if (reported === undefined) return problem(404, 'not-found');
    return away.reports ? problem(503, 'busy') : report(reported, body);
  };

  const open = async (): Promise<() => Promise<void>> => {
    const server = createServer((request, response) => {
      void answer(request, () => response.destroyed).then(({ status, body }) => {
        if (response.destroyed) return;
        const type = status >= 400 ? 'application/problem+json' : 'application/json';
        response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    return () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
  };
  let close = await open();

  return {
    url: `http://127.0.0.1:${port}/`,
    reports,
    kept,
    asked,
    /** What answers `busy` instead of doing its work. */
    away,
    queue(...wanted: readonly Wanted[]): void {
      for (const one of wanted) {
        const delivery: LeasedDelivery = {
          agencyId: one.to.agencyId,
          leaseId: '',
          leasedUntil: new Date().toISOString(),
          kind: 'task-assigned',
          subjectKind: 'task',
          subjectId: `about-${one.id}`,
          recipient: one.to.positionId,
          version: 1,
          attempts: 0,
          purpose: 'notify',
          ...one,
        };
        desk.set(one.id, { delivery, state: 'queued' });
      }
    },
    /** A lease runs out, or what failed is tried again. */
    again(id: string): void {
      const one = desk.get(id);
      if (one) one.state = 'queued';
    },
    /** Resolves when so many reports have come. */
    async reported(count: number): Promise<readonly Report[]> {
      while (reports.length < count) await new Promise<void>((resolve) => void listeners.add(resolve));
      return reports;
    },
    goes: () => close(),
    async comesBack(): Promise<void> {
      close = await open();
    },
    stop: () => close(),
  };
}
