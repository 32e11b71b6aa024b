// What every step of the demo has at hand: the instance and its people.
import type { ApiClient } from '../../api/client/client.ts';
import type { MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import type { Instance } from './instance.ts';

export interface Stage {
  readonly instance: Instance;
  readonly as: (person: MinistryPerson) => ApiClient;
}

export const stageOf = (instance: Instance): Stage => ({ instance, as: (person) => instance.as(`bktb.${person}`) });
