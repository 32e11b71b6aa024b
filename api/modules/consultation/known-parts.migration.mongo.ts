// Consultations of before a request and its units' parts knew when they last changed.
import mongoose from 'mongoose';
import type { Migration } from '../../platform/mongo/migrate.ts';

/** Every part counts as changed just now: whoever acts next must have seen the consultation as it stands. */
export const knownParts: Migration = {
  name: '0001-consultation-parts',
  async run() {
    const changedIn = '$version';
    const units = { $map: { input: '$units', in: { $mergeObjects: ['$$this', { changedIn }] } } };
    await mongoose.connection
      .collection('consultations')
      .updateMany({ changedIn: { $exists: false } }, [{ $set: { changedIn, units } }]);
  },
};
