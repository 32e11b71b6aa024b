// The configuration, parsed once: everything a production start needs and lacks is named at the same time.
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string().trim().min(1);
const megabytes = z.coerce.number().int().min(1).max(500);

const base = {
  VANTHU_ENV: z.enum(['try-out', 'production']).default('try-out'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: text.default('127.0.0.1'),
  /** Where log lines go; standard error when missing. */
  LOG_PATH: text.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  UPLOAD_LIMIT_MB: megabytes.default(50),
  /** Where Microsoft Graph answers, `https://graph.microsoft.com/`; without it no draft is fetched from the cloud. */
  GRAPH_URL: z.url().optional(),
  LIBREOFFICE_WORKERS: z.coerce.number().int().min(1).max(16).default(1),
};

const production = {
  MONGODB_URI: text,
  SEARCH_INDEX_PATH: text,
  PUBLIC_URL: z.url(),
  TOKEN_ISSUER: z.url(),
  TOKEN_AUDIENCE: text,
  TOKEN_KEYS_URL: z.url(),
  BOT_PUBLIC_KEY: text,
  TRUST_ANCHORS_PATH: text,
};

const tryOut = (dataFolder: string) => ({
  MONGODB_URI: text.optional(),
  PUBLIC_URL: z.url().optional(),
  /** `people`: the fictional agencies with nothing on their desks. */
  TRY_OUT_CONTENT: z.enum(['everything', 'people']).default('everything'),
  // a person who tries looks at the terminal: the lines for machines go into a file
  LOG_PATH: text.default(join(dataFolder, 'vanthu.log')),
  SEARCH_INDEX_PATH: text.default(join(dataFolder, 'search.sqlite')),
  KEY_STORE_PATH: text.default(join(dataFolder, 'keys')),
  TRUST_ANCHORS_PATH: text.default(join(dataFolder, 'keys', 'trust.pem')),
});

const Production = z.object({ ...base, VANTHU_ENV: z.literal('production'), ...production });
const tryOutSchema = (dataFolder: string) =>
  z.object({ ...base, VANTHU_ENV: z.literal('try-out').default('try-out'), ...tryOut(dataFolder) });

export type Config = z.output<typeof Production> | z.output<ReturnType<typeof tryOutSchema>>;

export class ConfigMissing extends Error {
  readonly names: readonly string[];

  constructor(problems: readonly { name: string; detail: string }[]) {
    super(['Thiếu hoặc sai cấu hình:', ...problems.map(({ name, detail }) => `  ${name}: ${detail}`)].join('\n'));
    this.name = 'ConfigMissing';
    this.names = problems.map(({ name }) => name);
  }
}

/** The configuration from environment variables, or `ConfigMissing` with every name that is missing or wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const schema = env['VANTHU_ENV'] === 'production' ? Production : tryOutSchema(env['VANTHU_DATA'] ?? '.data');
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigMissing(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return { name, detail: name in given ? issue.message : 'chưa được đặt' };
    }),
  );
}
