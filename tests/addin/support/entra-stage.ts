// The pane as production serves it: its people sign in at a simulated Entra ID, their files may lie in a simulated OneDrive.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chromium, type Browser } from 'playwright-core';
import { ensureBuilt } from '../../../addin/serve/build.ts';
import { readPaneConfig } from '../../../addin/serve/config.ts';
import { paneMount } from '../../../addin/serve/mount.ts';
import { remoteKeys } from '../../../api/platform/auth/tokens.ts';
import type { Mount } from '../../../api/platform/http/mounts.ts';
import { startGraph, type GraphSimulator } from '../../simulators/graph/start.ts';
import type { Account } from '../../simulators/identity/accounts.ts';
import { startIdentity, type Identity } from '../../simulators/identity/start.ts';
import { startWord, wordPath, type Word } from '../../simulators/word/index.ts';
import { startTestApp, type Ministry, type TestApp } from '../../support/app.ts';
import { sitDown, type Seat, type Seating } from './pane-seat.ts';

const clientId = '5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e11';
const audience = 'api://vanthu.example';
export const apiScope = `${audience}/access_as_user`;
export const filesScope = 'https://graph.microsoft.com/Files.Read';

/** Two people of the ministry, and somebody whom its directory does not know. */
export const accounts = {
  officer: { oid: 'legalOfficer', username: 'vi.muoi@bktb.example', name: 'Vi Thử Nghiệm Mười' },
  deputy: { oid: 'legalDeputy', username: 'la.chin@bktb.example', name: 'La Thử Nghiệm Chín' },
  stranger: { oid: 'stranger', username: 'nguoi.la@bktb.example', name: 'Người Lạ' },
} as const satisfies Record<string, Account>;

export interface EntraStage {
  readonly app: TestApp;
  readonly ministry: Ministry;
  readonly identity: Identity;
  readonly graph: GraphSimulator;
  readonly word: Word;
  sit(seating: Seating): Promise<Seat>;
}

function mountsFor(word: Word, tenantId: string): readonly Mount[] {
  const pane = readPaneConfig({
    VANTHU_ENV: 'production',
    PANE_CLIENT_ID: clientId,
    PANE_AUTHORITY: `https://login.microsoftonline.com/${tenantId}`,
    PANE_SCOPE: apiScope,
  });
  if (pane === undefined) throw new Error('the pane was set');
  return [
    paneMount({ path: `${wordPath}/pane`, officeJs: word.officeJs, settings: pane.settings }),
    { paths: [wordPath], handle: async (request, response) => word.answer(request, response) },
  ];
}

/** Who may read files with a token: whom it was given to, as long as Graph takes it. */
function readerOf(token: string): string | undefined {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8') || '{}');
  const { oid, aud, exp } = claims as { oid?: string; aud?: string; exp?: number };
  const isForGraph = aud === 'https://graph.microsoft.com/' && (exp ?? 0) * 1000 > Date.now();
  return isForGraph ? oid : undefined;
}

/** Begins before the tests of the file and ends after them; every test begins with services that do what they are asked. */
export function entraStage(): EntraStage {
  const stage = {} as { -readonly [K in keyof EntraStage]: EntraStage[K] };
  let browser: Browser;
  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    // files of tests share a database, and a tenant's people are there once
    const tenantId = randomUUID();
    const redirectUri = (): string => `${stage.app.baseUrl}${wordPath}/pane/taskpane.html`;
    stage.identity = await startIdentity({ id: tenantId, clientId, redirectUri }, Object.values(accounts));
    stage.graph = await startGraph({ readerOf });
    const { identity } = stage;
    stage.word = await startWord({ signIn: (message) => identity.broker.answer(message) });
    const key = remoteKeys(new URL(identity.keysUrl));
    stage.app = await startTestApp({
      issuers: [{ issuer: identity.issuer, audience, kind: 'person', key }],
      deps: { mounts: mountsFor(stage.word, tenantId), graphUrl: stage.graph.url },
    });
    stage.ministry = await stage.app.ministry({ tenant: tenantId });
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...identity.browserArgs],
    });
    const { app, word } = stage;
    stage.sit = (seating) =>
      sitDown({ baseUrl: app.baseUrl, now: app.clock.now(), word, browser }, { query: {}, ...seating });
  }, 120_000);
  afterEach(() => {
    const { word, identity, graph } = stage;
    word.faults.clear();
    graph.trouble();
    identity.reset();
  });
  afterAll(async () => {
    await browser.close();
    await stage.word.stop();
    await stage.app.stop();
    await stage.graph.stop();
    await stage.identity.stop();
  }, 60_000);
  return stage;
}
