// Who somebody in chat is: the positions they hold today, and the one they chose to use here.
import type { ChatPersonView } from '../../contracts/chat.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { Problem } from '../../platform/problem.ts';
import { directoryStore, positionsHeldBy, type Holder } from '../directory/index.ts';
import { choosePosition, chosenPosition } from './choices.mongo.ts';

const present = async ({ agency, position, user }: Holder, chosen: boolean): Promise<ChatPersonView> => ({
  tenant: user.tenant,
  oid: user.oid,
  agencyId: agency.id,
  agencyName: agency.name,
  chatContent: agency.chatContent,
  positionId: position.id,
  fullName: user.fullName,
  title: position.title,
  unitId: position.unitId,
  unitName: (await directoryStore(agency.id).unit(position.unitId))?.name ?? '',
  roles: [...position.roles],
  chosen,
});

/** The positions held today; who holds only one has chosen it. */
export async function findPerson(tenant: string, oid: string, on: CivilDate): Promise<readonly ChatPersonView[]> {
  const [held, choice] = await Promise.all([positionsHeldBy(tenant, oid, on), chosenPosition(tenant, oid)]);
  return Promise.all(held.map((one) => present(one, held.length === 1 || one.position.id === choice)));
}

/** Uses the position from now on; one that the person does not hold today is `position-not-held`. */
export async function choose(
  { tenant, oid, positionId }: { readonly tenant: string; readonly oid: string; readonly positionId: string },
  on: CivilDate,
  at: Date,
): Promise<ChatPersonView> {
  const held = (await positionsHeldBy(tenant, oid, on)).find(({ position }) => position.id === positionId);
  if (!held) throw new Problem('position-not-held');
  await choosePosition(tenant, oid, positionId, at);
  return present(held, true);
}
