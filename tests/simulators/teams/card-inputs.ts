// A card as the client acts on it: which button has a title, which inputs go with it, and what is missing.
import { elementsOf } from './card-rules.ts';
import { isRecord, type Card } from './wire.ts';

export type Element = Readonly<Record<string, unknown>>;
export type Inputs = Readonly<Record<string, string>>;

export interface InputError {
  readonly id: string;
  readonly message: string;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The buttons of a card by title, each with the inputs it takes along: those of its card and of the cards around it. */
export function buttonsOf(card: Card): readonly { readonly action: Element; readonly inputs: readonly Element[] }[] {
  const own = [...ownElements(card)];
  return buttonsAmong(own, own.filter(isInput));
}

function buttonsAmong(elements: readonly Element[], inputs: readonly Element[]): ReturnType<typeof buttonsOf> {
  return elements.filter(isAction).flatMap((action) => {
    const inner = action['card'];
    if (action['type'] !== 'Action.ShowCard' || !isRecord(inner)) return [{ action, inputs }];
    const shown = [...ownElements(inner)];
    return [{ action, inputs }, ...buttonsAmong(shown, [...inputs, ...shown.filter(isInput)])];
  });
}

/** Everything of a card but what stands in the cards that its buttons show. */
function* ownElements(card: Element): Generator<Element> {
  const hidden = new Set<Element>();
  for (const element of elementsOf(card)) {
    if (hidden.has(element)) continue;
    if (element['type'] === 'Action.ShowCard') for (const inner of elementsOf(element['card'])) hidden.add(inner);
    yield element;
  }
}

const isAction = ({ type }: Element): boolean => String(type).startsWith('Action.');
const isInput = ({ type }: Element): boolean => String(type).startsWith('Input.');

/** A button by its title; of several with the same title the first, or the one counted from 0. */
export type ButtonName = string | { readonly title: string; readonly nth: number };

/** The button of this name; throws with the titles there are, so that a test tells what it saw. */
export function buttonOf(card: Card, name: ButtonName): ReturnType<typeof buttonsOf>[number] {
  const { title, nth } = typeof name === 'string' ? { title: name, nth: 0 } : name;
  const buttons = buttonsOf(card);
  const found = buttons.filter(({ action }) => action['title'] === title)[nth];
  if (found !== undefined) return found;
  const titles = buttons.map(({ action }) => `"${text(action['title'])}"`).join(', ');
  throw new Error(`the card has no button "${title}"; it has ${titles === '' ? 'none' : titles}`);
}

/** The value an input has before anybody touches it; nothing when it is empty. */
function initial(input: Element): string {
  if (input['type'] === 'Input.Toggle') return text(input['value']) || text(input['valueOff']) || 'false';
  return text(input['value']);
}

const choicesOf = ({ choices }: Element): readonly string[] =>
  Array.isArray(choices) ? choices.filter(isRecord).map(({ value }) => text(value)) : [];

/** Why the client would not take this value; nothing when it does. */
function wrong(input: Element, value: string): boolean {
  if (value === '') return input['isRequired'] === true;
  switch (input['type']) {
    case 'Input.Text': {
      const regex = text(input['regex']);
      return regex !== '' && !new RegExp(regex).test(value);
    }
    case 'Input.Number': {
      const number = Number(value);
      return (
        Number.isNaN(number) || number < Number(input['min'] ?? -Infinity) || number > Number(input['max'] ?? Infinity)
      );
    }
    case 'Input.Date':
      return (
        !/^\d{4}-\d\d-\d\d$/.test(value) ||
        value < text(input['min']) ||
        (text(input['max']) !== '' && value > text(input['max']))
      );
    case 'Input.Toggle':
      return input['isRequired'] === true && value !== (text(input['valueOn']) || 'true');
    default:
      return false;
  }
}

/** Typing that the control does not allow at all: a mistake of the test, not of the person. */
function refuseImpossible(input: Element, value: string): void {
  const id = text(input['id']);
  const max = Number(input['maxLength'] ?? Infinity);
  if (value.length > max) throw new Error(`the input "${id}" takes ${max} characters only`);
  if (input['type'] !== 'Input.ChoiceSet' || value === '' || 'choices.data' in input) return;
  const offered = choicesOf(input);
  const strange = (input['isMultiSelect'] === true ? value.split(',') : [value]).filter(
    (one) => !offered.includes(one),
  );
  if (strange.length > 0)
    throw new Error(`the input "${id}" does not offer ${strange.join(', ')}; it offers ${offered.join(', ')}`);
}

/** What the client sends with a button, or why it does not: all wrong inputs, each with the card's own words. */
export function gather(
  { action, inputs }: ReturnType<typeof buttonOf>,
  given: Inputs,
): { readonly data: unknown } | { readonly errors: readonly InputError[] } {
  const none = action['associatedInputs'] === 'none';
  const known = new Map(inputs.map((input) => [text(input['id']), input]));
  for (const [id, value] of Object.entries(given)) {
    const input = known.get(id);
    if (input === undefined) throw new Error(`the card has no input "${id}"; it has ${[...known.keys()].join(', ')}`);
    refuseImpossible(input, value);
  }
  if (none) return { data: action['data'] };
  const values = [...known].map(([id, input]) => ({ id, input, value: given[id] ?? initial(input) }));
  const errors = values
    .filter(({ input, value }) => wrong(input, value))
    .map(({ id, input }) => ({ id, message: text(input['errorMessage']) }));
  if (errors.length > 0) return { errors };
  // an empty input is left out, as the renderer does
  const filled = Object.fromEntries(values.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]));
  const data = action['data'];
  return { data: isRecord(data) || data === undefined ? { ...data, ...filled } : data };
}
