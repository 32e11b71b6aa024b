// What goes on by itself while the pane is open: the first look, what is typed in Word, the server that comes back.
import { GetMe } from '../../../api/contracts/directory.ts';
import { meOf, type Pane } from '../pane.ts';
import { readQueue } from '../queue.ts';
import { SignInTrouble } from '../session/session.ts';
import { readControls } from './controls.ts';
import { lookAtDocument } from './document.ts';
import { isOffline } from './run.ts';
import { readWork } from './work.ts';

const lookAgainMilliseconds = 15_000;

/** Asks whether the server is back, and sends what waits for it. False when the person would have to sign in for it. */
async function askServer(pane: Pane): Promise<boolean> {
  const { reachable, queued } = pane.now();
  if (reachable && queued.length === 0) return true;
  try {
    await pane.client.call(GetMe);
  } catch (thrown) {
    return !(thrown instanceof SignInTrouble) || isOffline(thrown); // still away; asked again later
  }
  if (pane.now().queued.length === 0) return true;
  const { sendQueued } = await import('./send-queued.ts');
  await sendQueued(pane);
  return true;
}

/** Begins to follow; answers what ends it. */
export function follow(pane: Pane): () => void {
  let asking: Promise<void> | undefined;
  let asksByItself = true;
  // one after the other: a version that is on its way must not be sent a second time
  const sendWaiting = (): Promise<void> =>
    (asking ??= askServer(pane)
      .then((goesByItself) => {
        asksByItself = goesByItself;
      })
      .finally(() => {
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
  // a window to sign in must not open again and again for somebody who closes it: then only they themselves ask
  const timer = setInterval(() => {
    if (asksByItself) send();
  }, lookAgainMilliseconds);
  addEventListener('online', send);
  return () => {
    endEdits();
    clearInterval(timer);
    removeEventListener('online', send);
  };
}
