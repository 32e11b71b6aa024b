// The surroundings of a try-out: a local issuer, the fictional ministry with its keys, and sign-in by choosing a person.
// Loaded by main.ts only when this is no production.
import type { Config } from '../config.ts';
import { allAgencies } from '../modules/directory/index.ts';
import { makeLocalIssuer } from '../platform/auth/local-issuer.ts';
import type { Issuer } from '../platform/auth/tokens.ts';
import type { PlainPage } from '../platform/http/serve.ts';
import { tryOutClock } from './clock.ts';
import { ensureKeys } from './keys.ts';
import { clearBrokenSeed, noteSeed, seedState } from './seed-note.mongo.ts';
import { seedMinistry, seedPeople } from './seed/seed.ts';
import { signInPages } from './sign-in-pages.ts';

const audience = 'urn:vanthu:try-out';

export interface TryOutSurroundings {
  readonly now: () => Date;
  readonly issuers: readonly Issuer[];
  readonly pages: readonly PlainPage[];
  readonly afterListen: (url: string) => Promise<void>;
}

/** The first start takes a while, and its page is there already. */
const announce = (url: string): void =>
  void process.stderr.write(
    `Lần đầu chạy: đang tạo dữ liệu mẫu, chừng nửa phút; trang ${url} đã mở và cho biết tiến độ.\n` +
      `First start: making the sample data takes about half a minute; ${url} is open and tells how far it is.\n`,
  );

/** Everything a start needs that a production start gets from its configuration. */
export async function tryOutSurroundings(
  config: Extract<Config, { VANTHU_ENV: 'try-out' }>,
): Promise<TryOutSurroundings> {
  const clock = tryOutClock();
  const issuer = await makeLocalIssuer(audience);
  await ensureKeys(config.KEY_STORE_PATH, config.TRUST_ANCHORS_PATH, clock.now());

  let progress = { done: 0, of: 0, ready: false };
  const tell = (done: number, of: number): void => {
    progress = { done, of, ready: false };
    if (process.stderr.isTTY) process.stderr.write(`\rĐang tạo dữ liệu mẫu… ${Math.round((100 * done) / of)} %`);
  };

  return {
    now: clock.now,
    issuers: [issuer.issuer],
    pages: signInPages(issuer, { publicUrl: config.PUBLIC_URL, progress: () => progress }),
    async afterListen(url) {
      const state = await seedState();
      // a database that somebody else has filled is left as it is
      const isOurs = state === 'running' || (state === 'never' && (await allAgencies()).length === 0);
      if (isOurs) {
        if (state === 'running') await clearBrokenSeed();
        await noteSeed('running', new Date());
        if (config.TRY_OUT_CONTENT === 'everything') announce(url);
        const deps = { url, clock, issuer, keyFolder: config.KEY_STORE_PATH, tell };
        await (config.TRY_OUT_CONTENT === 'people' ? seedPeople(deps) : seedMinistry(deps));
        await noteSeed('done', new Date());
        if (process.stderr.isTTY) process.stderr.write('\n');
      }
      progress = { ...progress, ready: true };
    },
  };
}
