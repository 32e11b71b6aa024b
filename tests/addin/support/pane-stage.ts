// The pane as it is shipped, beside a simulated Word, in front of the real API of a ministry that can sign.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { ensureBuilt } from '../../../addin/serve/build.ts';
import { readPaneConfig } from '../../../addin/serve/config.ts';
import { paneMount } from '../../../addin/serve/mount.ts';
import { ListPositions } from '../../../api/contracts/directory.ts';
import { GetWorkingCopy } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { Mount } from '../../../api/platform/http/mounts.ts';
import { startWord, wordPath, type Word } from '../../simulators/word/index.ts';
import { people, type Person, type TestDelegation } from '../../support/app.ts';
import { startSigningApp, type SigningApp, type SigningMinistry } from '../../support/signing-ministry.ts';
import { sitDown, type Seat, type Seating } from './pane-seat.ts';

export interface PaneStage {
  readonly app: SigningApp;
  readonly ministry: SigningMinistry;
  readonly word: Word;
  /** Seats somebody of the ministry; with another query, somebody else or nobody. */
  sit(person: Person, seating: Seating): Promise<Seat>;
  /** The newest draft, as the server hands it out to be opened in Word. */
  workingCopy(document: OutgoingView): Promise<Uint8Array>;
}

/** Somebody who may act in two ways, and therefore chooses at the top of the pane. */
const deputising: TestDelegation = { from: 'legalHead', to: 'legalDeputy', since: '2026-01-01', until: '2026-12-31' };

type House = Pick<PaneStage, 'app' | 'ministry'>;

/** Signing in as in a try-out: the people of the ministry, and a token for any of them. */
function signInMount({ app, ministry }: House): Mount {
  const answers: Readonly<Record<string, (query: URLSearchParams) => Promise<unknown>>> = {
    '/try-out/people': async () => {
      const { items } = await ministry.as('clerk').call(ListPositions);
      const listed = items.map(({ id, fullName, title }) => ({ positionId: id, fullName, title, unit: '' }));
      return { agencies: [{ id: ministry.agencyId, name: 'Bộ Kinh tế Biển', people: listed }] };
    },
    '/try-out/tokens': async (query) => {
      const { agencyId } = ministry;
      const positionId = query.get('position') ?? '';
      const oid = people.find((person) => ministry.positionId(person) === positionId) ?? '';
      const token = await app.personToken({ tenant: `tenant-${agencyId}`, oid, agencyId, positionId });
      return { token, expiresInSeconds: 3600 };
    },
  };
  return {
    paths: Object.keys(answers),
    async handle(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const body = await answers[pathname]?.(searchParams);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    },
  };
}

/** The mounts are named before there is an API, and sign people in once there is one. */
function mountsFor(word: Word, house: () => House): readonly Mount[] {
  const pane = readPaneConfig({ VANTHU_ENV: 'try-out' });
  if (pane === undefined) throw new Error('a try-out always has a pane');
  return [
    paneMount({ path: `${wordPath}/pane`, officeJs: word.officeJs, settings: pane.settings }),
    { paths: [wordPath], handle: async (request, response) => word.answer(request, response) },
    { paths: ['/try-out'], handle: (request, response) => signInMount(house()).handle(request, response) },
  ];
}

/** Begins before the tests of the file and ends after them; every test begins with a Word that does what it is asked. */
export function paneStage(): PaneStage {
  const stage = {} as { -readonly [K in keyof PaneStage]: PaneStage[K] };
  let browser: Browser;
  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    stage.word = await startWord();
    stage.app = await startSigningApp({ mounts: mountsFor(stage.word, () => stage) });
    stage.ministry = await stage.app.signingMinistry({ delegations: [deputising] });
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    });
    const { app, ministry, word } = stage;
    stage.sit = (person, seating) => {
      const query = seating.query ?? { as: ministry.positionId(person) };
      return sitDown({ baseUrl: app.baseUrl, now: app.clock.now(), word, browser }, { ...seating, query });
    };
    stage.workingCopy = ({ id, drafterPositionId }) => {
      const drafter = people.find((person) => ministry.positionId(person) === drafterPositionId) ?? 'legalOfficer';
      return ministry.as(drafter).call(GetWorkingCopy, { params: { documentId: id } });
    };
  }, 120_000);
  afterEach(() => stage.word.faults.clear());
  afterAll(async () => {
    await browser.close();
    await stage.word.stop();
    await stage.app.stop();
  }, 60_000);
  return stage;
}
