// Microsoft's own test client for bots, the Microsoft 365 Agents Playground, as a program of its own with a page in Chromium:
// used as it comes from the registry, for one person. It records what it posts to the bot.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Locator, type Page } from 'playwright-core';
import { recordedIn, type Activity } from './recording.ts';

/** Who sits in front of it. */
export interface Persona {
  readonly tenant: string;
  readonly oid: string;
  readonly name: string;
}

export interface Playground {
  /** Its page, with the personal chat open. */
  readonly page: Page;
  /** Types a message and sends it. */
  says(text: string): Promise<void>;
  /** The cards in the chat that show this text, oldest first. */
  cards(text: string | RegExp): Locator;
  /** What it has posted to the bot up to now, oldest first. */
  posted(): Promise<readonly Activity[]>;
  stop(): Promise<void>;
}

const command = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
  'cli.js',
);

const user = (id: string, { oid, name }: Pick<Persona, 'oid' | 'name'>) => ({
  id,
  name,
  // spelt as the program reads it
  userPrincipleName: `${oid}@bktb.example`,
  aadObjectId: oid,
  givenName: name,
  surname: name,
  email: `${oid}@bktb.example`,
});

/** Its settings; JSON is YAML too. It wants five people at least. */
const settings = (persona: Persona): string =>
  JSON.stringify({
    version: '0.1.1',
    tenantId: persona.tenant,
    bot: { id: '28:vanthu', name: 'Vanthu' },
    currentUser: user('29:persona', persona),
    users: [1, 2, 3, 4, 5].map((count) => user(`29:other-${count}`, { oid: `other-${count}`, name: `Người ${count}` })),
    personalChat: { id: 'a:personal' },
    groupChat: { id: '19:group@thread.v2', name: 'Nhóm' },
    team: {
      id: '19:team@thread.tacv2',
      aadGroupId: '11111111-2222-4333-8444-555555555555',
      name: 'Vụ Pháp chế',
      channels: [{ id: '19:opinions@thread.tacv2', name: 'Góp ý' }],
    },
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string, ended: () => boolean): Promise<void> {
  while (
    !(await fetch(url)
      .then(({ ok }) => ok)
      .catch(() => false))
  ) {
    if (ended()) throw new Error('the Playground ended before its page could be opened');
    await sleep(200);
  }
}

/** Starts it for one person, in front of the bot at this address; nothing outside this machine is reached. */
export async function startPlayground(endpoint: string, persona: Persona): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), settings(persona));
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const args = [command, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt', '--er'];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '', BROWSER: 'none' },
  });
  const exited = once(child, 'exit');
  await answers(url, () => child.exitCode !== null);

  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const page = await browser.newPage({
    viewport: { width: 1400, height: 1000 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  // its fonts are elsewhere; it does without
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
  return {
    page,
    async says(text) {
      await page.locator('[role=textbox][contenteditable=true]').last().fill(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    cards: (text) => page.locator('.ac-adaptiveCard').filter({ hasText: text }),
    posted: () => recordedIn(folder),
    async stop() {
      await browser.close();
      child.kill();
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
