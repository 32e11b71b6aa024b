// A day's arrivals at the registry: they come in waves, each received, registered, presented; then they are directed, and
// the units begin. The clock goes on with every step.
import { GetIncoming } from '../../contracts/incoming.ts';
import type { Arrival } from './arrivals.ts';
import { incomingWork, type Going, type IncomingWorkDeps } from './incoming-work.ts';
import { together, type OfficeDay } from './office.ts';

const atOnce = 6;
const aWave = 48;

/** Does the day's incoming work of an agency between its first and its middle hour. */
export async function incomingDay(
  deps: IncomingWorkDeps,
  day: OfficeDay,
  arrivals: readonly Arrival[],
  onDone: () => void,
): Promise<void> {
  const { office, desk } = deps;
  const work = incomingWork(deps);
  const clerkOf = (at: number): string => desk.clerks[at % desk.clerks.length] ?? '';
  const going: Going[] = [];
  const step = (share: number, act: (one: Going) => Promise<Going>, some: Going[]) => {
    day.at(share);
    return together([...some.keys()], atOnce, async (at) => {
      const one = some[at];
      if (one) some[at] = await act(one);
    });
  };

  const waves = Math.max(1, Math.ceil(arrivals.length / aWave));
  for (let wave = 0; wave < waves; wave += 1) {
    const share = (0.4 * wave) / waves;
    const coming = arrivals.slice(wave * aWave, (wave + 1) * aWave);
    const some: Going[] = [];
    const at = day.at(share + 0.02);
    await together([...coming.entries()], atOnce, async ([index, arrival]) => {
      some[index] = await work.receive(arrival, clerkOf(index), day.on, at);
      onDone();
    });
    await step(share + 0.04, (one) => work.register(one), some);
    await step(share + 0.06, (one) => work.present(one), some);
    going.push(...some);
  }
  await step(0.42, (one) => work.propose(one), going);
  const rest = async (share: number, act: (one: Going) => Promise<void>): Promise<void> => {
    day.at(share);
    await together(going, atOnce, act);
  };
  await rest(0.45, (one) => work.distribute(one));
  await rest(0.48, (one) =>
    work.correctAstray(one, (incomingId) => office.as(desk.chief).call(GetIncoming, { params: { incomingId } })),
  );
  await rest(0.5, (one) => work.work(one));
}
