// The details of the document in front: saved, and written into the tagged parts of the open text.
import { UploadFile } from '../../../api/contracts/file.ts';
import { EditOutgoing } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { bodyOf, controlTexts, type Details, type FilledTag } from '../details.ts';
import type { Pane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { matterWords as words } from '../words/matter.ts';
import { partText } from '../words/parts.ts';

async function fill({ word, tell, now, t }: Pane, matter: OutgoingView, details: Details): Promise<void> {
  const saved = t(words.saved);
  if (!isInFront(now(), matter.id)) {
    tell({ is: 'notice', notice: { tone: 'success', text: saved } });
    return;
  }
  const controls = await word.controls();
  const missing = await word.fill(controlTexts(details, controls));
  tell({ is: 'controls', controls: await word.controls() });
  const next =
    missing.length === 0
      ? t(words.filled)
      : t(words.notFilled, { tags: missing.map((tag) => t(partText[tag as FilledTag])).join(', ') });
  tell({ is: 'notice', notice: { tone: missing.length === 0 ? 'success' : 'warning', text: saved, next } });
}

/** Saves the details; true when the API has them. */
export async function saveDetails(pane: Pane, matter: OutgoingView, details: Details): Promise<boolean> {
  const { run, client, tell } = pane;
  const after = await run(words.saving, () =>
    client.call(EditOutgoing, { params: { documentId: matter.id }, body: bodyOf(details, matter), seen: matter }),
  );
  if (after === undefined) return false;
  tell({ is: 'matter', matter: after });
  await run(words.saving, () => fill(pane, after, details));
  return true;
}

/** Uploads a paper that goes with the document. */
export const uploadAttachment = (
  { run, client }: Pane,
  file: File,
): Promise<Details['attachments'][number] | undefined> =>
  run(words.attaching, async () => {
    const name = file.name.normalize('NFC');
    const { sha256 } = await client.call(UploadFile, {
      query: { name, secrecy: 'none', denunciation: 'no' },
      bytes: file,
    });
    return { sha256, name, issuedWithIt: true };
  });
