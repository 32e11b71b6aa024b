// Promises of every card, in every state, for everybody: buttons come from rights, forms can be filled in.
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Card } from '../../bot/cards/kit.ts';
import type { Context } from '../../bot/context.ts';
import { dialogAddress, dialogNames } from '../../bot/dialog-addresses.ts';
import { acts, verbs } from '../../bot/verbs/index.ts';
import { elementsOf } from '../simulators/teams/card-rules.ts';
import { gallery } from './support/gallery.ts';
import { aContext } from './support/views.ts';

const contexts: readonly Context[] = (['vi', 'en'] as const).flatMap((language) =>
  (['minimal', 'full'] as const).map((chatContent) => aContext({ language, chatContent })),
);
const everything = contexts.flatMap((context) => gallery(context).map((shown) => ({ ...shown, context })));

const partsOf = (card: Card) => [...elementsOf(card)];
const buttonsOf = (card: Card) => partsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
const verbOf = (button: object) => ('verb' in button ? String(button.verb) : undefined);
const dataOf = (button: object) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .parse('data' in button ? button.data : {});

/** The action of the workflow behind a button; navigation has none. */
// prettier-ignore
const actionOf: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  'directive.issue':       ({ purpose }) => ({ handle: 'direct', note: 'note', file: 'file' })[String(purpose)] ?? 'none',
  'task.decide-extension': ({ granted }) => (granted === true ? 'grant-extension' : 'refuse-extension'),
  'submission.write':      () => 'write-opinion',
  sign:   () => 'sign',     issue: () => 'start-issuing', seal: () => 'seal',   scan: () => 'add-scan', void: () => 'void-number',
  ink:    () => 'record-ink-signature', submit: () => 'submit', draft: () => 'add-draft', direct: () => 'direct', propose: () => 'propose', correct: () => 'correct',
  consult: ({ for: what }) => String(what),
  reason:  ({ act }) => String(act).split('.').at(-1) ?? 'none',
};

const wantedBy = (button: object): string | undefined => {
  const data = dataOf(button);
  const name = verbOf(button) ?? (typeof data['dialog'] === 'string' ? data['dialog'] : undefined);
  if (name === undefined || name === 'document' || /^(open|list)\./.test(name)) return undefined;
  return actionOf[name]?.(data) ?? name.slice(name.indexOf('.') + 1);
};

describe('every card', () => {
  it('draws only buttons of actions that the view offers its reader', () => {
    const wrong = everything.flatMap(({ name, card, actions }) =>
      buttonsOf(card)
        .map(wantedBy)
        .filter((action) => action !== undefined && !actions.includes(action))
        .map((action) => `${name}: ${action ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no button for somebody who may do nothing, but to look', () => {
    const idle = everything.filter(({ actions }) => actions.length === 0);
    expect(idle.length).toBeGreaterThan(50);
    expect(
      idle.flatMap(({ card }) =>
        buttonsOf(card)
          .map(wantedBy)
          .filter((action) => action !== undefined),
      ),
    ).toEqual([]);
  });

  it('has a handler for every verb and a page for every dialog', () => {
    const buttons = everything.flatMap(({ card }) => buttonsOf(card));
    const unknown = new Set(buttons.map(verbOf).filter((verb) => verb !== undefined && !(verb in verbs)));
    expect([...unknown]).toEqual([]);
    const dialogs = new Set(buttons.map((button) => dataOf(button)['dialog']).filter((dialog) => dialog !== undefined));
    const missing = [...dialogs].filter(
      (dialog) => dialogAddress('https://v.example', { dialog }, { positionId: 'p', language: 'vi' }) === undefined,
    );
    expect(missing).toEqual([]);
    // a page that no button opens is a page that nobody reaches; the upload opens from the questions before it
    expect(dialogNames.filter((name) => !dialogs.has(name))).toEqual(['upload']);
  });

  it('names in each button that changes something what was seen, and which card follows', () => {
    const changing = new Set(acts.map(({ verb }) => verb));
    const bare = everything.flatMap(({ name, card }) =>
      buttonsOf(card)
        .filter((button) => changing.has(verbOf(button) ?? ''))
        .filter(
          (button) =>
            !z
              .looseObject({ verb: z.literal(verbOf(button)), id: z.string(), seen: z.int(), on: z.string() })
              .safeParse(dataOf(button)).success,
        )
        .map((button) => `${name}: ${verbOf(button) ?? ''}`),
    );
    expect(bare).toEqual([]);
  });

  it('gives each input a label, an own id and, when it is wanted, a sentence; and shows at most six buttons', () => {
    const faults = everything.flatMap(({ name, card }) => {
      const inputs = partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
      const ids = inputs.map(({ id }) => id);
      const rows = partsOf(card).map(({ actions }) => (Array.isArray(actions) ? (actions as { mode?: string }[]) : []));
      return [
        ...inputs
          .filter(({ label }) => typeof label !== 'string' || label === '')
          .map(({ id }) => `${name}: ${String(id)} has no label`),
        ...inputs
          .filter(({ isRequired, errorMessage }) => isRequired === true && typeof errorMessage !== 'string')
          .map(({ id }) => `${name}: ${String(id)} says nothing`),
        ...(new Set(ids).size < ids.length ? [`${name}: two inputs of one id: ${ids.join(' ')}`] : []),
        ...rows
          .filter((actions) => actions.filter(({ mode }) => mode !== 'secondary').length > 6)
          .map(() => `${name}: more than six`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('keeps a required field from blocking any button but those of its own form', () => {
    const blocked = everything.filter(({ card }) =>
      card.body.flatMap((element) => [...elementsOf(element)]).some((element) => element['isRequired'] === true),
    );
    expect(blocked.map(({ name }) => name)).toEqual([]);
  });

  it('is for version 1.5, says something where it cannot be shown, and leaves no place unfilled', () => {
    for (const { card } of everything) {
      expect(card).toMatchObject({ version: '1.5', fallbackText: expect.stringMatching(/\S/) as unknown });
      expect(JSON.stringify(card)).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    }
  });
});
