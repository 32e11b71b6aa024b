// The simulated Word as a whole: its windows, its server, and the desk at which people sit before it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeServer, type Part } from '../teams/http.ts';
import { deskPart } from './desk/part.ts';
import { makeFaults, type Faults } from './faults.ts';
import { hostPart } from './http.ts';
import { makePages } from './pages.ts';
import { makeWindows, type Windows } from './windows.ts';

export interface WordOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly now?: () => Date;
  /** Word's own sign-in, for pages inside it. */
  readonly signIn?: (message: unknown) => Promise<object>;
}

export interface Word {
  readonly url: string;
  /** The address of `office.js`, seen from the same origin. */
  readonly officeJs: string;
  readonly windows: Windows;
  readonly faults: Faults;
  /** Answers a request that came in elsewhere: the desk under the product's own address. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  stop(): Promise<void>;
}

/** Where everything of it lies, whatever server it is part of. */
export const wordPath = '/office/word';

/** Starts it on the loopback address. */
export async function startWord({ port = 0, now = () => new Date(), signIn }: WordOptions = {}): Promise<Word> {
  const windows = makeWindows(now);
  const faults = makeFaults();
  const pages = makePages();
  const part: Part = deskPart(hostPart({ windows, faults, pages, ...(signIn && { signIn }) }));
  const server = makeServer({ office: async (call) => part({ ...call, path: call.path.slice(1) }) });
  const answering = new Set<ServerResponse>();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${wordPath}`,
    officeJs: `${wordPath}/office.js`,
    windows,
    faults,
    answer(request, response) {
      answering.add(response);
      response.on('close', () => answering.delete(response));
      server.emit('request', request, response);
    },
    async stop() {
      // a page that listens would keep the other server waiting
      for (const response of answering) response.destroy();
      server.closeAllConnections();
      await Promise.all([new Promise<void>((resolve) => server.close(() => resolve())), pages.close()]);
    },
  };
}
