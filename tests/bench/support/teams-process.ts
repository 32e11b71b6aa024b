// A simulated Teams in a process of its own, so that its memory and its work are not the product's. It starts, has everybody
// install the bot, presses buttons at fixed moments, and counts what came; it is told what to do by messages.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTeams, type Teams } from '../../simulators/teams/index.ts';
import type { PhaseTimes } from '../decision-load.ts';

export interface TeamsPlan {
  readonly botId: string;
  readonly tenant: string;
  /** Who has the bot. The key of a person is their object id. */
  readonly people: readonly string[];
}

/** A button as it is pressed: by whom, and with what data. */
export interface Press {
  readonly who: string;
  readonly data: object;
}

/** Presses at fixed moments, whatever the bot does; or, with so many in the air, each when an earlier one was answered. */
export interface PressPhase {
  readonly name: string;
  readonly pace: { readonly everyMs: number } | { readonly inTheAir: number };
  readonly presses: readonly Press[];
}

export type Order =
  | { readonly order: 'start'; readonly plan: TeamsPlan }
  | { readonly order: 'install'; readonly endpoint: string }
  | { readonly order: 'press'; readonly verb: string; readonly phases: readonly PressPhase[] }
  | { readonly order: 'count' };

export interface Addresses {
  readonly openIdUrl: string;
  readonly issuer: string;
  readonly loginUrl: string;
  readonly serviceUrl: string;
  /** The own chat of each person, by object id. */
  readonly chats: Readonly<Record<string, string>>;
}

export interface Count {
  /** Messages with a card that people see in their own chats. */
  readonly cards: number;
  /** Calls of the bot that were refused because they came too fast. */
  readonly tooMany: number;
}

/** How a press is counted that Teams had to send more than once. */
export const sentAgain = 'sent-again';

const pauseMs = 1_500;
let teams: Teams;
let endpoint = '';
let plan: TeamsPlan;
let tooMany = 0;
let lastCounted: object | undefined;

/** The simulator remembers its last calls only: they are counted before it forgets them. */
function countRefused(): void {
  const calls = teams.calls();
  const from = lastCounted === undefined ? 0 : calls.indexOf(lastCounted as never) + 1;
  tooMany += calls.slice(from).filter(({ status }) => status === 429).length;
  lastCounted = calls.at(-1);
}

async function start(given: TeamsPlan): Promise<Addresses> {
  plan = given;
  const { botId, tenant } = plan;
  const people = plan.people.map((oid) => ({ key: oid, name: oid, tenant, oid }));
  teams = await startTeams({ botId, botEndpoint: () => endpoint, people });
  setInterval(countRefused, 100).unref();
  const { openIdUrl, issuer, loginUrl, serviceUrl } = teams;
  const chats = Object.fromEntries(plan.people.map((oid) => [oid, teams.person(oid).chat().id]));
  return { openIdUrl, issuer, loginUrl, serviceUrl, chats };
}

/** The note on top of the card that answers is green when the button did what it says. */
function refusedAs(body: unknown, status: number | undefined): string | undefined {
  const [note] = (body as { value?: { body?: { style?: string }[] } } | undefined)?.value?.body ?? [];
  return note?.style === 'good' ? undefined : `HTTP ${status ?? 'none'}, ${JSON.stringify(note ?? body).slice(0, 200)}`;
}

async function runPhase(verb: string, { name, pace, presses }: PressPhase): Promise<PhaseTimes> {
  const refused: Record<string, number> = {};
  const began = performance.now();
  const press = async ({ who, data }: Press, due: number): Promise<number> => {
    const person = teams.person(who);
    const [message] = person.messages();
    if (message === undefined) throw new Error(`${who} has no message`);
    const action = { type: 'Action.Execute', verb, data: { ...data, verb } };
    const value = { action, trigger: 'manual' };
    const answer = await person.client.invoke(person.client.messageOf(message), 'adaptiveCard/action', value);
    // an answer after 15 s is none for Teams: it asks again, and hears that nothing is done twice
    const why = answer.tries > 1 ? sentAgain : refusedAs(answer.body, answer.status);
    if (why !== undefined) refused[why] = (refused[why] ?? 0) + 1;
    // late because this process was late counts too: nobody waits less for that
    return performance.now() - due;
  };
  if ('inTheAir' in pace) {
    const left = presses.values();
    const tookMs: number[] = [];
    const oneAfterTheOther = async (): Promise<void> => {
      for (const one of left) tookMs.push(await press(one, performance.now()));
    };
    await Promise.all(Array.from({ length: pace.inTheAir }, oneAfterTheOther));
    return { name, tookMs, refused, overMs: performance.now() - began };
  }
  const running: Promise<number>[] = [];
  for (const [index, one] of presses.entries()) {
    const due = began + index * pace.everyMs;
    if (due > performance.now()) await sleep(due - performance.now());
    running.push(press(one, due));
  }
  return { name, tookMs: await Promise.all(running), refused, overMs: performance.now() - began };
}

const answers = {
  start: ({ plan: given }: Extract<Order, { order: 'start' }>) => start(given),
  install: async ({ endpoint: given }: Extract<Order, { order: 'install' }>) => {
    endpoint = given;
    for (const oid of plan.people) await teams.person(oid).installs();
  },
  press: async ({ verb, phases }: Extract<Order, { order: 'press' }>) => {
    const times: PhaseTimes[] = [];
    for (const phase of phases) {
      times.push(await runPhase(verb, phase));
      await sleep(pauseMs);
    }
    return times;
  },
  count: async (): Promise<Count> => {
    countRefused();
    return { cards: plan.people.reduce((sum, oid) => sum + teams.person(oid).cards().length, 0), tooMany };
  },
};

// nothing to do for whoever only wants the types
if (process.argv[1] === import.meta.filename) {
  // whoever began it is gone
  process.on('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    const answer = answers[order.order] as (given: Order) => Promise<unknown>;
    void answer(order).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
}
