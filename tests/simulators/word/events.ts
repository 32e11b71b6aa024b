// What happens in the windows, as a stream: the desk and the browser part of the host hear it.
import type { ServerResponse } from 'node:http';
import type { Windows } from './windows.ts';

const heartbeat = 20_000;

/** Streams until the other side hangs up. */
export function streamEvents(windows: Windows, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(': listening\n\n');
  const end = windows.listen((id, happening) => {
    response.write(`data: ${JSON.stringify({ document: id, ...happening })}\n\n`);
  });
  const beat = setInterval(() => response.write(': still here\n\n'), heartbeat);
  response.on('close', () => {
    clearInterval(beat);
    end();
  });
}
