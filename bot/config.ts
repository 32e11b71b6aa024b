// The bot's configuration, parsed once: everything that is missing is named at the same time.
import { z } from 'zod';

const text = z.string().trim().min(1);
/** A PEM in one line, as files of environment variables hold it, has its line ends written out. */
const pem = text.transform((given) => given.replaceAll('\\n', '\n'));

const base = {
  VANTHU_ENV: z.enum(['try-out', 'production']).default('try-out'),
  HOST: text.default('127.0.0.1'),
  /** Where the API is; the own address when both run in one process. */
  API_URL: z.url().optional(),
  PUBLIC_URL: z.url(),
  TOKEN_AUDIENCE: text,
  BOT_PRIVATE_KEY: pem,
};

const registration = {
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: text,
};

const Registered = z.object({ ...base, ...registration });
const Anonymous = z.object({ ...base, MICROSOFT_APP_ID: z.literal('').default('') });

export type BotConfig = z.output<typeof Registered> | z.output<typeof Anonymous>;

/** What is missing or wrong, each with its name. */
export class BotConfigMissing extends Error {
  readonly names: readonly string[];

  constructor(problems: readonly { readonly name: string; readonly detail: string }[]) {
    super(
      ['Thiếu hoặc sai cấu hình của bot:', ...problems.map(({ name, detail }) => `  ${name}: ${detail}`)].join('\n'),
    );
    this.name = 'BotConfigMissing';
    this.names = problems.map(({ name }) => name);
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether a bot without an app id may be opened here: it takes everybody's word, so only nobody else may reach it. */
export const mayBeAnonymous = (environment: string | undefined, host: string): boolean =>
  environment !== 'production' && loopback.has(host);

/** The configuration from environment variables, or `BotConfigMissing`. */
export function readBotConfig(env: Readonly<Record<string, string | undefined>>): BotConfig {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const anonymous =
    given['MICROSOFT_APP_ID'] === undefined && mayBeAnonymous(given['VANTHU_ENV'], given['HOST'] ?? '127.0.0.1');
  const parsed = (anonymous ? Anonymous : Registered).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BotConfigMissing(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return { name, detail: name in given ? issue.message : 'chưa được đặt' };
    }),
  );
}
