// Everybody asks everything of a thing in one state. What a view offers is done; all else is refused with the right reason,
// journalled, and tells no title; and who may not read the thing is told that there is none.
import { ApiProblem, type ApiClient } from '../../api/client/client.ts';
import type { ProblemCode } from '../../api/contracts/problem.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { journalReader } from '../../api/modules/journal/index.ts';
import type { Ministry, Person } from './app.ts';

/** One request, and the action of the workflow behind it. */
export interface Request<T> {
  readonly action: string;
  readonly send: (client: ApiClient, thing: T) => Promise<unknown>;
  /** Where it may end here although it is allowed: a test of rights has no key, no converter, no real signature. */
  readonly stopsAt?: readonly ProblemCode[];
}

export interface RightsOf<T> {
  readonly ministry: Ministry;
  readonly persons: readonly Person[];
  /** The title that nobody without right may learn. */
  readonly title: string;
  readonly requests: Readonly<Record<string, Request<T>>>;
  readonly look: (client: ApiClient, thing: T) => Promise<{ readonly actions: readonly string[] }>;
  readonly mayRead: (thing: T, actor: Actor) => boolean;
  /** The id under which the journal keeps what is tried on it. */
  readonly subjectOf: (thing: T) => string;
}

type Answer = 'done' | ApiProblem;

const answerTo = async (call: Promise<unknown>): Promise<Answer> => {
  try {
    await call;
    return 'done';
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return thrown;
    throw thrown;
  }
};

/** How the workflow says no: not in this state, not by this person, not with this kind of original, not twice. */
const noes: readonly string[] = [
  'action-not-open',
  'role-not-allowed',
  'original-mismatch',
  'issuing-before',
  'already-issued',
];

const isRefused = (answer: Answer): answer is ApiProblem => answer !== 'done' && noes.includes(answer.code);

/** What the journal keeps: a "no" to somebody, not the trouble of a machine. */
const isKept = (answer: Answer): answer is ApiProblem => answer !== 'done' && answer.problem.status < 500;

const nameOf = (answer: Answer): string => (answer === 'done' ? 'done' : answer.code);

/** What is wrong with an answer, given what the view of the same person offered; nothing when it is as promised. */
function complaint(offered: readonly string[] | undefined, { action, stopsAt }: Request<never>, answer: Answer) {
  if (offered === undefined) return nameOf(answer) === 'not-found' ? undefined : 'the hidden thing was found';
  if (!offered.includes(action)) return isRefused(answer) ? undefined : 'it was not offered';
  const ends: readonly string[] = stopsAt ?? ['done'];
  return ends.includes(nameOf(answer)) ? undefined : 'it was offered';
}

/** What the person's view offers; nothing when there is no such thing for them. */
const offeredTo = async <T>({ look }: RightsOf<T>, client: ApiClient, thing: T) => {
  try {
    return (await look(client, thing)).actions;
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.code === 'not-found') return undefined;
    throw thrown;
  }
};

/**
 * Every person sends every request, each to a thing of its own; `make` stores so many that are alike. The answer is one line for
 * each promise that was not kept.
 */
export async function brokenPromises<T>(
  rights: RightsOf<T>,
  make: (count: number) => Promise<readonly [T, ...T[]]>,
): Promise<readonly string[]> {
  const { ministry, persons, requests, mayRead, subjectOf, title } = rights;
  const all = Object.entries(requests);
  const broken: string[] = [];
  for (const person of persons) {
    const client = ministry.as(person);
    const things = await make(all.length);
    const [first] = things;
    const offered = await offeredTo(rights, client, first);
    if ((offered !== undefined) !== mayRead(first, ministry.actor(person)))
      broken.push(`${person}: who may read it is not who sees it`);

    const answers = await Promise.all(
      all.map(async ([name, request], index) => {
        const thing = things[index] ?? first;
        return { where: `${person}: ${name}`, request, thing, answer: await answerTo(request.send(client, thing)) };
      }),
    );
    for (const { where, request, thing, answer } of answers) {
      const wrong = complaint(offered, request, answer);
      if (wrong !== undefined) broken.push(`${where}: ${nameOf(answer)}, but ${wrong}`);
      if (!isKept(answer)) continue;
      if (JSON.stringify(answer.problem).includes(title)) broken.push(`${where}: the refusal tells the title`);
      const facts = (await journalReader(ministry.agencyId).historyOf(subjectOf(thing))).flatMap((row) => row.facts);
      const kept = facts.some((fact) => fact.kind === 'refused' && fact['code'] === answer.code);
      if (!kept) broken.push(`${where}: ${answer.code} is not in the journal`);
    }
  }
  return broken;
}
