// A version from the cloud: Word saves, and the server fetches the file from OneDrive or SharePoint with the person's own right.
import { ApiProblem } from '../../../api/client/client.ts';
import { AddCloudDraft } from '../../../api/contracts/outgoing-drafts.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { Pane } from '../pane.ts';
import { versionWords as words } from '../words/versions.ts';
import { readMatter } from './document.ts';
import { baseOf, stored, tellConflict } from './versions.ts';

interface CloudFile {
  readonly address: string;
  readonly basedOn: string;
}

/** A token that Microsoft 365 does not take is renewed once. */
async function fetched(pane: Pane, matter: OutgoingView, file: CloudFile, fresh = false): Promise<OutgoingView> {
  const { client, graphToken } = pane;
  const secret = (await graphToken?.(fresh)) ?? '';
  try {
    return await client.call(AddCloudDraft, { params: { documentId: matter.id }, body: file, secret, seen: matter });
  } catch (thrown) {
    const hasEnded = thrown instanceof ApiProblem && thrown.code === 'cloud-not-signed-in';
    if (!hasEnded || fresh) throw thrown;
    return fetched(pane, matter, file, true);
  }
}

/** Saves the open file as it lies in the cloud as the next version; a newer one of somebody else makes a conflict. */
export async function saveFromCloud(pane: Pane, onTopOf?: string): Promise<void> {
  const base = baseOf(pane);
  const address = pane.word.cloudAddress();
  if (base === undefined || address === undefined) return;
  const basedOn = onTopOf ?? base.basedOn;
  await pane.run(words.fetching, async () => {
    await pane.word.save();
    const fresh = await readMatter(pane, base.matter.id);
    try {
      await stored(pane, await fetched(pane, fresh, { address, basedOn }));
      pane.tell({ is: 'conflict', conflict: undefined });
    } catch (thrown) {
      await tellConflict(pane, thrown, { documentId: fresh.id, name: pane.now().document?.name ?? '', basedOn });
    }
    pane.tell({ is: 'offer', offer: undefined });
  });
}
