// Decisions on cards: the button that a person presses in chat, through bot and API to the card that answers. How many a second
// are borne at most; then 200 a second for a minute, or what is comfortable where fewer are borne; then 200 in one instant.
// Against the same decisions through the API's client alone, in the same run.
import mongoose from 'mongoose';
import { peakMemoryMb, percentile, rounded, type Bench, type BenchResult, type Size } from './bench.ts';
import type { PhaseTimes } from './decision-load.ts';
import { openChatHouse, type ChatHouse } from './support/chat-house.ts';
import { onOwnDatabase } from './support/database.ts';
import { sentAgain, type PressPhase } from './support/teams-process.ts';
import { decidedOn, prepared, timesOf, underLoad, waitingVersion, type Decision } from './support/waiting-documents.ts';

const wanted = 200;
const steadySeconds = { full: 60, quick: 1 } as const;
/** What is asked of a machine that cannot bear the wanted rate: a share of what it can. */
const comfortable = 0.75;
const sizes = {
  full: { warmUp: 600, bearable: 1_500, instant: 200, alone: 4_000 },
  quick: { warmUp: 20, bearable: 40, instant: 20, alone: 100 },
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
      { name: 'warm-up', everyMs: 10, decisions: warmUp },
      { name: 'steady', everyMs: 1_000 / wanted, decisions: steady },
    ],
  });
  return timesOf(times, 'steady');
}

/** Presses the buttons of the decisions; answers how that went. */
async function pressed(
  house: ChatHouse,
  decisions: readonly Decision[],
  pace: PressPhase['pace'],
): Promise<PhaseTimes> {
  const people = deciders(house);
  const presses = decisions.map(({ person, documentId: id }) => ({
    who: people[person]?.userId ?? '',
    data: { id, seen: waitingVersion, on: `outgoing:${id}`, hash: decidedOn },
  }));
  const phases = [{ name: 'presses', pace, presses }];
  return timesOf(await house.teams.tell({ order: 'press', verb: 'submission.approve', phases }), 'presses');
}

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
  const { warmUp, bearable, instant, alone } = sizes[size];
  return onOwnDatabase('card-decision', async () => {
    const house = await openChatHouse();
    const counts = [warmUp, alone, warmUp, bearable, wanted * steadySeconds[size], instant];
    const [apiWarmUp = [], apiSteady = [], cardWarmUp = [], atOnce = [], prepare = [], burst = []] = await prepared(
      house.ministry,
      counts,
    );
    const api = await throughApi(house, [apiWarmUp, apiSteady]);
    const warm = await pressed(house, cardWarmUp, { inTheAir: 8 });
    const most = await pressed(house, atOnce, { inTheAir: 32 });
    const mostPerSecond = (1_000 * atOnce.length) / most.overMs;
    const perSecond = mostPerSecond * comfortable > wanted ? wanted : Math.floor(mostPerSecond * comfortable);
    const steadily = prepare.slice(0, perSecond * steadySeconds[size]);
    const steady = await pressed(house, steadily, { everyMs: 1_000 / perSecond });
    const instantly = await pressed(house, burst, { everyMs: 0 });
    const asked = [apiWarmUp, apiSteady, cardWarmUp, atOnce, steadily, burst].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    const cards = [warm, most, steady, instantly];
    await makeSure(house.ministry.agencyId, asked, [api, ...cards]);
    const memory = peakMemoryMb();
    await house.stop();

    const again = cards.reduce((sum, { refused }) => sum + (refused[sentAgain] ?? 0), 0);
    const ms = ({ tookMs }: PhaseTimes, share: number) => Math.round(percentile(tookMs, share));
    return {
      value: rounded(percentile(steady.tookMs, 0.95)),
      unit: `ms p95 at ${perSecond}/s`,
      ratio: rounded(percentile(api.tookMs, 0.95) / percentile(steady.tookMs, 0.95)),
      against:
        `the API's client alone: p95 ${ms(api, 0.95)} ms at ${wanted}/s; on cards this machine, which bot, API, database and ` +
        `Teams share, bears ${Math.round(mostPerSecond)}/s; at ${perSecond}/s for ${steadySeconds[size]} s: p50 ` +
        `${ms(steady, 0.5)}, slowest ${ms(steady, 1)} ms; ${instant} in one instant: p95 ${ms(instantly, 0.95)}, slowest ` +
        `${ms(instantly, 1)} ms` +
        (again === 0 ? '' : `; Teams had to ask again for ${again}, each was decided once`),
      peakMemoryMb: memory,
    };
  });
}

export const benches: readonly Bench[] = [{ name: 'card-decision', boundSeconds: 600, run }];
