// What the page asks of the simulated Teams: who is there, what they see, and what they do.

/**
 * @typedef {object} Person
 * @property {string} key
 * @property {string} name
 * @property {string} title
 * @property {string} locale
 * @property {string} platform
 * @property {boolean} installed
 * @property {boolean} blocked
 */
/** @typedef {Record<string, unknown>} Card */
/**
 * @typedef {object} Message
 * @property {string} activityId
 * @property {string} conversationId in channels with the thread
 * @property {string} from
 * @property {boolean} fromBot
 * @property {string} text
 * @property {Card} [card]
 * @property {number} at
 * @property {boolean} edited
 * @property {Record<string, unknown>[]} [suggestedActions]
 */
/**
 * @typedef {object} Chat
 * @property {string} id
 * @property {'personal' | 'group' | 'channel'} kind
 * @property {string} name
 * @property {string} [team]
 * @property {boolean} installed
 * @property {Message[]} messages
 */
/** @typedef {{ vi: string, en: string }} Words */
/**
 * @typedef {object} Setting
 * @property {(Words & { where: string, takesWords?: true })[]} commands
 * @property {{ name: string, title: Words }[]} samples
 * @property {Record<'light' | 'dark', object>} looks
 */
/**
 * @typedef {object} Happening
 * @property {'message' | 'update' | 'delete' | 'typing' | 'view' | 'chat' | 'elsewhere'} kind
 * @property {string} person
 * @property {string} conversationId
 * @property {Message} [message]
 * @property {string} [activityId]
 */
/** @typedef {{ title: string, url?: string, card?: Card, width?: string | number, height?: string | number, conversationId: string, activityId: string }} Dialog */
/**
 * What a button came to.
 * @typedef {object} Outcome
 * @property {'card' | 'message' | 'error' | 'login' | 'invalid' | 'dialog' | 'closed' | 'link' | 'sent' | 'broken'} kind
 * @property {string} [text]
 * @property {string} [message]
 * @property {string} [url]
 * @property {Dialog} [dialog]
 */

/** The simulated Teams does not do what it was asked; the message is its own. */
export class NotDone extends Error {}

/** @param {string} path */
async function get(path) {
  const answer = await fetch(`/office/${path}`);
  if (!answer.ok) throw new NotDone(`HTTP ${answer.status}`);
  return /** @type {unknown} */ (await answer.json());
}

export const setting = async () => /** @type {Setting} */ (await get('setting.json'));
export const people = async () => /** @type {Person[]} */ (await get('control/people'));

/** @param {string} person */
export const chats = async (person) =>
  /** @type {Chat[]} */ (await get(`control/chats?person=${encodeURIComponent(person)}`));

/**
 * Acts as a person.
 * @param {string} name
 * @param {object} body
 * @returns {Promise<Record<string, unknown>>}
 */
export async function act(name, body) {
  const answer = await fetch(`/office/control/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = /** @type {Record<string, unknown>} */ (await answer.json());
  if (!answer.ok) throw new NotDone(String(said['message']));
  return said;
}

const kinds = /** @type {const} */ (['message', 'update', 'delete', 'typing', 'view', 'chat', 'elsewhere']);

/**
 * Hears of all that these people see until it is closed.
 * @param {readonly string[]} persons
 * @param {{ open: () => void, lost: () => void, happening: (event: Happening) => void }} on
 */
export function listen(persons, on) {
  const query = new URLSearchParams(persons.map((key) => ['person', key]));
  const source = new EventSource(`/office/control/events?elsewhere&${query}`);
  source.addEventListener('open', on.open);
  source.addEventListener('error', on.lost);
  for (const kind of kinds)
    source.addEventListener(kind, (event) => {
      on.happening(/** @type {Happening} */ (JSON.parse(/** @type {MessageEvent<string>} */ (event).data)));
    });
  return source;
}
