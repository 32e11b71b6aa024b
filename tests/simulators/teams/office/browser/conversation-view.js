// One conversation as a person sees it: messages in their order, in channels posts with their threads, and where to write.
import { composer, write } from './compose.js';
import { h, show } from './kit.js';
import { messageView } from './message-view.js';
import { splitThread } from './state.js';
import { t } from './words.js';

/** @typedef {import('./control.js').Chat} Chat */
/** @typedef {import('./control.js').Message} Message */
/** @typedef {import('./message-view.js').Reader} Reader */

const typingMs = 4_000;

/** A list of messages that is kept up to date. @param {Reader} reader @param {HTMLElement} list */
function messageList(reader, list) {
  /** @type {Map<string, ReturnType<typeof messageView>>} */
  const views = new Map();
  return {
    /** @param {Message} message */
    put(message) {
      const known = views.get(message.activityId);
      if (known) {
        known.update(message);
        return;
      }
      const view = messageView(message, reader);
      views.set(message.activityId, view);
      list.append(view.element);
    },
    /** @param {string} id */
    remove(id) {
      views.get(id)?.element.remove();
      views.delete(id);
    },
    size: () => views.size,
  };
}

/** The threads of a channel, each with a field for replies. @param {Reader} reader @param {HTMLElement} place */
function threads(reader, place) {
  /** @type {Map<string, ReturnType<typeof messageList>>} */
  const lists = new Map();
  /** @param {string} conversationId */
  function thread(conversationId) {
    const known = lists.get(conversationId);
    if (known) return known;
    const list = h('ol', { class: 'messages' });
    const label = t('reply');
    place.append(
      h('li', { class: 'thread' }, list, composer({ reader, conversationId, label, channel: true, brief: true })),
    );
    const made = messageList(reader, list);
    lists.set(conversationId, made);
    return made;
  }
  return {
    put: (/** @type {Message} */ message) => thread(message.conversationId).put(message),
    remove: (/** @type {string} */ id) => lists.forEach((list) => list.remove(id)),
    size: () => lists.size,
  };
}

/** What the bot suggests below its last message. @param {Chat} chat @param {Reader} reader @param {(said: string) => void} told */
function suggestions({ id, messages }, reader, told) {
  const last = messages.at(-1);
  if (!last?.fromBot) return [];
  return (last.suggestedActions ?? []).map((action) => {
    const place = { reader, conversationId: id, label: '', channel: false };
    const click = () => void write(place, String(action['value']), true, told);
    return h('button', { type: 'button', class: 'suggestion', click }, String(action['title']));
  });
}

/**
 * Draws the conversation; the seat tells it what happens.
 * @param {Chat} chat
 * @param {Reader} reader
 */
export function conversationView(chat, reader) {
  const channel = chat.kind !== 'personal';
  const list = h('ol', { class: channel ? 'threads' : 'messages' });
  const empty = h('p', { class: 'empty' }, t(channel ? 'no-posts' : 'no-messages'));
  const typing = h('p', { class: 'typing', role: 'status' });
  const suggested = h('div', { class: 'suggestions', role: 'group', 'aria-label': t('suggestions') });
  const name = t('messages-of', { name: reader.name });
  const log = h('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': name }, empty, list, typing, suggested);
  const messages = channel ? threads(reader, list) : messageList(reader, list);
  const label = t(channel ? 'write-post' : 'write');
  const element = h(
    'div',
    { class: 'conversation' },
    log,
    composer({ reader, conversationId: chat.id, label, channel }),
  );
  let stopTyping = 0;

  const refresh = () => {
    empty.hidden = messages.size() > 0;
    const buttons = suggestions(chat, reader, (said) => show(typing, said));
    show(suggested, ...buttons);
    suggested.hidden = buttons.length === 0;
  };
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });
  for (const message of chat.messages) messages.put(message);
  refresh();

  return {
    element,
    chat,
    toEnd,
    /** @param {import('./control.js').Happening} happening */
    happened({ kind, message, activityId }) {
      const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
      if (kind === 'typing') {
        show(typing, t('typing'));
        clearTimeout(stopTyping);
        stopTyping = window.setTimeout(() => show(typing), typingMs);
      }
      if (message?.fromBot) show(typing);
      if (message) messages.put(message);
      if (kind === 'delete' && activityId !== undefined) messages.remove(activityId);
      refresh();
      const inThread = message && splitThread(message.conversationId).root !== undefined;
      if (atEnd || (kind === 'message' && !inThread)) toEnd();
    },
  };
}
