// Somebody of a test ministry in front of a card: presses its buttons as the client does, against the real API.
import { GetMe } from '../../../api/contracts/directory.ts';
import type { Context, Rendered } from '../../../bot/context.ts';
import { readNames } from '../../../bot/matters/names.ts';
import { runVerb } from '../../../bot/verbs/index.ts';
import type { Ministry, Person } from '../../support/app.ts';
import { buttonOf, buttonsOf, gather, type ButtonName, type Inputs } from '../../simulators/teams/card-inputs.ts';
import { elementsOf } from '../../simulators/teams/card-rules.ts';

type Shown = Pick<Rendered, 'card'>;
const asCard = ({ card }: Shown) => JSON.parse(JSON.stringify(card)) as Parameters<typeof buttonsOf>[0];

/** All words of a card, one after the other. */
export const textOf = ({ card }: Shown): string =>
  [...elementsOf(card)].flatMap(({ text }) => (typeof text === 'string' ? [text] : [])).join('\n');

export const titlesOf = (shown: Shown): string[] =>
  buttonsOf(asCard(shown)).map(({ action }) => String(action['title']));

/** What the client would send for a button; fails where the client would not send it. */
export function pressOf(shown: Shown, button: ButtonName, inputs: Inputs = {}): { verb: string; data: unknown } {
  const found = buttonOf(asCard(shown), button);
  const gathered = gather(found, inputs);
  if ('errors' in gathered)
    throw new Error(`the client asks for ${gathered.errors.map(({ message }) => message).join(' ')}`);
  return { verb: String(found.action['verb']), data: gathered.data };
}

export interface Reader {
  readonly context: Context;
  /** Runs a verb with data of one's own making. */
  run(verb: string, data?: unknown): Promise<Rendered>;
  /** Presses a button of a card, whoever the card was made for. */
  press(shown: Shown, button: ButtonName, inputs?: Inputs): Promise<Rendered>;
}

export async function aReader(ministry: Ministry, person: Person, over: Partial<Context> = {}): Promise<Reader> {
  const api = ministry.as(person);
  const [{ agency, unit, position }, names] = await Promise.all([api.call(GetMe), readNames(api)]);
  const context: Context = {
    language: 'vi',
    chatContent: 'minimal',
    today: '2026-11-23',
    names,
    me: {
      tenant: `tenant-${agency.id}`,
      oid: person,
      agencyId: agency.id,
      agencyName: agency.name,
      chatContent: agency.chatContent,
      positionId: position.id,
      fullName: position.fullName,
      title: position.title,
      unitId: unit.id,
      unitName: unit.name,
      roles: position.roles,
      chosen: true,
    },
    ...over,
  };
  const run: Reader['run'] = (verb, data = {}) => runVerb(verb, data, api, context);
  return {
    context,
    run,
    press: (shown, button, inputs) => {
      const { verb, data } = pressOf(shown, button, inputs);
      return run(verb, data);
    },
  };
}
