// Drawing a card with the official renderer, as Teams does, and naming the button that was pressed.
import { markdown } from './markdown.js';

/** @typedef {typeof import('adaptivecards')} Renderer */
/** @typedef {import('./control.js').Card} Card */
/** @typedef {{ title: string, nth: number }} ButtonName */
/**
 * @typedef {object} Pressed
 * @property {ButtonName} button the title, and which of several with the same title
 * @property {Record<string, string>} inputs
 * @property {unknown} data what the button carries, with the inputs in it
 */

const renderer = () => /** @type {{ AdaptiveCards: Renderer }} */ (/** @type {unknown} */ (globalThis)).AdaptiveCards;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy of the card whose buttons have ids of ours, and their names by these ids. They are counted in the order in which
 * they stand in the card; what a button carries is no part of the card.
 * @param {Card} card
 */
function marked(card) {
  /** @type {Map<string, ButtonName>} */
  const names = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  const copy = structuredClone(card);
  /** @param {unknown} value */
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isRecord(value)) return;
    if (String(value['type']).startsWith('Action.')) {
      const title = typeof value['title'] === 'string' ? value['title'] : '';
      const nth = counts.get(title) ?? 0;
      counts.set(title, nth + 1);
      const id = `button-${names.size}`;
      value['id'] = id;
      names.set(id, { title, nth });
    }
    for (const [name, inner] of Object.entries(value)) if (name !== 'data') walk(inner);
  };
  walk(copy);
  return { copy, names };
}

/**
 * Draws the card. Required inputs are checked by the renderer before `press` is called.
 * @param {Card} card
 * @param {object} look the host's configuration of the theme
 * @param {{ press: (pressed: Pressed) => void, open: (url: string) => void }} on
 * @returns {HTMLElement}
 */
export function drawCard(card, look, { press, open }) {
  const { AdaptiveCard, HostConfig, OpenUrlAction, ExecuteAction, SubmitAction } = renderer();
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const { copy, names } = marked(card);
  const view = new AdaptiveCard();
  view.hostConfig = new HostConfig(look);
  view.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) open(action.url ?? '');
    const button = names.get(action.id ?? '');
    if (!button || !(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
    const inputs = Object.entries(action.getReferencedInputs() ?? {}).flatMap(([id, input]) => {
      const value = /** @type {string | number | undefined} */ (/** @type {unknown} */ (input.value));
      return value === undefined || value === '' ? [] : [[id, String(value)]];
    });
    press({ button, inputs: /** @type {Record<string, string>} */ (Object.fromEntries(inputs)), data: action.data });
  };
  view.parse(copy);
  const element = view.render() ?? document.createElement('div');
  element.classList.add('card');
  // the renderer makes the card itself a stop of the Tab key, where nothing can be done
  element.removeAttribute('tabindex');
  // a row that can be pressed is named by what stands in it, not by a second text that nobody sees
  for (const row of element.querySelectorAll('.ac-selectable[aria-label]'))
    if (row.textContent.trim() !== '') row.removeAttribute('aria-label');
  element.lang = typeof card['lang'] === 'string' ? card['lang'] : document.documentElement.lang;
  return element;
}
