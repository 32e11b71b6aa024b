// Decisions on cards: the button that a person presses in chat, through bot and API to the card that answers; 200 a second for
// a minute, then 200 in one instant. Against the same decisions through the API's client alone, in the same run.
import mongoose from 'mongoose';
import { peakMemoryMb, percentile, rounded, type Bench, type BenchResult, type Size } from './bench.ts';
import type { PhaseTimes } from './decision-load.ts';
import { openChatHouse, type ChatHouse } from './support/chat-house.ts';
import { onOwnDatabase } from './support/database.ts';
import { sentAgain, type Press } from './support/teams-process.ts';
import { decidedOn, prepared, timesOf, underLoad, waitingVersion, type Decision } from './support/waiting-documents.ts';

const everyMs = 5;
const sizes = {
  full: { warmUp: 600, steady: 12_000, instant: 200, alone: 4_000 },
  quick: { warmUp: 20, steady: 200, instant: 20, alone: 100 },
} as const;

const deciders = ({ ministry: { heads, checkers } }: ChatHouse) => [...heads, ...checkers];

async function throughApi(house: ChatHouse, phases: readonly (readonly Decision[])[]): Promise<PhaseTimes> {
  const tokens = deciders(house).map(({ userId, agencyId, positionId }) =>
    house.issuer.personToken({ tenant: house.ministry.tenant, oid: userId, agencyId, positionId }),
  );
  const [warmUp = [], steady = []] = phases;
  const times = await underLoad({
    baseUrl: house.baseUrl,
    tokens: await Promise.all(tokens),
    version: waitingVersion,
    hash: decidedOn,
    phases: [
      { name: 'warm-up', everyMs: 2 * everyMs, decisions: warmUp },
      { name: 'steady', everyMs, decisions: steady },
    ],
  });
  return timesOf(times, 'steady');
}

const throughCards = (
  house: ChatHouse,
  [warmUp = [], steady = [], instant = []]: readonly (readonly Decision[])[],
): Promise<readonly PhaseTimes[]> => {
  const people = deciders(house);
  const press = ({ person, documentId: id }: Decision): Press => ({
    who: people[person]?.userId ?? '',
    data: { id, seen: waitingVersion, on: `outgoing:${id}`, hash: decidedOn },
  });
  return house.teams.tell({
    order: 'press',
    verb: 'submission.approve',
    phases: [
      { name: 'warm-up', everyMs: 4 * everyMs, presses: warmUp.map(press) },
      { name: 'steady', everyMs, presses: steady.map(press) },
      { name: 'instant', everyMs: 0, presses: instant.map(press) },
    ],
  });
};

/** Every decision was made once, or the figures would speak of something else. */
async function makeSure(agencyId: string, asked: number, times: readonly PhaseTimes[]): Promise<void> {
  const refused = times.flatMap((one) => Object.keys(one.refused)).filter((why) => why !== sentAgain);
  if (refused.length > 0) throw new Error(`decisions were refused: ${JSON.stringify(refused)}`);
  const made = await mongoose.connection
    .collection('outgoing-documents')
    .countDocuments({ agencyId, version: waitingVersion + 1 });
  if (made !== asked) throw new Error(`${asked} decisions left ${made} documents decided`);
}

async function run(size: Size): Promise<BenchResult> {
  const { warmUp, steady, instant, alone } = sizes[size];
  return onOwnDatabase('card-decision', async () => {
    const house = await openChatHouse();
    const { agencyId } = house.ministry;
    const counts = [warmUp, alone, warmUp, steady, instant];
    const decisions = await prepared(house.ministry, counts);
    const api = await throughApi(house, decisions.slice(0, 2));
    const cards = await throughCards(house, decisions.slice(2));
    const asked = counts.reduce((sum, count) => sum + count, 0);
    await makeSure(agencyId, asked, [api, ...cards]);
    const memory = peakMemoryMb();
    await house.stop();

    const { tookMs } = timesOf(cards, 'steady');
    const burst = timesOf(cards, 'instant').tookMs;
    const again = cards.reduce((sum, { refused }) => sum + (refused[sentAgain] ?? 0), 0);
    const ms = (values: readonly number[], share: number) => Math.round(percentile(values, share));
    return {
      value: rounded(percentile(tookMs, 0.95)),
      unit: 'ms p95',
      ratio: rounded(percentile(api.tookMs, 0.95) / percentile(tookMs, 0.95)),
      against:
        `the API's client alone: p95 ${ms(api.tookMs, 0.95)} ms; on cards at ${1_000 / everyMs}/s for ` +
        `${(steady * everyMs) / 1_000} s: p50 ${ms(tookMs, 0.5)}, slowest ${ms(tookMs, 1)} ms; ` +
        `${instant} in one instant: p95 ${ms(burst, 0.95)}, slowest ${ms(burst, 1)} ms` +
        (again === 0 ? '' : `; Teams had to ask again for ${again}, each was decided once`),
      peakMemoryMb: memory,
    };
  });
}

export const benches: readonly Bench[] = [{ name: 'card-decision', boundSeconds: 600, run }];
