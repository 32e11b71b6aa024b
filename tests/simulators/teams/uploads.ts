// Files between a person and the bot: the person's own, and those that the bot asks leave to put.
import type { Client, SeenMessage } from './client.ts';
import type { FileDrive } from './file-drive.ts';
import type { PersonParts } from './person-parts.ts';
import type { Delivered } from './to-bot.ts';
import { isRecord } from './wire.ts';
import type { Conversation, Person } from './world.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const consentCard = 'application/vnd.microsoft.teams.card.file.consent';

/** Uploads and consents of one person. */
export function makeUploads({ world, toBot, forms, roster, drive }: PersonParts, person: Person, client: Client) {
  const post = (conversation: Conversation, text: string, attachments: { contentType: string; name: string }[]) =>
    world.post({ conversation, from: person.key, activity: { type: 'message', text, attachments } });

  const infoOf = (file: ReturnType<FileDrive['add']>) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://example.sharepoint.com/personal/${person.key}/Documents/${encodeURIComponent(file.name)}`,
    name: file.name,
    content: {
      downloadUrl: drive.address(file),
      uniqueId: file.id,
      fileType: file.name.split('.').at(-1) ?? '',
    },
  });
  const consents = async (seen: SeenMessage, action: 'accept' | 'decline'): Promise<Delivered & { bytes?: Buffer }> => {
    const message = client.messageOf(seen);
    const asked = seen.attachments.find(({ contentType }) => contentType === consentCard);
    const content = isRecord(asked?.['content']) ? asked['content'] : {};
    const context = content[action === 'accept' ? 'acceptContext' : 'declineContext'];
    const file = drive.add(typeof asked?.['name'] === 'string' ? asked['name'] : 'file');
    const { contentUrl, name, content: info } = infoOf(file);
    const uploadInfo = { contentUrl, name, uploadUrl: drive.address(file), uniqueId: file.id, fileType: info.fileType };
    const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
    const answer = await client.invoke(message, 'fileConsent/invoke', value);
    const { bytes } = file;
    return { ...answer, ...(bytes && { bytes }) };
  };

  return {
    /** Sends a file. In a channel or group the bot gets the text only: those files need Graph. */
    async uploads(
      { name, bytes }: UploadedFile,
      { text = '', in: where = roster.personal(person) } = {},
    ): Promise<Delivered> {
      const file = infoOf(drive.add(name, Buffer.from(bytes)));
      const message = post(where, text, [{ contentType: file.contentType, name }]);
      const html = { contentType: 'text/html', content: '<p></p>' };
      const attachments = where.kind === 'personal' ? [file, html] : [html];
      return toBot.send(forms.message(person, message, text, { attachments }));
    },
    /** Allows or refuses what a file consent card asks; with the bytes that the bot then put. */
    accepts: (message: SeenMessage) => consents(message, 'accept'),
    declines: (message: SeenMessage) => consents(message, 'decline'),
  };
}
