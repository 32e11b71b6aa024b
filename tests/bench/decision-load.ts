// The load of the benchmark of decisions, in a process of its own so that it does not share the server's core. Reads a plan
// from standard input, approves at fixed moments whatever the server does, writes how long each decision took.
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem, makeClient, type ApiClient } from '../../api/client/client.ts';
import { ApproveStep } from '../../api/contracts/submission.ts';

export interface Phase {
  readonly name: string;
  /** Milliseconds from one decision to the next; 0 is all of them in one instant. */
  readonly everyMs: number;
  readonly decisions: readonly { readonly person: number; readonly documentId: string }[];
}

export interface LoadPlan {
  readonly baseUrl: string;
  /** A bearer token for each person. */
  readonly tokens: readonly string[];
  readonly version: number;
  readonly hash: string;
  readonly phases: readonly Phase[];
}

export interface PhaseTimes {
  readonly name: string;
  /** Milliseconds from the moment a decision was due to its answer, yes or no. */
  readonly tookMs: readonly number[];
  /** How many were not accepted, by the code of the problem. */
  readonly refused: Readonly<Record<string, number>>;
  /** Milliseconds from the first moment to the last answer. */
  readonly overMs: number;
}

const answerWithinMs = 60_000;
const pauseMs = 1_500;

async function runPhase(plan: LoadPlan, clients: readonly ApiClient[], phase: Phase): Promise<PhaseTimes> {
  const refused: Record<string, number> = {};
  const began = performance.now();
  const decide = async (index: number): Promise<number> => {
    const { person, documentId } = phase.decisions[index] ?? { person: 0, documentId: '' };
    const due = began + index * phase.everyMs;
    try {
      await clients[person]?.call(ApproveStep, {
        params: { documentId },
        body: { hash: plan.hash },
        seen: { version: plan.version },
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch (thrown) {
      const code = thrown instanceof ApiProblem ? thrown.code : String(thrown);
      refused[code] = (refused[code] ?? 0) + 1;
    }
    // late because this process was late counts too: nobody waits less for that
    return performance.now() - due;
  };
  const running: Promise<number>[] = [];
  for (let index = 0; index < phase.decisions.length; index += 1) {
    const wait = began + index * phase.everyMs - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(decide(index));
  }
  return { name: phase.name, tookMs: await Promise.all(running), refused, overMs: performance.now() - began };
}

// nothing to do for whoever only wants the types
if (process.argv[1] === import.meta.filename) {
  const plan = JSON.parse(await text(process.stdin)) as LoadPlan;
  const clients = plan.tokens.map((token) =>
    makeClient({ baseUrl: plan.baseUrl, token: () => Promise.resolve(token) }),
  );
  const times: PhaseTimes[] = [];
  for (const phase of plan.phases) {
    times.push(await runPhase(plan, clients, phase));
    await sleep(pauseMs);
  }
  process.stdout.write(JSON.stringify(times), () => process.exit(0));
}
