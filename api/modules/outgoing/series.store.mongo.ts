// Which register counts which document: the head of the agency decides; an agency that set nothing has one for all.
import mongoose from 'mongoose';
import { administrativeSeries, seriesOf, type NumberSeries } from '../../domain/notation/series.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { registerStore } from '../register/index.ts';

const schema = agencySchema({
  name: { type: String, required: true },
  documentTypes: { type: [String], default: undefined },
  ownerUnitId: String,
});

// the id of a series is the id of the register that keeps its book
const Series = mongoose.model<Doc<NumberSeries>>('number-series', schema as never, 'number-series');

/** Sets the series of an agency anew; numbers that were given stay where they are. */
export async function setSeries(agencyId: string, scheme: readonly NumberSeries[]): Promise<void> {
  await Series.deleteMany({ agencyId });
  await Series.insertMany(scheme.map((series) => toDoc({ ...series, agencyId })) as never);
}

/** The register from which the document takes its number. */
export async function registerFor({ agencyId, documentType, draftingUnitId }: OutgoingDocument): Promise<string> {
  const docs = await Series.find({ agencyId }).sort({ _id: 1 }).lean();
  const scheme = docs.map((doc) => fromDoc<NumberSeries>(doc as unknown as Doc<NumberSeries>));
  const { id } = seriesOf(documentType, draftingUnitId, scheme);
  return id === administrativeSeries.id ? (await registerStore(agencyId).mainRegister('outgoing')).id : id;
}
