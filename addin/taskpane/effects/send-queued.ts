// Sends the versions that waited for the server. What it refuses stays, marked, until the person decides.
import { ApiProblem } from '../../../api/client/client.ts';
import { GetOutgoing } from '../../../api/contracts/outgoing.ts';
import type { Pane } from '../pane.ts';
import {
  afterRefusal,
  dropQueued,
  keepQueued,
  toSend,
  withQueued,
  withoutQueued,
  type QueuedVersion,
} from '../queue.ts';
import { versionWords as words } from '../words/versions.ts';
import { readMatter } from './document.ts';
import { stored, storeVersion } from './versions.ts';

async function sendOne(pane: Pane, version: QueuedVersion): Promise<void> {
  const { client, tell, now } = pane;
  try {
    const fresh = await client.call(GetOutgoing, { params: { documentId: version.documentId } });
    const after = await storeVersion(pane, fresh, version, version.basedOn);
    await dropQueued(version);
    tell({ is: 'queued', queued: withoutQueued(now().queued, version) });
    if (now().matter?.id === version.documentId) await stored(pane, after);
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    const refused = afterRefusal(version, thrown.code);
    await keepQueued(refused);
    tell({ is: 'queued', queued: withQueued(now().queued, refused) });
    if (now().matter?.id === version.documentId) await readMatter(pane, version.documentId);
  }
}

/** Sends what can be sent, one after the other. */
export async function sendQueued(pane: Pane): Promise<void> {
  const waiting = toSend(pane.now().queued);
  if (waiting.length === 0) return;
  await pane.run(words.sending, async () => {
    for (const version of waiting) await sendOne(pane, version);
  });
}

/** The person looked at the newer version and wants the waiting one on top of it, or gives it up. */
export async function settleQueued(pane: Pane, version: QueuedVersion, onTopOf: string | undefined): Promise<void> {
  if (onTopOf !== undefined) {
    const { refused: _refused, ...again } = version;
    await pane.run(words.sending, () => sendOne(pane, { ...again, basedOn: onTopOf }));
    return;
  }
  await dropQueued(version);
  pane.tell({ is: 'queued', queued: withoutQueued(pane.now().queued, version) });
}
