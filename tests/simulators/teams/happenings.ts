// What happens to a conversation and is told to the bot: the app comes and goes, people join and leave.
import type { ActivityForms } from './activity-forms.ts';
import type { Roster } from './roster.ts';
import type { ToBot } from './to-bot.ts';
import type { Conversation, Message, Person, World } from './world.ts';

export interface HappeningParts {
  readonly world: World;
  readonly roster: Roster;
  readonly toBot: ToBot;
  readonly forms: ActivityForms;
}

/** Events around conversations, each told to the bot in Teams' words. */
export function makeHappenings({ world, roster, toBot, forms }: HappeningParts) {
  /** Where an event of a team is told: its general channel. */
  const toldIn = (conversation: Conversation): Conversation => conversation.team?.channels[0] ?? conversation;
  const appears = (conversation: Conversation, botInside: boolean): void => {
    for (const one of conversation.team?.channels ?? [conversation]) {
      one.botInside = botInside;
      world.tell({ kind: 'chat', conversation: one });
    }
  };
  const update = (person: Person, where: Conversation, extra: object, eventType: string) =>
    toBot.send(
      forms.event(
        person,
        { conversation: toldIn(where) },
        'conversationUpdate',
        { ...extra },
        where.team && { eventType },
      ),
    );
  const own = (person: Person, message: Message, type: string, eventType: string, extra: object = {}) => {
    const { conversation, root, id } = message;
    if (message.from !== person.key || !conversation.botInside) return undefined;
    const place = { conversation, ...(root !== undefined && { root }) };
    return toBot.send({ ...forms.event(person, place, type, { ...extra }, { eventType }), id });
  };
  return {
    async deletes(person: Person, message: Message): Promise<void> {
      world.remove(message);
      await own(person, message, 'messageDelete', 'softDeleteMessage');
    },
    async edits(person: Person, message: Message, text: string): Promise<void> {
      if (message.from !== person.key) throw new Error('only the author of a message may change it');
      world.edit(message, { ...message.activity, text }, []);
      await own(person, message, 'messageUpdate', 'editMessage', { text, textFormat: 'plain' });
    },
    /** Adds the app to a chat, group or team; the bot hears of it twice, as in Teams. */
    async installs(person: Person, conversation: Conversation): Promise<void> {
      if (conversation.botInside) return;
      appears(conversation, true);
      const place = { conversation: toldIn(conversation) };
      await update(person, conversation, { membersAdded: [{ id: roster.bot.id }] }, 'teamMemberAdded');
      const selected = conversation.team && { settings: { selectedChannel: { id: conversation.id } } };
      await toBot.send(
        forms.event(
          person,
          place,
          'installationUpdate',
          { action: 'add' },
          { ...selected, source: { name: 'message' } },
        ),
      );
    },
    async uninstalls(person: Person, conversation: Conversation): Promise<void> {
      if (!conversation.botInside) return;
      appears(conversation, false);
      const place = { conversation: toldIn(conversation) };
      if (conversation.team)
        await update(person, conversation, { membersRemoved: [{ id: roster.bot.id }] }, 'teamMemberRemoved');
      await toBot.send(forms.event(person, place, 'installationUpdate', { action: 'remove' }));
    },
    async joins(person: Person, conversation: Conversation): Promise<void> {
      if (conversation.members.has(person.key)) return;
      conversation.members.add(person.key);
      appears(conversation, conversation.botInside);
      if (!conversation.botInside) return;
      const membersAdded = [{ id: person.userId, aadObjectId: person.oid }];
      await update(person, conversation, { membersAdded }, 'teamMemberAdded');
    },
    async leaves(person: Person, conversation: Conversation): Promise<void> {
      if (!conversation.members.delete(person.key) || !conversation.botInside) return;
      const membersRemoved = [{ id: person.userId, aadObjectId: person.oid }];
      await update(person, conversation, { membersRemoved }, 'teamMemberRemoved');
    },
  };
}

export type Happenings = ReturnType<typeof makeHappenings>;
