// Who is in this Teams: people of a tenant with their chat with the bot, teams with channels, and group chats.
import { botAccountOf, channelIdOf, groupIdOf, groupIdOfTeam, personalIdOf, userIdOf } from './ids.ts';
import type { Conversation, Person, Team, World } from './world.ts';

/** A person as whoever starts the simulator names one. */
export interface PersonOptions {
  readonly key: string;
  readonly name: string;
  readonly tenant: string;
  /** The object id in the directory: what a bot knows people by. */
  readonly oid: string;
  readonly upn?: string;
  /** What the person is, for pages that show people. */
  readonly title?: string;
  readonly locale?: string;
  readonly platform?: 'Windows' | 'Mac' | 'iOS' | 'Android' | 'Web';
}

export interface TeamOptions {
  readonly name: string;
  readonly channels?: readonly string[];
  readonly members?: readonly string[];
}

/** Fills an empty world, and finds people, channels and chats in it by their names. */
export function makeRoster(world: World, botId: string, people: readonly PersonOptions[]) {
  const tenant = people[0]?.tenant ?? 'tenant';
  const teams = new Map<string, Team>();

  const addPerson = ({ key, name, oid, upn, locale, platform, title, ...one }: PersonOptions): void => {
    const person: Person = {
      key,
      name,
      oid,
      tenant: one.tenant,
      upn: upn ?? `${key.toLowerCase()}@example.org`,
      userId: userIdOf(botId, one.tenant, oid),
      personalId: personalIdOf(botId, one.tenant, oid),
      locale: locale ?? 'vi-VN',
      platform: platform ?? 'Windows',
      title: title ?? '',
      blocked: false,
      clients: 0,
    };
    world.people.set(key, person);
    world.accounts.set(person.userId, person).set(oid, person);
    world.conversations.set(person.personalId, {
      id: person.personalId,
      kind: 'personal',
      name,
      tenant: person.tenant,
      members: new Set([key]),
      botInside: false,
    });
  };
  people.forEach(addPerson);

  const person = (key: string): Person => {
    const found = world.people.get(key);
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    return found;
  };
  return {
    tenant,
    bot: { id: botAccountOf(botId), name: 'Vanthu' },
    person,
    personal: (one: Person): Conversation => {
      const chat = world.conversations.get(one.personalId);
      if (chat === undefined) throw new Error(`${one.key} has no chat`);
      return chat;
    },
    teams: (): readonly Team[] => [...teams.values()],
    /** Makes a team; it has the channel "General" besides those named. The bot is not in it yet. */
    addTeam({ name, channels = [], members = [] }: TeamOptions): Team {
      const everybody = new Set(members);
      const made: Conversation[] = [];
      const threadId = channelIdOf(name, 'General');
      const team: Team = { name, threadId, groupId: groupIdOfTeam(name), channels: made };
      for (const channel of ['General', ...channels]) {
        const id = channelIdOf(name, channel);
        made.push({ id, kind: 'channel', name: channel, tenant, members: everybody, team, botInside: false });
      }
      for (const channel of made) world.conversations.set(channel.id, channel);
      teams.set(name, team);
      return team;
    },
    addGroup(name: string, members: readonly string[]): Conversation {
      const group: Conversation = {
        id: groupIdOf(name),
        kind: 'group',
        name,
        tenant,
        members: new Set(members),
        botInside: false,
      };
      world.conversations.set(group.id, group);
      return group;
    },
    channel(team: string, name: string): Conversation {
      const found = teams.get(team)?.channels.find((channel) => channel.name === name);
      if (found === undefined) throw new Error(`no channel ${name} in a team ${team}`);
      return found;
    },
  };
}

export type Roster = ReturnType<typeof makeRoster>;
