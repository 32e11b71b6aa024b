// A source of rows for the tests of the feed: a collection of small documents, read as the product reads its own.
import mongoose from 'mongoose';
import type { SearchSource } from '../../api/modules/search/index.ts';
import { aRow } from './support.ts';

export interface Paper {
  readonly _id: string;
  readonly subject: string;
}

export const papers = (connection: mongoose.Connection, collection: string): mongoose.mongo.Collection<Paper> => {
  if (connection.db === undefined) throw new Error('not connected');
  return connection.db.collection<Paper>(collection);
};

export const paperSource = (connection: mongoose.Connection, collection: string, pause = 0): SearchSource => ({
  kind: 'incoming',
  collection,
  load: async (ids) => {
    const found = await papers(connection, collection)
      .find({ _id: { $in: [...ids] } })
      .toArray();
    await new Promise((done) => setTimeout(done, pause));
    return found.map(({ _id, subject }) => aRow({ id: _id, subject }));
  },
});
