// What the page knows: who there is, who sits where, their chats, and what they have read.

/** @typedef {import('./control.js').Chat} Chat */
/** @typedef {import('./control.js').Message} Message */
/** @typedef {import('./control.js').Person} Person */
/** @typedef {import('./control.js').Happening} Happening */
/** @typedef {{ positionId: string, unit: string, agency: string, pin?: string, sealPin?: string }} Detail */
/**
 * @typedef {object} Office
 * @property {import('./settings.js').Settings} settings
 * @property {import('./control.js').Setting} setting
 * @property {readonly Person[]} people
 * @property {ReadonlyMap<string, Detail>} details
 * @property {Map<string, Chat[]>} chats of those who sit
 * @property {Set<string>} news people without a seat for whom something came
 */

/** @param {Office} office @param {string} key */
export const personOf = ({ people }, key) => people.find((one) => one.key === key);

/** The conversation and the thread of a message. @param {string} conversationId */
export function splitThread(conversationId) {
  const [base = '', root] = conversationId.split(';messageid=');
  return { base, root };
}

/** @param {Office} office @param {string} person @param {string} conversationId */
export const chatOf = ({ chats }, person, conversationId) =>
  chats.get(person)?.find(({ id }) => id === splitThread(conversationId).base);

/**
 * Brings the chats up to date with what happened.
 * @param {Office} office
 * @param {Happening} happening
 */
export function take(office, { kind, person, conversationId, message, activityId }) {
  if (kind === 'elsewhere') office.news.add(person);
  const chat = chatOf(office, person, conversationId);
  if (!chat) return;
  if (message) {
    const at = chat.messages.findIndex((one) => one.activityId === message.activityId);
    if (at < 0) chat.messages.push(message);
    else chat.messages[at] = message;
  }
  if (kind === 'delete') chat.messages = chat.messages.filter((one) => one.activityId !== activityId);
}

const markOf = (/** @type {string} */ person, /** @type {string} */ id) => `vanthu.office.read ${person} ${id}`;

/** From now on everything in the chat is read. @param {string} person @param {Chat} chat */
export function read(person, { id, messages }) {
  const last = messages.at(-1)?.at;
  if (last !== undefined) sessionStorage.setItem(markOf(person, id), String(last));
}

/** How many messages of others came since the person looked. @param {string} person @param {string} name @param {Chat} chat */
export function unread(person, name, { id, messages }) {
  const mark = Number(sessionStorage.getItem(markOf(person, id)) ?? 0);
  return messages.filter(({ at, from, fromBot }) => at > mark && (fromBot || from !== name)).length;
}
