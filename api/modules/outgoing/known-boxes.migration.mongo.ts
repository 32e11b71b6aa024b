// Folders of before a round and what is written on the slip knew in which version they came.
import mongoose from 'mongoose';
import type { Migration } from '../../platform/mongo/migrate.ts';

/** Every box counts as changed just now: whoever writes next must have seen the slip as it stands. */
export const knownBoxes: Migration = {
  name: '0002-slip-boxes',
  async run() {
    const written = { $map: { input: '$written', in: { $mergeObjects: ['$$this', { writtenIn: '$version' }] } } };
    await mongoose.connection
      .collection('submissions')
      .updateMany({ changedIn: { $exists: false } }, [{ $set: { changedIn: '$version', written } }]);
  },
};
