// The product with its chat for benchmarks: API and bot in this process on one address, Teams in another.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { generateKeyPair } from 'jose';
import { buildApp } from '../../../api/app.ts';
import { startSealer } from '../../../api/modules/journal/index.ts';
import { botIssuer } from '../../../api/platform/auth/bot-key.ts';
import { makeLocalIssuer, type LocalIssuer } from '../../../api/platform/auth/local-issuer.ts';
import { tokenVerifier } from '../../../api/platform/auth/tokens.ts';
import { silentLog } from '../../../api/platform/log/log.ts';
import { createBot, messagesPath } from '../../../bot/main.ts';
import { aMinistry, type BenchMinistry } from './ministry.ts';
import type { Addresses, Count, Order } from './teams-process.ts';
import type { PhaseTimes } from '../decision-load.ts';

export const botId = '11111111-2222-4333-8444-555555555555';
export const botPassword = 'a secret';
const audience = 'urn:vanthu:bench-bot';
const file = fileURLToPath(new URL('./teams-process.ts', import.meta.url));

interface Answers {
  readonly start: Addresses;
  readonly install: undefined;
  readonly press: readonly PhaseTimes[];
  readonly count: Count;
}

export interface TeamsApart {
  tell<K extends Order['order']>(order: Extract<Order, { order: K }>): Promise<Answers[K]>;
  stop(): Promise<void>;
}

/** A simulated Teams in a process of its own. */
export function teamsApart(): TeamsApart {
  const child = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    async tell(order) {
      child.send(order);
      const [answer] = (await once(child, 'message')) as [{ value?: never; error?: string }];
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    },
    async stop() {
      const over = once(child, 'exit');
      child.kill();
      await over;
    },
  };
}

export interface ChatHouse {
  readonly baseUrl: string;
  readonly ministry: BenchMinistry;
  readonly issuer: LocalIssuer;
  readonly teams: TeamsApart;
  readonly addresses: Addresses;
  stop(): Promise<void>;
}

/** Everybody who decides or drafts has the bot. Needs the connection of `onOwnDatabase`. */
export async function openChatHouse(): Promise<ChatHouse> {
  const now = () => new Date();
  const log = silentLog();
  const ministry = await aMinistry();
  const { tenant, heads, officers, checkers } = ministry;
  const teams = teamsApart();
  const people = [...heads, ...officers, ...checkers].map(({ userId }) => userId);
  const addresses = await teams.tell({ order: 'start', plan: { botId, tenant, people } });
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const issuer = await makeLocalIssuer('urn:vanthu:bench');
  const registered = { appId: botId, appPassword: botPassword, loginTenant: tenant, channel: addresses };
  const bot = createBot({ ...registered, key: privateKey, audience, publicUrl: 'http://localhost/', log });
  const { server } = buildApp({
    ...{ now, log, uploadLimitBytes: 1_000_000, version: 'bench', mounts: [bot.mount] },
    verifyToken: tokenVerifier([issuer.issuer, botIssuer(audience, publicKey)]),
  });
  const sealer = startSealer({ log, now });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  bot.begin(baseUrl);
  await teams.tell({ order: 'install', endpoint: `${baseUrl}${messagesPath}` });
  return {
    ...{ baseUrl, ministry, issuer, teams, addresses },
    async stop() {
      await bot.stop();
      await teams.stop();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(resolve));
      await sealer.stop();
    },
  };
}
