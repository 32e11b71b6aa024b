// What goes on by itself while the pane is open: the first look, what is typed in Word, the server that comes back.
import { GetMe } from '../../../api/contracts/directory.ts';
import { meOf, type Pane } from '../pane.ts';
import { readQueue } from '../queue.ts';
import { readControls } from './controls.ts';
import { lookAtDocument } from './document.ts';
import { readWork } from './work.ts';

const lookAgainMilliseconds = 15_000;

/** Asks whether the server is back, and sends what waits for it. */
async function askServer(pane: Pane): Promise<void> {
  const { reachable, queued } = pane.now();
  if (reachable && queued.length === 0) return;
  try {
    await pane.client.call(GetMe);
  } catch {
    return; // still away; asked again later
  }
  if (pane.now().queued.length === 0) return;
  const { sendQueued } = await import('./send-queued.ts');
  await sendQueued(pane);
}

/** Begins to follow; answers what ends it. */
export function follow(pane: Pane): () => void {
  let asking: Promise<void> | undefined;
  // one after the other: a version that is on its way must not be sent a second time
  const sendWaiting = (): Promise<void> =>
    (asking ??= askServer(pane).finally(() => {
      asking = undefined;
    }));
  const begin = async (): Promise<void> => {
    // a browser that keeps nothing has nothing waiting either
    const queued = await readQueue(meOf(pane)).catch(() => []);
    if (queued.length > 0) pane.tell({ is: 'queued', queued });
    await Promise.all([lookAtDocument(pane), readWork(pane)]);
    await sendWaiting();
  };
  void begin();
  const endEdits = pane.word.onEdit(() => void readControls(pane));
  const send = (): void => void sendWaiting();
  const timer = setInterval(send, lookAgainMilliseconds);
  addEventListener('online', send);
  return () => {
    endEdits();
    clearInterval(timer);
    removeEventListener('online', send);
  };
}
