// Names behind ids: people and units as the directory knows them.
import type { Directory } from '../state.ts';

/** `Chuyên viên Nguyễn Văn A`; the id where the directory has nobody under it. */
export function personOf(directory: Directory | undefined, positionId: string): string {
  const found = directory?.positions.find(({ id }) => id === positionId);
  return found === undefined ? positionId : `${found.title} ${found.fullName}`;
}

/** The unit's name; the id where the directory has none. */
export const unitOf = (directory: Directory | undefined, unitId: string): string =>
  directory?.units.find(({ id }) => id === unitId)?.name ?? unitId;
