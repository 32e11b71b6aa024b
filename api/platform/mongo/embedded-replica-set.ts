// Makes a lone mongod the primary of a replica set of one, which transactions and change streams need.
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';

export const replicaSetName = 'vanthu';

interface Options {
  readonly parsed: { readonly storage?: { readonly dbPath?: string } };
}

interface Hello {
  readonly isWritablePrimary?: boolean;
}

/**
 * Resolves when the server on this port is a primary; throws when it is gone, is none after a minute, or is somebody
 * else's server that took the port a moment before ours.
 */
export const becomePrimary = (port: number, folder: string, alive: () => boolean): Promise<void> =>
  withAdmin(port, folder, async (admin) => {
    const giveUpAt = Date.now() + 60_000;
    const isPrimary = async (): Promise<boolean> =>
      ((await admin.command({ hello: 1 })) as Hello).isWritablePrimary === true;

    if (await isPrimary()) return;
    await initiate(admin, port);
    while (!(await isPrimary())) {
      if (!alive() || Date.now() > giveUpAt) throw new Error('the server did not become primary');
      await sleep(20);
    }
  });

/**
 * Writes the port that the server has now into the stored configuration of its set. The server runs alone for this, because
 * a replica set that finds another program on its old port waits for that program.
 */
export const moveReplicaSet = (port: number, folder: string): Promise<void> =>
  withAdmin(port, folder, async (_admin, client) => {
    const stored = client.db('local').collection('system.replset');
    await stored.updateOne({}, { $set: { 'members.0.host': `127.0.0.1:${port}` } });
  });

async function initiate(admin: mongoose.mongo.Db, port: number): Promise<void> {
  const config = { _id: replicaSetName, members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
  try {
    await admin.command({ replSetInitiate: config });
  } catch (error) {
    const known = error instanceof mongoose.mongo.MongoServerError && error.codeName === 'AlreadyInitialized';
    if (!known) throw error;
  }
}

async function withAdmin(
  port: number,
  folder: string,
  work: (admin: mongoose.mongo.Db, client: mongoose.mongo.MongoClient) => Promise<void>,
): Promise<void> {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 30_000,
  });
  try {
    const admin = (await client.connect()).db('admin');
    const options = (await admin.command({ getCmdLineOpts: 1 })) as Options;
    if (options.parsed.storage?.dbPath !== folder) throw new Error('another server took the port');
    await work(admin, client);
  } finally {
    await client.close();
  }
}
