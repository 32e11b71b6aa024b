// The office of a try-out: the bot on a simulated Teams in which the whole fictional ministry has it installed, and a desk
// with Word beside it. The tokens of that Teams are verified like those of the real one.
import { generateKeyPair } from 'jose';
import { botIssuer } from '../../api/platform/auth/bot-key.ts';
import type { Mount } from '../../api/platform/http/mounts.ts';
import type { Log } from '../../api/platform/log/log.ts';
import { fictionalAgencies } from '../../api/try-out/people.ts';
import { positionIdOf, tenant, userIdOf } from '../../api/try-out/ministry/shape.ts';
import { paneMount } from '../../addin/serve/mount.ts';
import { readPaneConfig } from '../../addin/serve/config.ts';
import { dialogMount } from '../../bot/dialogs/mount.ts';
import { createBot, messagesPath, type RunningBot } from '../../bot/main.ts';
import { startTeams, type Teams } from '../../tests/simulators/teams/index.ts';
import { startWord, wordPath, type Word } from '../../tests/simulators/word/index.ts';
import type { ChatPart } from './chat-part.ts';
import { officeSetting } from './office-setting.ts';

const appId = '6f2b7c1e-0000-4000-8000-000000003978';
const audience = 'urn:vanthu:try-out-bot';

/** Everybody of the fictional agencies; the key of a person is their position. */
const people = fictionalAgencies.flatMap(({ agency, people: rows }) =>
  Object.entries(rows).map(([key, { name, title }]) => ({
    key: positionIdOf(agency.id, key),
    name,
    title,
    tenant,
    oid: userIdOf(agency.id, key),
  })),
);

const teamName = (unit: string, agency: string): string => `${unit} (${agency})`;

/** A team for each unit, in which it talks together. */
const teams = fictionalAgencies.flatMap(({ agency, units, people: rows }) =>
  Object.entries(units).map(([unit, { name }]) => ({
    name: teamName(name, agency.abbreviation),
    members: Object.entries(rows).flatMap(([key, row]) => (row.unit === unit ? [positionIdOf(agency.id, key)] : [])),
  })),
);

/** Somebody in the simulated Teams: types, presses, and sees what comes. */
export type ChatPerson = ReturnType<Teams['person']>;
export type ChatMessage = ReturnType<ChatPerson['messages']>[number];

export interface Office extends ChatPart {
  /** By position: `bktb.clerk`. */
  person(positionId: string): ChatPerson;
  /** Where a unit of an agency talks together. */
  channel(unitName: string, agencyAbbreviation: string): ReturnType<Teams['channel']>;
  /** The desk with Word: what is open there, and what goes wrong on demand. */
  readonly word: Pick<Word, 'windows' | 'faults'>;
}

/** The same pane that a real Word loads, with the simulated Word's own office.js. */
function deskMounts(word: Word): Mount[] {
  const pane = readPaneConfig({ ...process.env, VANTHU_ENV: 'try-out' });
  return [
    ...(pane ? [paneMount({ path: `${wordPath}/pane`, officeJs: word.officeJs, settings: pane.settings })] : []),
    { paths: [wordPath], handle: async (request, response) => word.answer(request, response) },
  ];
}

/** Opens the simulated Teams; the bot begins in it once the API listens. */
export async function openOffice(log: Log, keyFolder: string): Promise<Office> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  let endpoint = '';
  let bot: RunningBot | undefined;
  const teamsOffice = await startTeams({
    ...{ botId: appId, botEndpoint: () => endpoint, people, teams },
    office: officeSetting(keyFolder),
  });
  const word = await startWord();
  return {
    issuers: [botIssuer(audience, publicKey)],
    mounts: [
      {
        paths: [messagesPath],
        handle: async (request, response) => {
          if (bot !== undefined) return bot.mount.handle(request, response);
          response.writeHead(503, { 'Retry-After': '5' }).end();
        },
      },
      dialogMount(),
      ...deskMounts(word),
      { paths: ['/office'], handle: async (request, response) => teamsOffice.answer(request, response) },
    ],
    async begin({ url, ownUrl }) {
      endpoint = new URL(messagesPath, ownUrl).href;
      const { openIdUrl, issuer, loginUrl } = teamsOffice;
      bot = createBot({
        appId,
        appPassword: 'try-out',
        loginTenant: tenant,
        channel: { openIdUrl, issuer, loginUrl },
        key: privateKey,
        audience,
        publicUrl: url,
        log,
      });
      bot.begin(ownUrl);
      for (const { key } of people) await teamsOffice.person(key).installs();
      for (const { name, members } of teams) {
        const [first] = members;
        if (first !== undefined) await teamsOffice.person(first).installs(teamsOffice.channel(name, 'General'));
      }
    },
    async stop() {
      await bot?.stop();
      await Promise.all([teamsOffice.stop(), word.stop()]);
    },
    word,
    person: (positionId) => teamsOffice.person(positionId),
    channel: (unit, agency) => teamsOffice.channel(teamName(unit, agency), 'General'),
  };
}
