// What a card takes along from the one before it: the way back to a list, and what somebody had typed when the API said no.
import type { Context, Rendered } from '../context.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { go, type Button, type Card } from './kit.ts';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same tree with every part changed that the function knows how to change; data of buttons is no part of it. */
function changed(value: unknown, change: (part: Tree) => Tree): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change));
  if (!isTree(value)) return value;
  const inner = Object.entries(value).map(([name, one]) => [name, name === 'data' ? one : changed(one, change)]);
  return change(Object.fromEntries(inner) as Tree);
}

const rebuilt = (card: Card, change: (part: Tree) => Tree): Card => changed(card, change) as Card;

/** The card with a button back to the page of the list it was opened from; whatever is pressed on it keeps the way. */
export function withWayBack(rendered: Rendered, page: number, context: Context): Rendered {
  const carried = rebuilt(rendered.card, (part) =>
    part['type'] === 'Action.Execute' && isTree(part['data'])
      ? { ...part, data: { ...part['data'], back: page } }
      : part,
  );
  const back: Button = go(say(words.back, context.language), 'list.waiting', { page });
  const buttons = carried.actions ?? [];
  const [shown, rest] = [buttons.slice(0, 5), buttons.slice(5)];
  const more = rest.map((button): Button => ({ ...button, mode: 'secondary' }));
  return { ...rendered, card: { ...carried, actions: [...shown, back, ...more] } };
}

function putBack(rendered: Rendered, data: unknown, inputs: string): Rendered {
  if (!isTree(data)) return rendered;
  const card = rebuilt(rendered.card, (part) => {
    const { type, id } = part;
    const typed = typeof type === 'string' && type.startsWith(inputs) && typeof id === 'string' ? data[id] : undefined;
    return typeof typed === 'string' && typed !== '' ? { ...part, value: typed } : part;
  });
  return { ...rendered, card };
}

/** The card with what was typed put back into its inputs, so that nobody writes it twice. */
export const withTyped = (rendered: Rendered, data: unknown): Rendered => putBack(rendered, data, 'Input.');

/** The same for a matter that has moved: words are kept, but what was chosen or ticked was said of how it stood before. */
export const withWords = (rendered: Rendered, data: unknown): Rendered => putBack(rendered, data, 'Input.Text');
