// A small Teams with a tiny bot: two people with the app, one without, and a team.
import { startTeams, handClock } from '../teams/index.ts';
import { connectorOf, startTinyBot } from './tiny-bot.ts';

export const botId = '5b6b8a3e-6b1a-4c7e-9f0e-0d8f3c1a2b4d';
const tenant = '0f1e2d3c-4b5a-4697-8877-665544332211';

const people = [
  { key: 'minister', name: 'Lưu Hải Đăng', tenant, oid: 'oid-minister', platform: 'iOS' },
  { key: 'clerk', name: 'Bùi Thị Hải Yến', tenant, oid: 'oid-clerk' },
  { key: 'officer', name: 'Vi Thị Hải Đường', tenant, oid: 'oid-officer' },
] as const;

/** Starts both, with a clock that the test moves. */
export async function startStage() {
  const bot = await startTinyBot();
  const clock = handClock();
  const teams = await startTeams({
    botEndpoint: () => bot.endpoint,
    botId,
    people,
    clock,
    teams: [{ name: 'Vụ Pháp chế', channels: ['Góp ý'], members: ['minister', 'clerk'] }],
  });
  const [minister, clerk, officer] = [teams.person('minister'), teams.person('clerk'), teams.person('officer')];
  await minister.installs();
  await clerk.installs();
  bot.came.length = 0;
  return {
    ...{ bot, clock, teams, minister, clerk, officer, tenant },
    connector: connectorOf(teams, botId),
    async stop() {
      await teams.stop();
      await bot.stop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof startStage>>;
