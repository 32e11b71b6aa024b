// The key vault in Mongo: PKCS#12 files as they came, closed by their PINs; wrong tries are counted beside them.
import mongoose from 'mongoose';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { must, Problem } from '../../platform/problem.ts';
import { takeTurns } from '../../platform/turns.ts';
import { openP12 } from '../signing/index.ts';
import { mostWrongPins, type KeyHolder, type KeyVault } from './key-vault.ts';

const schema = agencySchema({
  holderKind: { type: String, enum: ['person', 'seal'], required: true },
  userId: String,
  p12: { type: Buffer, required: true },
  picture: { type: Buffer, required: true },
  diameterMm: Number,
  wrongPins: { type: Number, required: true },
});
schema.index({ agencyId: 1, holderKind: 1, userId: 1 }, { unique: true }); // one key a holder

interface KeyDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly holderKind: KeyHolder['kind'];
  readonly userId?: string;
  readonly p12: Buffer;
  readonly picture: Buffer;
  readonly diameterMm?: number;
  readonly wrongPins: number;
}

const Keys = mongoose.model<KeyDoc>('signing-keys', schema as never, 'signing-keys');

const idOf = (agencyId: string, holder: KeyHolder): string =>
  holder.kind === 'seal' ? `${agencyId}:seal` : `${agencyId}:person:${holder.userId}`;

/** Bytes as they were stored; `lean` gives the driver's own binary. */
const bytesOf = (stored: unknown): Uint8Array => {
  const inner = (stored as { buffer?: unknown }).buffer;
  return Buffer.isBuffer(stored) ? new Uint8Array(stored) : new Uint8Array(inner as Uint8Array);
};

/** Tries at one key come one after the other in a process: a clerk who issues many letters at once holds one try, not many. */
const inTurn = takeTurns(60_000);

const locked = (): Problem =>
  new Problem('pin-locked', {
    detail: `Đã nhập sai mã PIN ${mostWrongPins} lần liên tiếp. Khóa được giữ nguyên; xin liên hệ quản trị hệ thống để mở lại.`,
  });

export const keyVault = (agencyId: string): KeyVault => {
  const find = (id: string) => Keys.findOne({ agencyId, _id: id }).lean();
  const count = (id: string, change: object) => Keys.updateOne({ agencyId, _id: id }, change);
  /** Each try is counted as a wrong one before it is made, so that tries in several processes get no more than are left. */
  const takeTry = (id: string) =>
    Keys.findOneAndUpdate(
      { agencyId, _id: id, wrongPins: { $lt: mostWrongPins } },
      { $inc: { wrongPins: 1 } },
      { returnDocument: 'after' },
    ).lean();
  return {
    open: (holder, pin, at) => {
      const id = idOf(agencyId, holder);
      return inTurn(id, async () => {
        const doc = await takeTry(id);
        if (!doc) {
          if (await find(id)) throw locked();
          throw new Problem('key-missing', {
            detail:
              holder.kind === 'seal'
                ? 'Khóa ký số của cơ quan chưa được đưa vào hệ thống.'
                : 'Khóa ký số của bạn chưa được đưa vào hệ thống.',
          });
        }
        const opened = await openP12(bytesOf(doc.p12), pin, at);
        if (!opened.ok && opened.refusal.code === 'pin-wrong') {
          const left = mostWrongPins - doc.wrongPins;
          if (left === 0) throw locked();
          throw new Problem('pin-wrong', { detail: `Mã PIN không đúng; còn ${left} lần thử. Chưa có gì thay đổi.` });
        }
        // a right PIN ends the row of wrong ones; what is wrong with the certificate is no try
        await count(id, { $set: { wrongPins: 0 } });
        const key = must(opened);
        return {
          key,
          picture: bytesOf(doc.picture),
          ...(doc.diameterMm === undefined ? {} : { diameterMm: doc.diameterMm }),
        };
      });
    },
    async enrol({ holder, p12, picture, diameterMm }) {
      const id = idOf(agencyId, holder);
      await Keys.replaceOne(
        { agencyId, _id: id },
        {
          _id: id,
          agencyId,
          holderKind: holder.kind,
          ...(holder.kind === 'person' ? { userId: holder.userId } : {}),
          p12: Buffer.from(p12),
          picture: Buffer.from(picture),
          ...(diameterMm === undefined ? {} : { diameterMm }),
          wrongPins: 0,
        },
        { upsert: true },
      );
    },
    async standing(holder) {
      const id = idOf(agencyId, holder);
      const doc = await find(id);
      return doc ? { id, holder, locked: doc.wrongPins >= mostWrongPins } : undefined;
    },
    async unlock(keyId) {
      const { matchedCount } = await count(keyId, { $set: { wrongPins: 0 } });
      if (matchedCount === 0) throw new Problem('not-found');
    },
  };
};
