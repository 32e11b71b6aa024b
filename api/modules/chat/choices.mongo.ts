// Which of several positions a person uses in chat. It belongs to the person, not to an agency.
import mongoose from 'mongoose';
import { sharedSchema } from '../../platform/mongo/agency-schema.ts';
import { identityKey } from './conversations.mongo.ts';

interface ChoiceDoc {
  readonly _id: string;
  readonly positionId: string;
  readonly at: Date;
}

const Choices = mongoose.model<ChoiceDoc>(
  'chat-choices',
  sharedSchema({ positionId: { type: String, required: true }, at: { type: Date, required: true } }) as never,
  'chat-choices',
);

export async function choosePosition(tenant: string, oid: string, positionId: string, at: Date): Promise<void> {
  const _id = identityKey({ tenant, oid });
  await Choices.updateOne({ _id }, { $set: { positionId, at } }, { upsert: true });
}

export const chosenPosition = async (tenant: string, oid: string): Promise<string | undefined> =>
  (await Choices.findOne({ _id: identityKey({ tenant, oid }) }).lean())?.positionId;
