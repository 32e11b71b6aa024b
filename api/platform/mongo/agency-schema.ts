// Schemas of what belongs to an agency: every query must name the agency first, or it throws.
import { Schema, type SchemaDefinition } from 'mongoose';

// an empty text is a text: whether one may be empty is for the rules to say, not for the store
Schema.Types.String.checkRequired((value) => typeof value === 'string');

const guarded = [
  'find',
  'findOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'countDocuments',
  'distinct',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
] as const;

export class AgencyMissing extends Error {
  constructor(model: string, operation: string) {
    super(`${operation} on ${model} does not name an agency`);
    this.name = 'AgencyMissing';
  }
}

/** `agencyId` that names one agency, or several by `$in`; a condition such as `$ne` would not do. */
const names = (condition: unknown): boolean =>
  typeof condition === 'string' ||
  (typeof condition === 'object' && condition !== null && '$in' in condition && Array.isArray(condition.$in));

const refuseWithoutAgency = (model: string, operation: string, filter: unknown): void => {
  const condition = (filter as { agencyId?: unknown } | undefined)?.agencyId;
  if (!names(condition)) throw new AgencyMissing(model, operation);
};

/**
 * A schema whose documents belong to an agency. Fields that it does not know are refused, versions are ours, indexes
 * are made by migrations, and queries, updates, bulk writes and aggregates without an agency throw `AgencyMissing`.
 */
export function agencySchema(definition: SchemaDefinition): Schema {
  const schema = new Schema(
    { _id: { type: String, required: true }, agencyId: { type: String, required: true }, ...definition },
    { versionKey: false, strict: 'throw', minimize: false, id: false },
  );
  schema.pre([...guarded], function () {
    refuseWithoutAgency(this.model.modelName, 'query', this.getFilter());
  });
  schema.pre('aggregate', function () {
    const first = this.pipeline()[0] as { $match?: unknown } | undefined;
    refuseWithoutAgency('aggregate', 'aggregate', first?.$match);
  });
  schema.pre('bulkWrite', function (operations) {
    for (const operation of operations) {
      for (const write of Object.values(operation) as { filter?: unknown; document?: unknown }[]) {
        refuseWithoutAgency('bulkWrite', 'bulkWrite', write.filter ?? write.document);
      }
    }
  });
  return schema;
}

/** A schema of what belongs to the installation as a whole; each use says why it has no agency. */
export const sharedSchema = (definition: SchemaDefinition): Schema =>
  new Schema(
    { _id: { type: String, required: true }, ...definition },
    { versionKey: false, strict: 'throw', minimize: false, id: false },
  );
