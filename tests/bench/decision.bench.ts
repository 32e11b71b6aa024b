// Decisions over HTTP by the real client: approvals of steps of a route, 200 a second for a minute, then 200 in one instant;
// against the same with a journal that chains its rows in the transaction of the act.
import mongoose from 'mongoose';
import { buildApp } from '../../api/app.ts';
import { startSealer } from '../../api/modules/journal/index.ts';
import { makeLocalIssuer, type LocalIssuer } from '../../api/platform/auth/local-issuer.ts';
import { tokenVerifier, type VerifyToken } from '../../api/platform/auth/tokens.ts';
import { makeLog } from '../../api/platform/log/log.ts';
import { peakMemoryMb, percentile, rounded, type Bench, type BenchResult, type Size } from './bench.ts';
import type { PhaseTimes } from './decision-load.ts';
import { onOwnDatabase } from './support/database.ts';
import { aMinistry, type BenchMinistry } from './support/ministry.ts';
import { naiveServer } from './support/naive-decisions.ts';
import { decidedOn, prepared, timesOf, underLoad, waitingVersion } from './support/waiting-documents.ts';

const everyMs = 5;
const sizes = {
  full: { warmUp: 600, steady: 12_000, instant: 200, naive: 1_000 },
  quick: { warmUp: 20, steady: 200, instant: 20, naive: 50 },
} as const;

const now = () => new Date();
const log = makeLog('info');
/** Serves, has the phases decided by people with their own tokens, and stops. */
async function decided(
  server: (verifyToken: VerifyToken, ministry: BenchMinistry) => Promise<ReturnType<typeof buildApp>['server']>,
  phases: readonly { readonly name: string; readonly everyMs: number; readonly count: number }[],
): Promise<{ times: readonly PhaseTimes[]; ministry: BenchMinistry }> {
  const issuer: LocalIssuer = await makeLocalIssuer('urn:vanthu:bench');
  const ministry = await aMinistry();
  const decisions = await prepared(ministry, phases.map(({ count }) => count)); // prettier-ignore
  const api = await server(tokenVerifier([issuer.issuer]), ministry);
  await new Promise<void>((resolve) => void api.listen(0, '127.0.0.1', resolve));
  const tokens = [...ministry.heads, ...ministry.checkers].map(({ userId, agencyId, positionId }) =>
    issuer.personToken({ tenant: ministry.tenant, oid: userId, agencyId, positionId }),
  );
  const times = await underLoad({
    baseUrl: `http://127.0.0.1:${api.address().port}`,
    tokens: await Promise.all(tokens),
    version: waitingVersion,
    hash: decidedOn,
    phases: phases.map(({ name, everyMs }, index) => ({ name, everyMs, decisions: decisions[index] ?? [] })),
  });
  await new Promise<void>((resolve) => void api.close(resolve));
  return { times, ministry };
}

/** Every decision was made once and is in the journal, or the figures would speak of something else. */
async function makeSure({ agencyId }: BenchMinistry, times: readonly PhaseTimes[]): Promise<void> {
  const asked = times.reduce((sum, { tookMs }) => sum + tookMs.length, 0);
  const refused = times.map((one) => one.refused).filter((codes) => Object.keys(codes).length > 0);
  if (refused.length > 0) throw new Error(`decisions were refused: ${JSON.stringify(refused)}`);
  for (const [name, filter] of [
    ['outgoing-documents', { agencyId, version: 2 }],
    ['journal-rows', { agencyId }],
  ] as const) {
    const count = await mongoose.connection.collection(name).countDocuments(filter);
    if (count !== asked) throw new Error(`${asked} decisions left ${count} in ${name}`);
  }
}

async function run(size: Size): Promise<BenchResult> {
  const { warmUp, steady, instant, naive } = sizes[size];
  const ours = await onOwnDatabase('decision', async () => {
    const sealer = startSealer({ log, now });
    const { times, ministry } = await decided(
      async (verifyToken) => buildApp({ now, log, verifyToken, uploadLimitBytes: 1_000_000, version: 'bench' }).server,
      [
        { name: 'warm-up', everyMs: 2 * everyMs, count: warmUp },
        { name: 'steady', everyMs, count: steady },
        { name: 'instant', everyMs: 0, count: instant },
      ],
    );
    await sealer.stop();
    await makeSure(ministry, times);
    return times;
  });
  const memory = peakMemoryMb();
  const theirs = await onOwnDatabase('decision-naive', async () => {
    const { times } = await decided(
      (verifyToken, { agencyId }) => naiveServer({ verifyToken, now, log, agencyId }),
      [
        { name: 'warm-up', everyMs: 10 * everyMs, count: Math.ceil(warmUp / 10) },
        { name: 'steady', everyMs, count: naive },
      ],
    );
    return timesOf(times, 'steady');
  });

  const ms = (values: readonly number[], share: number) => Math.round(percentile(values, share));
  const { tookMs } = timesOf(ours, 'steady');
  const burst = timesOf(ours, 'instant').tookMs;
  const busy = Object.values(theirs.refused).reduce((sum, count) => sum + count, 0);
  return {
    value: rounded(percentile(tookMs, 0.95)),
    unit: 'ms p95',
    ratio: rounded(percentile(theirs.tookMs, 0.95) / percentile(tookMs, 0.95)),
    against:
      `a chain head in the transaction: p95 ${ms(theirs.tookMs, 0.95)} ms, ${busy} of ${naive} refused as busy; ` +
      `ours at ${1_000 / everyMs}/s for ${(steady * everyMs) / 1_000} s: p50 ${ms(tookMs, 0.5)}, slowest ${ms(tookMs, 1)} ms; ` +
      `${instant} in one instant: p95 ${ms(burst, 0.95)}, slowest ${ms(burst, 1)} ms`,
    peakMemoryMb: memory,
  };
}

export const benches: readonly Bench[] = [{ name: 'decision', boundSeconds: 300, run }];
