// A signing capacity as others see it.
import type { CapacityView } from '../../contracts/capacity.ts';
import type { HeldCapacity } from './on-record.ts';

export const presentCapacity = ({ capacity, version, fullName, title, authorityLines }: HeldCapacity): CapacityView => {
  const { documentTypes, draftingUnitIds, ...rest } = capacity;
  return {
    ...rest,
    version,
    ...(documentTypes === undefined ? {} : { documentTypes: [...documentTypes] }),
    ...(draftingUnitIds === undefined ? {} : { draftingUnitIds: [...draftingUnitIds] }),
    fullName,
    title,
    authorityLines: [...authorityLines],
  };
};
