// The channel of a unit: where its people are asked together.
import mongoose from 'mongoose';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, type Doc } from '../../platform/mongo/versioned.ts';

export interface UnitChannel {
  /** The unit's id. */
  readonly id: string;
  readonly agencyId: string;
  readonly conversationId: string;
  readonly boundAt: Date;
  readonly boundBy: string;
}

const schema = agencySchema({
  conversationId: { type: String, required: true },
  boundAt: { type: Date, required: true },
  boundBy: { type: String, required: true },
});
schema.index({ agencyId: 1, conversationId: 1 }, { unique: true }); // unitOfChannel

const Channels = mongoose.model<Doc<UnitChannel>>('unit-channels', schema as never, 'unit-channels');

const as = (doc: unknown): UnitChannel => fromDoc<UnitChannel>(doc as Doc<UnitChannel>);

/** The store inside a transaction that is open. */
export const unitChannelStore = (agencyId: string) => ({
  async ofConversation(conversationId: string): Promise<UnitChannel | undefined> {
    const doc = await Channels.findOne({ agencyId, conversationId }).lean();
    return doc ? as(doc) : undefined;
  },
  /** In place of the channel that the unit had. */
  async bind({ id, ...channel }: UnitChannel): Promise<void> {
    await Channels.replaceOne({ agencyId, _id: id }, { ...channel, agencyId }, { upsert: true });
  },
});

export type UnitChannelStore = ReturnType<typeof unitChannelStore>;

/** The channels of these units, by unit. */
export const channelsOf = async (
  agencyIds: readonly string[],
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitChannel>> =>
  new Map(
    (await Channels.find({ agencyId: { $in: [...agencyIds] }, _id: { $in: [...unitIds] } }).lean()).map((doc) => [
      doc._id,
      as(doc),
    ]),
  );

/** The unit whose channel this is, in whichever agency. */
export async function unitOfChannel(
  agencyIds: readonly string[],
  conversationId: string,
): Promise<UnitChannel | undefined> {
  const doc = await Channels.findOne({ agencyId: { $in: [...agencyIds] }, conversationId }).lean();
  return doc ? as(doc) : undefined;
}
