// The bot beside the API, or alone: what the API must know of it before it listens, and what begins afterwards.
import { createServer } from 'node:http';
import { readPaneConfig } from '../../addin/serve/config.ts';
import { readConfig } from '../../api/config.ts';
import type { Beside, Running } from '../../api/main.ts';
import type { Mount } from '../../api/platform/http/mounts.ts';
import type { Log } from '../../api/platform/log/log.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A part that runs beside the API in one process. */
export interface ChatPart extends Required<Beside> {
  /** Begins once the API listens. */
  begin(api: Pick<Running, 'url' | 'ownUrl'>): Promise<void>;
  stop(): Promise<void>;
}

const parts = ['api', 'bot'] as const;
export type Part = (typeof parts)[number];

/** What this process is, from `VANTHU_PARTS`: both when nothing is said. */
export function partsFrom(env: Env): ReadonlySet<Part> {
  const named = (env['VANTHU_PARTS'] ?? parts.join(',')).split(',').map((part) => part.trim());
  const unknown = named.filter((part) => !parts.includes(part as Part));
  if (unknown.length > 0)
    throw new Error(`VANTHU_PARTS: không có phần “${unknown.join(', ')}”; chọn api, bot, hoặc cả hai.`);
  return new Set(named as Part[]);
}

/** Names everything that the configuration of these parts lacks at once. */
export async function checkConfiguration(env: Env, wanted: ReadonlySet<Part>): Promise<void> {
  const { readBotConfig } = await import('../../bot/config.ts');
  const readers = [
    ...(wanted.has('api') ? [readConfig, readPaneConfig] : []),
    ...(wanted.has('bot') ? [readBotConfig] : []),
  ];
  const database = env['VANTHU_EMBEDDED_MONGOD'] === 'true' ? { MONGODB_URI: 'embedded' } : {};
  const complaints = readers.flatMap((read) => {
    try {
      read({ ...database, ...env });
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/** The bot as it is registered with the chat service. */
export async function registeredBot(env: Env, log: Log): Promise<ChatPart> {
  const [{ createBot, optionsFrom }, { readBotConfig }, { dialogMount }] = await Promise.all([
    import('../../bot/main.ts'),
    import('../../bot/config.ts'),
    import('../../bot/dialogs/mount.ts'),
  ]);
  const config = readBotConfig(env);
  const bot = createBot(await optionsFrom(config, log));
  return {
    mounts: [bot.mount, dialogMount()],
    issuers: [],
    begin: async ({ ownUrl }) => bot.begin(config.API_URL ?? ownUrl),
    stop: () => bot.stop(),
  };
}

/** Listens for the bot alone; the API is where `API_URL` says. */
export async function listenFor({ mounts }: Pick<ChatPart, 'mounts'>, env: Env): Promise<Running> {
  const { HOST: host = '127.0.0.1', PORT: port = '3978', PUBLIC_URL: url = '', API_URL: ownUrl } = env;
  if (ownUrl === undefined) throw new Error('API_URL: chưa được đặt; bot chạy riêng cần địa chỉ của API.');
  const isFor = ({ paths }: Mount, path: string): boolean =>
    paths.some((one) => path === one || path.startsWith(`${one}/`));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const mount = mounts.find((one) => isFor(one, path));
    if (mount) void mount.handle(request, response).catch(() => response.destroy());
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), host, resolve);
  });
  return {
    url,
    ownUrl,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
