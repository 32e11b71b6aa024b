// The directory in Mongo. Agencies and users belong to the installation: one person may hold positions in several.
import mongoose from 'mongoose';
import type { ProblemChoice } from '../../contracts/problem.ts';
import {
  inForce,
  type Agency,
  type Delegation,
  type Position,
  type Unit,
  type User,
} from '../../domain/directory/directory.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { agencyRoles } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Claimed } from '../../platform/http/sign-in.ts';
import { agencySchema, sharedSchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import type { DirectoryContent, DirectoryStore } from './directory.store.ts';

const agencies = sharedSchema({
  code: { type: String, required: true },
  name: { type: String, required: true },
  abbreviation: { type: String, required: true },
  parentName: String,
  parentId: String,
  place: { type: String, required: true },
  headTitle: { type: String, required: true },
  chatContent: { type: String, enum: ['minimal', 'full'], required: true },
});

const users = sharedSchema({
  fullName: { type: String, required: true },
  email: { type: String, required: true },
  tenant: { type: String, required: true },
  oid: { type: String, required: true },
  disabled: { type: Boolean, required: true },
});
users.index({ tenant: 1, oid: 1 }, { unique: true }); // resolveActor

const units = agencySchema({
  name: { type: String, required: true },
  abbreviation: { type: String, required: true },
  headTitle: { type: String, required: true },
  order: { type: Number, required: true },
});
units.index({ agencyId: 1, order: 1 });

const positions = agencySchema({
  unitId: { type: String, required: true },
  userId: { type: String, required: true },
  title: { type: String, required: true },
  roles: { type: [String], enum: agencyRoles, required: true },
  from: { type: String, required: true },
  until: String,
  order: { type: Number, required: true },
});
positions.index({ agencyId: 1, order: 1 });
positions.index({ agencyId: 1, userId: 1 });

const delegations = agencySchema({
  fromPositionId: { type: String, required: true },
  toPositionId: { type: String, required: true },
  from: { type: String, required: true },
  until: { type: String, required: true },
  legalBasis: { type: String, required: true },
});
delegations.index({ agencyId: 1, toPositionId: 1, until: 1 });

const Agencies = mongoose.model<Doc<Agency>>('agencies', agencies as never, 'agencies');
const Users = mongoose.model<Doc<User>>('users', users as never, 'users');
const Units = mongoose.model<Doc<Unit>>('units', units as never, 'units');
const Positions = mongoose.model<Doc<Position>>('positions', positions as never, 'positions');
const Delegations = mongoose.model<Doc<Delegation>>('delegations', delegations as never, 'delegations');

// a store knows what it reads: the shape of a document is the schema's promise
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const as = <T extends { readonly id: string }>(doc: unknown): T => fromDoc<T>(doc as Doc<T>);

export const directoryStore = (agencyId: string): DirectoryStore => ({
  async agency() {
    const doc = await Agencies.findOne({ _id: agencyId }).lean();
    if (!doc) throw new Problem('not-found');
    return as<Agency>(doc);
  },
  units: async () => (await Units.find({ agencyId }).sort({ order: 1 }).lean()).map((doc) => as<Unit>(doc)),
  async unit(id) {
    const doc = await Units.findOne({ agencyId, _id: id }).lean();
    return doc ? as<Unit>(doc) : undefined;
  },
  async positions(on) {
    const docs = await Positions.find({ agencyId }).sort({ order: 1 }).lean();
    return docs.map((doc) => as<Position>(doc)).filter((position) => inForce(position, on));
  },
  everyPosition: async () =>
    (await Positions.find({ agencyId }).sort({ order: 1 }).lean()).map((doc) => as<Position>(doc)),
  async position(id) {
    const doc = await Positions.findOne({ agencyId, _id: id }).lean();
    return doc ? as<Position>(doc) : undefined;
  },
  users: async (ids) => (await Users.find({ _id: { $in: [...ids] } }).lean()).map((doc) => as<User>(doc)),
  delegations: async (on) =>
    (await Delegations.find({ agencyId, from: { $lte: on }, until: { $gte: on } }).lean()).map((doc) =>
      as<Delegation>(doc),
    ),
});

/** Every agency of the installation, for jobs that go through them all. */
export const allAgencies = async (): Promise<readonly Agency[]> =>
  (await Agencies.find().sort({ _id: 1 }).lean()).map((doc) => as<Agency>(doc));

/** Somebody in a position that is in force, of an agency. */
export interface Holder {
  readonly agency: Agency;
  readonly position: Position;
  readonly user: User;
}

async function holdersIn(positions: readonly Position[], on: CivilDate): Promise<readonly Holder[]> {
  const current = positions.filter((position) => inForce(position, on));
  const [userDocs, agencyDocs] = await Promise.all([
    Users.find({ _id: { $in: current.map(({ userId }) => userId) }, disabled: false }).lean(),
    Agencies.find({ _id: { $in: current.map(({ agencyId }) => agencyId) } }).lean(),
  ]);
  const userOf = new Map(userDocs.map((doc) => [doc._id, as<User>(doc)]));
  const agencyOf = new Map(agencyDocs.map((doc) => [doc._id, as<Agency>(doc)]));
  return current.flatMap((position) => {
    const [agency, user] = [agencyOf.get(position.agencyId), userOf.get(position.userId)];
    return agency && user ? [{ agency, position, user }] : [];
  });
}

/** Who sits today in these positions of these agencies; a position that ended or whose user is disabled is left out. */
export async function holdersOf(
  agencyIds: readonly string[],
  positionIds: readonly string[],
  on: CivilDate,
): Promise<readonly Holder[]> {
  const docs = await Positions.find({ agencyId: { $in: [...agencyIds] }, _id: { $in: [...positionIds] } }).lean();
  return holdersIn(
    docs.map((doc) => as<Position>(doc)),
    on,
  );
}

/** Every position that a person of the identity provider holds today, in whichever agency. */
export async function positionsHeldBy(tenant: string, oid: string, on: CivilDate): Promise<readonly Holder[]> {
  const user = await Users.findOne({ tenant, oid, disabled: false }).lean();
  return user ? positionsOf(user._id, on) : [];
}

/** Every position that a user holds today, in whichever agency. */
export async function positionsOf(userId: string, on: CivilDate): Promise<readonly Holder[]> {
  const agencyIds = (await Agencies.find().lean()).map(({ _id }) => _id);
  const docs = await Positions.find({ agencyId: { $in: agencyIds }, userId })
    .sort({ agencyId: 1, order: 1 })
    .lean();
  return holdersIn(
    docs.map((doc) => as<Position>(doc)),
    on,
  );
}

/** The positions that a user holds today, as one chooses among them; the agency is named where there are several. */
export async function positionChoices(userId: string, on: CivilDate): Promise<readonly ProblemChoice[]> {
  const held = await positionsOf(userId, on);
  const isAtHome = held.every(({ agency }) => agency.id === held[0]?.agency.id);
  return Promise.all(
    held.map(async ({ agency, position }) => {
      const unit = await directoryStore(agency.id).unit(position.unitId);
      const places = [unit?.name ?? '', isAtHome ? '' : agency.name];
      // many titles name their place already
      const text = [position.title, ...places.filter((place) => !position.title.includes(place))].join(', ');
      return { id: position.id, text };
    }),
  );
}

const actorFrom = (position: Position, userId: string): Actor => ({
  userId,
  agencyId: position.agencyId,
  positionId: position.id,
  unitId: position.unitId,
  roles: position.roles,
});

/** Somebody at another's desk: with that desk's unit and roles, under their own name. Signing asks for the position itself. */
const atDeskOf = (actor: Actor, other: Position): Actor => ({
  ...actor,
  unitId: other.unitId,
  roles: other.roles,
  onBehalfOf: other.id,
});

/**
 * The actor that a verified identity is today: an enabled user in a position that is in force; the only one, or the one
 * named; `position-not-chosen` where there are several and none is. Acting for another position wants a delegation in force
 * to the position held.
 */
export async function resolveActor(claimed: Claimed, on: CivilDate): Promise<Actor | undefined> {
  const user = await Users.findOne({ tenant: claimed.tenant, oid: claimed.oid, disabled: false }).lean();
  if (!user) return undefined;
  const agencyIds =
    claimed.agencyId === undefined ? (await Agencies.find().lean()).map(({ _id }) => _id) : [claimed.agencyId];
  const docs = await Positions.find({ agencyId: { $in: agencyIds }, userId: user._id }).lean();
  const held = docs.map((doc) => as<Position>(doc)).filter((position) => inForce(position, on));
  const position = claimed.positionId === undefined ? held[0] : held.find(({ id }) => id === claimed.positionId);
  if (claimed.positionId === undefined && held.length > 1)
    throw new Problem('position-not-chosen', { choices: await positionChoices(user._id, on) });
  if (!position) return undefined;
  if (claimed.onBehalfOf === undefined) return actorFrom(position, user._id);
  const store = directoryStore(position.agencyId);
  const delegated = (await store.delegations(on)).some(
    ({ fromPositionId, toPositionId }) => fromPositionId === claimed.onBehalfOf && toPositionId === position.id,
  );
  const other = delegated ? await store.position(claimed.onBehalfOf) : undefined;
  return other && inForce(other, on) ? atDeskOf(actorFrom(position, user._id), other) : undefined;
}

/** Writes a whole directory; what is there under the same id is replaced. */
export async function importDirectory(content: DirectoryContent): Promise<void> {
  const put = async <T extends { readonly id: string }>(
    model: mongoose.Model<Doc<T>>,
    values: readonly T[],
    own: (value: T) => object,
  ): Promise<void> => {
    for (const value of values) {
      const filter = { _id: value.id, ...own(value) } as never;
      await model.replaceOne(filter, toDoc(value), { upsert: true });
    }
  };
  const ofAgency = ({ agencyId }: { agencyId: string }) => ({ agencyId });
  await put(Agencies, content.agencies, () => ({}));
  await put(Users, content.users, () => ({}));
  await put(Units, content.units, ofAgency);
  await put(Positions, content.positions, ofAgency);
  await put(Delegations, content.delegations, ofAgency);
}
