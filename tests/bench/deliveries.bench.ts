// Reminders at the rates that Teams really allows: 10,000 of them to forty people of one tenant, none lost, none twice, memory
// flat. Against a sender that knows no limits and comes again when it is refused, by how often each was refused.
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import mongoose from 'mongoose';
import { outboxOf } from '../../api/modules/outbox/index.ts';
import { peakMemoryMb, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';
import { openChatHouse, type ChatHouse } from './support/chat-house.ts';
import { onOwnDatabase } from './support/database.ts';
import { sendNaively } from './support/naive-sender.ts';
import { prepared, waitingVersion } from './support/waiting-documents.ts';

const sizes = { full: { reminders: 10_000, naive: 1_000 }, quick: { reminders: 200, naive: 100 } } as const;
const mostGrowthMb = 48;

const collectGarbage = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Half of the people are reminded of what waits for them, half of what they drafted. */
async function remind({ ministry }: ChatHouse, count: number): Promise<void> {
  // of two documents one waits for a head; only those are told of
  const [decisions = []] = await prepared(ministry, [count]);
  const notices = decisions
    .filter((_, index) => index % 2 === 0)
    .flatMap(({ person, documentId }) =>
      [ministry.heads[person], ministry.officers[person]].map((recipient) => ({
        ...{ kind: 'reminder', subjectKind: 'outgoing', subjectId: documentId, version: waitingVersion },
        recipient: recipient?.positionId ?? '',
      })),
    );
  const outbox = outboxOf(ministry.agencyId, () => new Date());
  for (let from = 0; from < notices.length; from += 1_000) await outbox.tell(notices.slice(from, from + 1_000));
}

const inState = (agencyId: string, state: string): Promise<number> =>
  mongoose.connection.collection('deliveries').countDocuments({ agencyId, state, kind: 'reminder' });

/** Waits until all are sent; answers how much the heap grew after the first fifth, in megabytes. */
async function allSent({ ministry: { agencyId } }: ChatHouse, count: number): Promise<number> {
  let early: number | undefined;
  for (;;) {
    const sent = await inState(agencyId, 'sent');
    if (early === undefined && sent >= count / 5) early = heapMb();
    if (sent === count) return heapMb() - (early ?? 0);
    for (const lost of ['failed', 'unreachable', 'dropped', 'superseded'])
      if ((await inState(agencyId, lost)) > 0) throw new Error(`reminders are ${lost}`);
    await sleep(250);
  }
}

async function run(size: Size): Promise<BenchResult> {
  const { reminders, naive } = sizes[size];
  return onOwnDatabase('deliveries', async () => {
    const house = await openChatHouse();
    const { cards: before } = await house.teams.tell({ order: 'count' });
    await remind(house, reminders);
    const began = performance.now();
    const grownMb = await allSent(house, reminders);
    const seconds = (performance.now() - began) / 1_000;
    const { cards, tooMany } = await house.teams.tell({ order: 'count' });
    if (cards - before !== reminders) throw new Error(`${reminders} reminders are ${cards - before} messages`);
    if (grownMb > mostGrowthMb) throw new Error(`the heap grew by ${Math.round(grownMb)} MB`);
    const memory = peakMemoryMb();
    // what the windows remember of ours must not be held against the other
    await sleep(size === 'full' ? 31_000 : 2_500);
    const chats = upTo(naive).map((index) => Object.values(house.addresses.chats)[index % 40] ?? '');
    const refused = await sendNaively(house.addresses, chats);
    await house.stop();

    const perThousand = (times: number, of: number) => (times * 1_000) / of;
    const ours = perThousand(tooMany, reminders);
    const theirs = perThousand(refused, naive);
    return {
      value: rounded(reminders / seconds),
      unit: '/s',
      ratio: rounded(theirs / Math.max(ours, perThousand(1, reminders))),
      against:
        `a sender without limits: refused ${Math.round(theirs)} times in 1,000 messages, ours ${rounded(ours)} times; ` +
        `${reminders} reminders in ${Math.round(seconds)} s, each once; heap grew by ${Math.round(grownMb)} MB after the first fifth`,
      peakMemoryMb: memory,
    };
  });
}

export const benches: readonly Bench[] = [{ name: 'deliveries', boundSeconds: 600, run }];
