// What every step of the demo has at hand: the instance, its people, and how they act in chat.
import type { ApiClient } from '../../api/client/client.ts';
import type { MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import { chatIn, type Chat } from './chat.ts';
import type { Instance } from './instance.ts';

export interface Stage {
  readonly instance: Instance;
  readonly as: (person: MinistryPerson) => ApiClient;
  readonly chat: Chat;
}

export const stageOf = (instance: Instance): Stage => ({
  instance,
  as: (person) => instance.as(`bktb.${person}`),
  chat: chatIn(instance.office),
});
