// A process that does nothing but feed an index and print each position, to be killed by the test: `node feed-process.ts URI COLLECTION PATH`.
import mongoose from 'mongoose';
import { ftsIndex, startSearchFeed, type SearchIndex } from '../../api/modules/search/index.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { paperSource } from './feed-source.ts';

const [uri = '', collection = '', path = ''] = process.argv.slice(2);
const connection = await mongoose.createConnection(uri).asPromise();
const index = ftsIndex(path);
const told: SearchIndex = {
  ...index,
  apply: async (change) => {
    await index.apply(change);
    console.log(change.position ?? 'part');
  },
};
startSearchFeed({ index: told, sources: [paperSource(connection, collection, 5)], log: silentLog(), connection });
