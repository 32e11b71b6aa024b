// The real app on a free port and a real database, with a ministry of its own for each test that asks for one.
import { v7 as uuid } from 'uuid';
import { buildApp, type App, type AppDeps } from '../../api/app.ts';
import { ApiProblem, makeClient, type ApiClient } from '../../api/client/client.ts';
import type { EndpointDefinition } from '../../api/contracts/endpoint.ts';
import type { ProblemCode } from '../../api/contracts/problem.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { civilDate, yearOf } from '../../api/domain/kernel/dates.ts';
import { importDirectory } from '../../api/modules/directory/index.ts';
import { startSealer } from '../../api/modules/journal/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { makeBotKey, type BotKey } from '../../api/platform/auth/bot-key.ts';
import { makeLocalIssuer } from '../../api/platform/auth/local-issuer.ts';
import { tokenVerifier, type Issuer } from '../../api/platform/auth/tokens.ts';
import { problemsOf } from '../../api/platform/http/openapi.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { testDatabaseUri } from './mongo.ts';
import { people, staff, unitNames, type Person, type UnitKey } from './staff.ts';

export { people, type Person } from './staff.ts';

/** A clock that stands still until a test moves it: Monday 23 November 2026, 9:00 in Việt Nam. */
export const aClock = (start = '2026-11-23T02:00:00.000Z') => {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (iso: string) => {
      current = new Date(iso);
    },
    /** Moves on by so many milliseconds. */
    pass: (ms: number) => {
      current = new Date(current.getTime() + ms);
    },
  };
};

export type Clock = ReturnType<typeof aClock>;

export interface Ministry {
  readonly agencyId: string;
  /** The client of somebody of this ministry. */
  as(person: Person, options?: { onBehalfOf?: Person }): ApiClient;
  actor(person: Person): Actor;
  positionId(person: Person): string;
  unitId(unit: UnitKey): string;
  readonly incomingRegisterId: string;
  readonly outgoingRegisterId: string;
}

/** The same client, but a problem that its endpoint does not list is a failure of the test that meets it. */
const strict = (client: ApiClient): ApiClient => {
  const call = client.call as (endpoint: EndpointDefinition, asked?: unknown) => Promise<unknown>;
  const calling = async (endpoint: EndpointDefinition, asked?: unknown): Promise<unknown> => {
    try {
      return await call(endpoint, asked);
    } catch (thrown) {
      if (thrown instanceof ApiProblem && !problemsOf(endpoint).includes(thrown.code as ProblemCode))
        throw new Error(`${endpoint.id} does not list the problem ${thrown.code}: ${thrown.message}`, {
          cause: thrown,
        });
      throw thrown;
    }
  };
  return { call: calling as ApiClient['call'] };
};

/** Who lets whom act for them, between two days. */
export interface TestDelegation {
  readonly from: Person;
  readonly to: Person;
  readonly since: string;
  readonly until: string;
}

export interface MinistryOptions {
  readonly startsAfter?: number;
  readonly delegations?: readonly TestDelegation[];
  /** How much of a matter cards may show. */
  readonly chatContent?: 'minimal' | 'full';
  /** The tenant of its people at the identity provider; one of its own when missing. */
  readonly tenant?: string;
}

export interface TestApp {
  readonly baseUrl: string;
  readonly clock: Clock;
  /** What the process does at its start about issues that were cut off. */
  readonly resume: App['resume'];
  readonly bot: BotKey;
  /** Everything that is mounted. */
  readonly routes: App['routes'];
  /** A client that calls with this token; none is sent as an empty one. */
  withToken(token: () => Promise<string>): ApiClient;
  /** A token of the local issuer, for whoever it names. */
  personToken(person: { tenant: string; oid: string; agencyId: string; positionId: string }): Promise<string>;
  /** A fresh agency with its people and open books; `startsAfter` is the last number given elsewhere. */
  ministry(options?: MinistryOptions): Promise<Ministry>;
  stop(): Promise<void>;
}

const audience = 'urn:vanthu:test';

/** Starts the app; stop it in `afterAll`. */
export async function startTestApp(
  options: { clock?: Clock; databaseUri?: string; deps?: Partial<AppDeps>; issuers?: readonly Issuer[] } = {},
): Promise<TestApp> {
  const clock = options.clock ?? aClock();
  await connectMongo(options.databaseUri ?? testDatabaseUri());
  await migrate([]);
  const issuer = await makeLocalIssuer(audience);
  const { bot, issuer: botIssuer } = await makeBotKey(audience);
  const log = silentLog();
  const { server, resume, routes } = buildApp({
    now: clock.now,
    log,
    verifyToken: tokenVerifier([issuer.issuer, botIssuer, ...(options.issuers ?? [])]),
    uploadLimitBytes: 5 * 1024 * 1024,
    version: 'test',
    ...options.deps,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const sealer = startSealer({ log, now: clock.now, everyMs: 20 });

  const ministry = async ({
    startsAfter = 0,
    delegations = [],
    chatContent = 'minimal',
    tenant: tenantId,
  }: MinistryOptions = {}): Promise<Ministry> => {
    const agencyId = uuid();
    const tenant = tenantId ?? `tenant-${agencyId}`;
    const unitId = (unit: UnitKey) => `${agencyId}-${unit}`;
    const positionId = (person: Person) => `${agencyId}-${person}`;
    await importDirectory({
      agencies: [
        {
          id: agencyId,
          code: 'G99',
          name: 'Bộ Kinh tế Biển',
          abbreviation: 'BKTB',
          place: 'Hải Phòng',
          headTitle: 'BỘ TRƯỞNG',
          chatContent,
        },
      ],
      units: (Object.keys(unitNames) as UnitKey[]).map((unit, order) => ({
        id: unitId(unit),
        agencyId,
        ...unitNames[unit],
        order,
      })),
      users: people.map((person) => ({
        id: `user-${positionId(person)}`,
        fullName: staff[person].name,
        email: `${person}@bktb.example`,
        tenant,
        oid: person,
        disabled: false,
      })),
      positions: people.map((person, order) => ({
        id: positionId(person),
        agencyId,
        unitId: unitId(staff[person].unit),
        userId: `user-${positionId(person)}`,
        title: staff[person].title,
        roles: staff[person].roles,
        from: '2026-01-01',
        order,
      })),
      delegations: delegations.map(({ from, to, since, until }, index) => ({
        id: `${agencyId}-delegation-${index}`,
        agencyId,
        fromPositionId: positionId(from),
        toPositionId: positionId(to),
        from: since,
        until,
        legalBasis: 'QĐ 15/QĐ-BKTB',
      })),
    });
    const year = yearOf(civilDate(clock.now()));
    const at = new Date(clock.now().getTime() - 60_000);
    const incomingRegisterId = `${agencyId}-incoming`;
    const outgoingRegisterId = `${agencyId}-outgoing`;
    const registers = registerStore(agencyId);
    await registers.open(
      { id: incomingRegisterId, agencyId, kind: 'incoming', name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' },
      { year, startsAfter, at },
    );
    await registers.open(
      { id: outgoingRegisterId, agencyId, kind: 'outgoing', name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' },
      { year, startsAfter, at },
    );
    return {
      agencyId,
      positionId,
      unitId,
      incomingRegisterId,
      outgoingRegisterId,
      actor: (person) => ({
        userId: `user-${positionId(person)}`,
        agencyId,
        positionId: positionId(person),
        unitId: unitId(staff[person].unit),
        roles: staff[person].roles,
      }),
      as: (person, { onBehalfOf } = {}) =>
        strict(
          makeClient({
            baseUrl,
            ...(onBehalfOf === undefined ? {} : { onBehalfOf: positionId(onBehalfOf) }),
            token: () => issuer.personToken({ tenant, oid: person, agencyId, positionId: positionId(person) }),
          }),
        ),
    };
  };

  return {
    baseUrl,
    clock,
    resume,
    bot,
    routes,
    withToken: (token) => strict(makeClient({ baseUrl, token })),
    personToken: (person) => issuer.personToken(person),
    ministry,
    async stop() {
      await sealer.stop();
      await new Promise<void>((resolve) => void server.close(resolve));
      await disconnectMongo();
    },
  };
}
