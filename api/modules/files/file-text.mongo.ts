// The text of stored files, read once and kept: a file never changes, and reading a scan takes seconds.
import mongoose from 'mongoose';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';

const schema = agencySchema({
  text: { type: String, required: true },
});

interface TextDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly text: string;
}

const Texts = mongoose.model<TextDoc>('file-texts', schema as never, 'file-texts');

/** Reads the text out of the bytes of a file; nothing when it has none that can be read. */
export type ReadText = (bytes: Buffer, type: string) => Promise<string | undefined>;

/** The longest text that is kept for searching, in characters. */
const longest = 1_000_000;

/** The text of a file of the agency; empty when the file is gone or has none. */
export async function textOfFile(agencyId: string, sha256: string, read: ReadText): Promise<string> {
  const id = `${agencyId}:${sha256}`;
  const kept = await Texts.findOne({ agencyId, _id: id }).lean();
  if (kept) return kept.text;
  const store = fileStore(agencyId);
  const file = await store.stat(sha256);
  if (!file) return '';
  const text = ((await read(await store.read(sha256), file.type)) ?? '').slice(0, longest);
  await Texts.updateOne({ agencyId, _id: id }, { $set: { text } }, { upsert: true });
  return text;
}
