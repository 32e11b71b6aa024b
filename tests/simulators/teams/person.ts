// A person of the simulated Teams as a test drives one: types, presses, opens, uploads, and looks at what came.
import type { ButtonName, Inputs } from './card-inputs.ts';
import { makeClient, type SeenCard, type SeenMessage } from './client.ts';
import type { Dialog, Outcome } from './invoke-answers.ts';
import type { PersonParts } from './person-parts.ts';
import { makeUploads } from './uploads.ts';
import type { Delivered } from './to-bot.ts';
import { findConversation, sees, type Conversation, type Person } from './world.ts';

/** Where to write: a conversation or its id, or a message whose thread it goes into. */
export type Where = Conversation | SeenMessage | string;

export interface SayOptions {
  readonly in?: Where;
  /** As an Apple client sends Vietnamese: letters and marks apart. */
  readonly nfd?: boolean;
  /** In groups and channels the bot hears only what mentions it. */
  readonly mention?: boolean;
}

/** The driver of one person. */
export function makePerson(parts: PersonParts, person: Person) {
  const { world, toBot, forms, roster, happenings } = parts;
  const client = makeClient(parts, person);
  const uploads = makeUploads(parts, person, client);
  const chat = (): Conversation => roster.personal(person);

  const placeOf = (where: Where | undefined): { conversation: Conversation; root?: string } => {
    if (where === undefined) return { conversation: chat() };
    if (typeof where !== 'string' && 'members' in where) return { conversation: where };
    const id = typeof where === 'string' ? where : where.conversationId;
    const { conversation, root } = findConversation(world, id);
    if (conversation === undefined) throw new Error(`no conversation ${id}`);
    return { conversation, ...(root !== undefined && { root }) };
  };
  const messages = (where?: Where): readonly SeenMessage[] => {
    const mine = () => [...world.conversations.values()].filter(({ members }) => members.has(person.key));
    const places = where === undefined ? mine() : [placeOf(where).conversation];
    const root = where === undefined ? undefined : placeOf(where).root;
    return places
      .flatMap((conversation) => world.messagesOf(conversation))
      .filter((message) => sees(person, message) && (root === undefined || message.root === root))
      .sort((one, other) => one.order - other.order)
      .map(client.seen);
  };

  /** Writes; resolves when the bot answered, or did not. */
  const says = async (
    text: string,
    { in: where, nfd = false, mention = true }: SayOptions = {},
  ): Promise<Delivered> => {
    const { conversation, root } = placeOf(where);
    if (!conversation.members.has(person.key)) throw new Error(`${person.key} is not in ${conversation.name}`);
    const typed = nfd ? text.normalize('NFD') : text;
    const named = conversation.kind !== 'personal' && mention;
    const sent = named ? `${forms.mention.text} ${typed}` : typed;
    const from = { from: person.key, ...(root !== undefined && { root }) };
    const message = world.post({ conversation, activity: { type: 'message', text: typed }, ...from });
    if (!conversation.botInside || (conversation.kind !== 'personal' && !named)) return { tries: 0 };
    return toBot.send(forms.message(person, message, sent));
  };

  const { key, name, userId, tenant, oid } = person;
  return {
    ...{ key, name, userId, tenant, oid },
    client,
    /** The own chat with the bot. */
    chat,
    /** Adds the app: to the own chat, or to a group or the team of a channel. */
    installs: (where: Conversation = chat()) => happenings.installs(person, where),
    uninstalls: (where: Conversation = chat()) => happenings.uninstalls(person, where),
    joins: (where: Conversation) => happenings.joins(person, where),
    leaves: (where: Conversation) => happenings.leaves(person, where),
    blocksBot: (): void => void (person.blocked = true),
    unblocksBot: (): void => void (person.blocked = false),

    /** Everything this person sees, oldest first. */
    messages,
    /** The messages with a card, newest last. */
    cards: (where?: Where): readonly SeenCard[] =>
      messages(where).filter((message): message is SeenCard => message.card !== undefined),
    /** Resolves with the first message that fits: one that is there, or the next that comes or changes. */
    sees: (fits: (message: SeenMessage) => boolean): Promise<SeenMessage> =>
      new Promise((resolve) => {
        const look = (): boolean => {
          const found = messages().findLast(fits);
          if (found) resolve(found);
          return found !== undefined;
        };
        if (look()) return;
        const stop = world.listen(() => {
          if (look()) stop();
        });
      }),

    says,
    presses: (message: SeenMessage, button: ButtonName, inputs: Inputs = {}): Promise<Outcome> =>
      client.press(message, button, inputs),
    /** Presses a button that opens a dialog; throws when none opened. */
    async opens(message: SeenMessage, button: ButtonName, inputs: Inputs = {}): Promise<Dialog> {
      const outcome = await client.press(message, button, inputs);
      if (outcome.kind === 'dialog') return outcome.dialog;
      throw new Error(`${JSON.stringify(button)} opened no dialog: ${JSON.stringify(outcome)}`);
    },
    /** Takes one of the suggestions below a message: what it says is written for the person. */
    picks(message: SeenMessage, title: string): Promise<Delivered> {
      const action = message.suggestedActions?.find((one) => one['title'] === title);
      if (action?.['type'] !== 'imBack') throw new Error(`nothing like "${title}" is suggested`);
      return says(String(action['value']), { in: message });
    },
    /** What the page or card of a dialog hands back when it closes. */
    submits: (dialog: Dialog, value: unknown): Promise<Outcome> => client.submitDialog(dialog, value),
    /** "Refresh card" in the menu of the message. */
    refreshes: (message: SeenMessage) => client.refresh(message, 'manual'),
    /** Scrolls to the message: refreshed if Teams would. */
    looksAt: (message: SeenMessage) => client.refresh(message, 'automatic'),
    searches: (message: SeenMessage, dataset: string, words: string) => client.search(message, dataset, words),
    ...uploads,

    /** Sends a copy of a message to another conversation; its buttons stay alive there. */
    forwards(message: SeenMessage, to: Conversation): SeenMessage {
      const { activity } = client.messageOf(message);
      const card = { attachments: activity.attachments, text: activity.text };
      return client.seen(world.post({ conversation: to, from: person.key, activity: { type: 'message', ...card } }));
    },
    /** Takes a message out of the chat; of the own ones the bot hears. */
    deletes: (message: SeenMessage) => happenings.deletes(person, client.messageOf(message)),
    /** Changes an own message. */
    edits: (message: SeenMessage, text: string) => happenings.edits(person, client.messageOf(message), text),
    /** Opens Teams on a device: from now on cards refresh by themselves; the answer closes it. */
    opensTeams(): () => void {
      person.clients += 1;
      return () => void (person.clients -= 1);
    },
    /** The bot's newest version of a message that was seen before. */
    again: (message: SeenMessage): SeenMessage => client.seen(client.messageOf(message)),
  };
}

export type PersonDriver = ReturnType<typeof makePerson>;
