// A chat program around a dialog, as teams-js meets it: it answers initialize, getContext and getAuthToken, shows the page in a
// frame, and hears what the dialog hands in. Everything else on its address goes on to the API, as a balancer would do it.
import {
  createServer as createPlain,
  request as ask,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dialogMount, type DialogOptions } from '../../../bot/dialogs/mount.ts';

/** What the host page is told: the dialog to show, and whom and what it answers with. */
export interface Shown {
  readonly dialog: string;
  readonly token: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
  /** The chat cannot sign anybody in. */
  readonly noToken?: boolean;
}

const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { dialog: { url: { bot: {}, update: {} } }, app: {} },
});

/** Runs in the browser: the host's half of teams-js. */
const hostScript = `
const shown = JSON.parse(document.getElementById('shown').textContent);
const frame = document.querySelector('iframe');
window.handedIn = [];
const answers = {
  initialize: () => ['task', 'web', ${JSON.stringify(runtime)}, '2.58.0'],
  getContext: () => [{ locale: shown.locale ?? 'vi-vn', theme: shown.theme ?? 'default', frameContext: 'task', userObjectId: 'x', tid: 'x' }],
  'authentication.getAuthToken': () => (shown.noToken ? [false, 'resourceRequiresConsent'] : [true, shown.token]),
  'tasks.completeTask': ([value]) => { window.handedIn.push(value); },
};
window.addEventListener('message', ({ data, source, origin }) => {
  if (source !== frame.contentWindow) return;
  const args = answers[data.func]?.(data.args ?? []);
  if (args !== undefined) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, uuid: data.uuid, args }, origin);
});
frame.src = shown.dialog;
`;

const hostPage = (shown: Shown): string => `<!doctype html><html lang="vi"><head><title>Chat</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style></head>
<body><iframe title="Hộp thoại"></iframe><script type="application/json" id="shown">${JSON.stringify(shown).replaceAll('<', '\\u003c')}</script>
<script>${hostScript}</script></body></html>`;

/** What stands at `/host` for the next page that opens it. */
type Hosting = (shown: Shown) => string;

export interface DialogHouse {
  /** Where the dialogs, and the API behind them, are. */
  readonly url: string;
  /** The address of a host page that shows this dialog. */
  readonly show: Hosting;
  stop(): Promise<void>;
}

const passOn = (apiUrl: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const { method, headers, url = '/' } = incoming;
  const onward = ask(new URL(url, apiUrl), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
};

async function listen(listener: RequestListener, secure?: { key: string; cert: string }) {
  const server = secure === undefined ? createPlain(listener) : createSecure(secure, listener);
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secure === undefined ? 'http' : 'https'}://localhost:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Starts it in front of the API; with a certificate everything speaks https, and the host has an origin of its own. */
export async function startDialogHouse(
  apiUrl: string,
  { secure, ...options }: DialogOptions & { secure?: { key: string; cert: string } } = {},
): Promise<DialogHouse> {
  const pages = new Map<string, Shown>();
  const host: RequestListener = (request, response) => {
    const shown = pages.get(new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '');
    response.writeHead(shown === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(shown === undefined ? '' : hostPage(shown));
  };
  const apart = secure === undefined ? undefined : await listen(host, secure);
  const mount = dialogMount({ ...options, ...(apart === undefined ? {} : { hosts: [apart.url] }) });
  const front = await listen((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/host') host(request, response);
    else if (mount.paths.some((one) => path === one || path.startsWith(`${one}/`)))
      void mount.handle(request, response);
    else passOn(apiUrl, request, response);
  }, secure);
  return {
    url: front.url,
    show(shown) {
      const page = String(pages.size);
      pages.set(page, shown);
      return `${(apart ?? front).url}/host?page=${page}`;
    },
    async stop() {
      await front.stop();
      await apart?.stop();
    },
  };
}
